import type { RetryOptions } from "./retry/policy.js";

/** Options of a single call; they override those of the client. */
export interface CallOptions {
  /**
   * Aborts the call, also while it waits. The promise then rejects with the signal's reason, or with
   * `AmbiguousWriteError` if the call is a write that was already sent.
   */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds one attempt may take, body included; for event streams, the longest pause between two chunks. */
  readonly timeout?: number | undefined;
  /** Milliseconds the whole call may take, waiting and retries included. */
  readonly deadline?: number | undefined;
  /** Replaces the client's `retry`; `false` for a single attempt. */
  readonly retry?: RetryOptions | false | undefined;
  /** With `bulk`, all other calls go first while calls wait for the rate limit. Default `interactive`. */
  readonly priority?: "interactive" | "bulk" | undefined;
  /**
   * The media type to be answered in, where the operation declares several: `text/csv`. Default: any of them, JSON first,
   * and the others in the order in which the document names them.
   */
  readonly accept?: string | undefined;
  /**
   * What the client's `journal` notes of the call, so that the program recognises it after a crash: the number of an order, the
   * name of what is created. It is written to the disk: no secrets.
   */
  readonly label?: string | undefined;
  /** Headers to add or replace; those that carry credentials cannot be replaced. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
}
