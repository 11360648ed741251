import type { ActivityReader } from "../activity/reader.js";
import type { Resolution } from "../activity/resolution.js";
import { callHook } from "../call-hook.js";
import { ConfigurationError } from "../errors/configuration.js";
import type { Layer } from "../layer.js";
import type { JournalEntry, JournalState, JournalStore } from "./entry.js";
import { createJournalReport, type JournalEventHook } from "./event.js";
import type { Journal } from "./journal.js";
import { createJournalLayer, type Recording } from "./layer.js";
import { resolveEntry } from "./resolve-entry.js";
import { resumedOf } from "./resume.js";

/** Options of {@link createJournal}. */
export interface JournalOptions {
  /** Called with what the journal could not record. Default: a warning of the process. */
  readonly onEvent?: JournalEventHook | undefined;
}

const ENDS: ReadonlySet<string> = new Set<JournalState>(["completed", "failed"]);

/**
 * A journal in a store of one's own, such as a table of a database: see {@link JournalStore} for what it must do. `fileJournal`
 * is one in a file.
 *
 * ```ts
 * const client = createClient({ journal: createJournal(store) });
 * ```
 *
 * @throws ConfigurationError where the store is none
 */
export function createJournal(store: JournalStore, { onEvent }: JournalOptions = {}): Journal {
  // Programs in JavaScript may pass anything.
  const given = store as Partial<JournalStore> | undefined;
  if (typeof given?.save !== "function" || typeof given.load !== "function") {
    throw new ConfigurationError("createJournal: the store has no save or no load.", {
      advice: "Pass an object with both functions, or use fileJournal.",
    });
  }
  const report = createJournalReport(onEvent);
  /** Of attempts that are under way: they have not been left behind by anybody. */
  const underWay = new Set<string>();
  /** Attempts of this process that got no clear answer. */
  const unanswered = new Map<string, JournalEntry>();
  /** By the id of their activity, those whose end is to be recorded. */
  const followed = new Map<string, JournalEntry>();

  /** Ends that are being recorded; nobody waits for them but who asks the journal. */
  const noting = new Set<Promise<void>>();

  /** Records what happened to a write that was sent; nobody can take that back, so a failure is told and not thrown. */
  async function note(entry: JournalEntry, what: "acceptance" | "refusal" | "end"): Promise<void> {
    try {
      await store.save(entry);
    } catch (error) {
      const { operation, requestPath, activityId } = entry;
      report({ type: "unrecorded", what, operation, requestPath, activityId, error });
    }
  }

  const recording: Recording = {
    async begin(entry) {
      underWay.add(entry.id);
      await store.save(entry);
    },
    undo(entry) {
      underWay.delete(entry.id);
      // A store that fails, at once or later, has told so already.
      callHook(() => store.save({ ...entry, state: "void" }));
    },
    async finish(entry, known, sentAt) {
      try {
        if (known === undefined) unanswered.set(keyOf(entry.operation, entry.requestPath, sentAt), entry);
        else await learn(entry, known);
      } finally {
        underWay.delete(entry.id);
      }
    },
  };

  /** Records what became of a write. */
  async function learn(before: JournalEntry, known: Partial<JournalEntry>): Promise<void> {
    const entry = { ...before, ...known };
    if (entry.state === "accepted" && entry.activityId !== undefined) followed.set(entry.activityId, entry);
    await note(entry, entry.state === "void" ? "refusal" : "acceptance");
  }

  async function settle(entry: JournalEntry, resolution: Resolution): Promise<void> {
    const { outcome } = resolution;
    if (outcome === "not-accepted") await learn(entry, { state: "void" });
    if (outcome === "accepted") await learn(entry, { state: "accepted", activityId: resolution.activity.id });
  }

  function noteEnd(activityId: string, state: string): void {
    const entry = followed.get(activityId);
    if (entry === undefined || !ENDS.has(state)) return;
    followed.delete(activityId);
    const noted = note({ ...entry, state: state as JournalState }, "end").finally(() => noting.delete(noted));
    noting.add(noted);
  }

  async function forget(entry: JournalEntry): Promise<void> {
    if (entry.activityId !== undefined) followed.delete(entry.activityId);
    await store.save({ ...entry, state: "void" });
  }

  return {
    async close() {
      await Promise.all(noting);
      await store.close?.();
    },
    attach(reader: ActivityReader, layers: Layer[]) {
      const { emit } = reader;
      reader.emit = (event) => {
        if (event.type === "activity") noteEnd(event.id, event.state);
        emit(event);
      };
      reader.onResolved = async ({ operation, requestPath = "", sentAt }, resolution) => {
        const key = keyOf(operation.id, requestPath, sentAt);
        const entry = unanswered.get(key);
        if (entry === undefined || resolution.outcome === "unknown") return;
        unanswered.delete(key);
        await settle(entry, resolution);
      };
      layers.push(createJournalLayer(recording, reader));
      const loaded = async (): Promise<JournalEntry[]> => {
        await Promise.all(noting);
        return [...(await store.load())].filter(({ id }) => !underWay.has(id));
      };
      return async (by: Parameters<typeof resumedOf>[1]) => {
        const entries = await loaded();
        const resumed = resumedOf(entries, by, reader, {
          forget,
          async resolve(entry, options) {
            const resolution = await resolveEntry(entry, await loaded(), reader, options);
            await settle(entry, resolution);
            return resolution;
          },
        });
        for (const entry of entries) {
          const { state, activityId } = entry;
          if (state === "accepted" && activityId !== undefined) followed.set(activityId, entry);
        }
        return resumed;
      };
    },
  };
}

/** What tells the attempts of a process apart. */
function keyOf(operation: string, requestPath: string, sentAt: number): string {
  return `${operation} ${requestPath} ${sentAt}`;
}
