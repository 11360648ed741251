import type { Resolution, ResolveOptions } from "../activity/resolution.js";
import { CloudTempleError, type ErrorFacts } from "./base.js";

/**
 * Why it is unknown whether a write took effect:
 * - `no-answer`: the connection broke after the request was sent
 * - `timeout`, `aborted`: we or the caller stopped waiting after it was sent
 * - `server-error`: the server answered 5xx
 * - `redirect`: the server answered with a redirect, which may lead to the result of the write
 * - `untracked`: it was accepted, but without the activity id that every success of this operation has
 * - `unreadable`: it was answered with a success status, but with a body other than the operation declares
 */
export type AmbiguityReason =
  | "no-answer"
  | "timeout"
  | "aborted"
  | "server-error"
  | "redirect"
  | "untracked"
  | "unreadable";

const PROBLEMS: Record<AmbiguityReason, string> = {
  "no-answer": "the connection broke after the request was sent",
  timeout: "no answer came in time after the request was sent",
  aborted: "the call was aborted after the request was sent",
  "server-error": "the server answered with an error",
  redirect: "the server answered with a redirect, which was not followed",
  untracked: "the server accepted it without naming the activity",
  unreadable: "the server answered with success but not with a readable result",
};

/**
 * A write was sent, and whether it took effect is unknown. It was not sent again: the platform has no idempotency key, and a
 * write that is sent twice might be carried out and billed twice.
 */
export class AmbiguousWriteError extends CloudTempleError {
  override readonly name: string = "AmbiguousWriteError";
  readonly reason: AmbiguityReason;
  /**
   * When the request was sent, milliseconds since 1970, by the server's clock where it is known: look among the activities
   * from this second on.
   */
  readonly sentAt: number;
  /** The body of the answer, if there was an answer. */
  readonly body: unknown;
  /** Id of the operation that shows whether it took effect, `compute.listVcenterVirtualMachines`; absent where none does. */
  readonly lookup: string | undefined;
  /**
   * Searches the platform's activities for what became of the write; it never sends it again. Absent for operations that start no
   * activity, and for those of other servers. It waits until 65 seconds after the failure, or as long as an attempt may take where that
   * is longer, because the platform may accept the write and list its activity late; then it makes a request or two. Asked later, it
   * answers at once.
   *
   * ```ts
   * const found = await error.resolve?.();
   * if (found?.outcome === "accepted") await found.activity.completed();
   * if (found?.outcome === "not-accepted") await sendAgain();
   * ```
   *
   * @throws CloudTempleError when the activities cannot be read; PermissionError without `activity_read`
   * @throws the reason of the signal
   */
  declare readonly resolve?: (options?: ResolveOptions) => Promise<Resolution>;

  constructor(facts: AmbiguityFacts) {
    const status = facts.status === undefined ? "" : ` (status ${facts.status})`;
    super(`${PROBLEMS[facts.reason]}${status}: it may have taken effect and was not repeated.`, {
      ...facts,
      advice: adviceOf(facts),
    });
    this.reason = facts.reason;
    this.sentAt = facts.sentAt;
    this.body = facts.body;
    this.lookup = facts.lookup;
  }
}

/** What an {@link AmbiguousWriteError} is made of. */
export interface AmbiguityFacts extends Omit<ErrorFacts, "advice"> {
  readonly reason: AmbiguityReason;
  readonly sentAt: number;
  readonly body?: unknown;
  readonly lookup?: string | undefined;
  /** The platform has no part in it, so none of its activities shows it. */
  readonly isElsewhere?: boolean;
  /** Whether the error has `resolve`. */
  readonly isResolvable?: boolean;
  /** A browser hides the headers that the server does not expose. */
  readonly hidesHeaders?: boolean;
}

function adviceOf({
  reason,
  sentAt,
  lookup,
  isElsewhere,
  isResolvable,
  hidesHeaders,
}: AmbiguityFacts): string {
  const cause =
    reason === "untracked" && hidesHeaders
      ? "A browser shows `Location` only where the server sends `Access-Control-Expose-Headers: Location`. "
      : "";
  const check =
    lookup === undefined
      ? "Before you send it again, check whether it did: read the object"
      : `Look with \`${lookup.replace(/.*\./, "")}\` before you send it again`;
  const activities = `, or look among the activities since ${iso(sentAt)}${isResolvable ? " (`error.resolve()` does)" : ""}`;
  return `${cause}${check}${isElsewhere ? "" : activities}.`;
}

/** ISO 8601, to the second: the server's clock is not known more exactly. */
function iso(time: number): string {
  return new Date(Math.floor(time / 1000) * 1000).toISOString().replace(".000Z", "Z");
}
