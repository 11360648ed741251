import type { RetryOptions } from "./retry/policy.js";

/** What one call may do differently from the client. */
export interface CallOptions {
  /**
   * Aborts the call, waiting included. The promise then rejects with the signal's reason; a write that was already
   * sent rejects with `AmbiguousWriteError`.
   */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds one attempt may take, body included; for event streams, the longest silence. */
  readonly timeout?: number | undefined;
  /** Milliseconds the whole call may take, waiting and retries included. */
  readonly deadline?: number | undefined;
  /** Instead of the client's; `false` for a single attempt. */
  readonly retry?: RetryOptions | false | undefined;
  /** `bulk` lets every other call go first where slots of the rate limit are scarce. Default `interactive`. */
  readonly priority?: "interactive" | "bulk" | undefined;
  /** Headers to add or replace; those that carry credentials cannot be replaced. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
}
