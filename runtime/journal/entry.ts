import type { CreatedId } from "../operation.js";

/**
 * What a journal knows of one attempt to send an asynchronous write: plain JSON. It has no body, no query, no header and no
 * credential.
 */
export interface JournalEntry {
  /** Id of the attempt, unique. */
  readonly id: string;
  readonly state: JournalState;
  /** Operation id, `compute.createVcenterVirtualMachine`. */
  readonly operation: string;
  readonly method: string;
  /** Path template, `/compute/v1/vcenters/virtual_machines/{id}`. */
  readonly path: string;
  /** The path with its ids, below the base URL, without query. */
  readonly requestPath: string;
  /** What the caller gave as `label` of the call options. */
  readonly label?: string;
  /** When it was about to be sent, milliseconds since 1970, by the server's clock where that is known. */
  readonly sentAt: number;
  /** Whose clock that is. */
  readonly clock: "server" | "local";
  /** Milliseconds that the attempt could take at most; absent for no limit. */
  readonly timeout?: number;
  /** Id of the activity, once the platform has accepted the write. */
  readonly activityId?: string;
  /** Where the completed activity names what it created; absent for operations that create nothing. */
  readonly created?: readonly CreatedId[];
}

/**
 * - `intended`: about to be sent, or sent; whether the platform has it is not known
 * - `accepted`: the platform has it and carries it out; its activity is not known to have ended
 * - `completed`, `failed`: the activity ended, or the write was carried out without one (`completed`)
 * - `void`: it surely was not carried out, because it was not sent or was refused. A store may forget it.
 */
export type JournalState = "intended" | "accepted" | "completed" | "failed" | "void";

/**
 * Where a journal is kept: a file (`fileJournal`), or a table of one's own with `createJournal(store)`. One process writes to
 * it at a time, because what another is just sending looks like what a dead one has left.
 *
 * ```ts
 * const store: JournalStore = {
 *   save: (entry) => sql`INSERT INTO writes VALUES (${entry.id}, ${entry.state}, ${entry}) ON CONFLICT (id) DO UPDATE …`,
 *   load: () => sql`SELECT entry FROM writes WHERE state <> 'void' ORDER BY number`,
 * };
 * ```
 */
export interface JournalStore {
  /**
   * Keeps an entry, in place of the one with the same id. It resolves once no crash can lose the entry any more: after that, the
   * write is sent.
   */
  save(entry: JournalEntry): Promise<unknown>;
  /**
   * The entries in the order in which they came: all that are `intended` or `accepted`, and of those that ended as many as
   * the store keeps.
   */
  load(): Promise<Iterable<JournalEntry>>;
  /** Frees what it holds. Called by `journal.close()`. */
  close?(): Promise<unknown>;
}
