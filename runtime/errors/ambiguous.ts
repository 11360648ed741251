import { CloudTempleError, type ErrorFacts } from "./base.js";

/**
 * Why nobody knows whether a write took effect:
 * - `no-answer`: the connection broke after the request was sent
 * - `timeout`, `aborted`: we or the caller stopped waiting after it was sent
 * - `server-error`: the server answered 5xx
 * - `untracked`: it was accepted, but without the activity id that every success of this operation carries
 * - `unreadable`: it answered with success, but with a body that is not what the operation answers with
 */
export type AmbiguityReason =
  | "no-answer"
  | "timeout"
  | "aborted"
  | "server-error"
  | "untracked"
  | "unreadable";

const KNOWN: Record<AmbiguityReason, string> = {
  "no-answer": "the connection broke after the request was sent",
  timeout: "no answer came in time after the request was sent",
  aborted: "the call was aborted after the request was sent",
  "server-error": "the server answered with an error of its own",
  untracked: "the server accepted it without naming the activity",
  unreadable: "the server answered with success but not with a readable result",
};

/**
 * A write was sent, and whether it took effect is unknown. It was not sent again, because the platform has no
 * idempotency key and a second one might be carried out and billed twice.
 */
export class AmbiguousWriteError extends CloudTempleError {
  override readonly name: string = "AmbiguousWriteError";
  readonly reason: AmbiguityReason;
  /**
   * When the request was sent, milliseconds since 1970 by the server's clock as far as it is known, to the second: where
   * to start looking among the activities.
   */
  readonly sentAt: number;
  /** The body of the answer, if there was one. */
  readonly body: unknown;

  constructor(
    facts: Omit<ErrorFacts, "advice"> & { reason: AmbiguityReason; sentAt: number; body?: unknown },
  ) {
    const status = facts.status === undefined ? "" : ` (status ${facts.status})`;
    super(`${KNOWN[facts.reason]}${status}: it may have taken effect and was not repeated.`, {
      ...facts,
      advice: `Before sending it again, look whether it did: read the object, or look among the activities since ${iso(facts.sentAt)} (listRecentActivities of cloudtemple/activity).`,
    });
    this.reason = facts.reason;
    this.sentAt = facts.sentAt;
    this.body = facts.body;
  }
}

/** To the second: the server's clock is not known better. */
function iso(time: number): string {
  return new Date(Math.floor(time / 1000) * 1000).toISOString().replace(".000Z", "Z");
}
