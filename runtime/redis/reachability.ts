import type { Clock } from "../clock.js";
import type { SharedStateEvent } from "./event.js";
import { reasonOf } from "./reason.js";

/** Milliseconds between two attempts to reach a server that is away. */
export const RETRY_AFTER = 1_000;

/** Whether the server is there, as far as the last command tells. */
export interface Reachability {
  readonly isAway: boolean;
  /** Whether to try: it is there, or it is time for one attempt, which the caller then makes. */
  shouldTry(): boolean;
  /** The server answered. */
  reached(): void;
  /** A command failed. */
  failed(error: unknown): void;
}

/** Creates the state of a server that is thought to be there. Each change is reported once. */
export function createReachability(
  clock: Clock,
  report: (event: Pick<SharedStateEvent, "state" | "reason">) => void,
): Reachability {
  let retryAt: number | undefined;
  return {
    get isAway() {
      return retryAt !== undefined;
    },
    shouldTry() {
      if (retryAt === undefined) return true;
      const now = clock.now();
      if (now < retryAt) return false;
      // The others of this process go on meanwhile; one attempt is enough.
      retryAt = now + RETRY_AFTER;
      return true;
    },
    reached() {
      if (retryAt === undefined) return;
      retryAt = undefined;
      report({ state: "shared", reason: undefined });
    },
    failed(error) {
      const isChange = retryAt === undefined;
      retryAt = clock.now() + RETRY_AFTER;
      if (isChange) report({ state: "alone", reason: reasonOf(error) });
    },
  };
}
