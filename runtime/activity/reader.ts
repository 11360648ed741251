import type { ServerTime } from "../auth/server-time.js";
import type { TokenSource } from "../auth/token-source.js";
import type { CallOptions } from "../call-options.js";
import type { Clock } from "../clock.js";
import type { Emit } from "../notify.js";
import type { Operation, OperationRequest } from "../operation.js";
import type { LostWrite, Resolution } from "./resolution.js";

/** What following an activity requires from the client. */
export interface ActivityReader {
  readonly clock: Clock;
  /** A journal puts its own around it. */
  emit: Emit;
  /** Removes secrets from text that becomes part of an error. */
  readonly redact: (text: string) => string;
  /** The server's time, milliseconds. */
  readonly serverNow: () => number;
  readonly serverTime: Pick<ServerTime, "known">;
  readonly tokens: Pick<TokenSource, "get">;
  /**
   * The last writes of this client that started activities, by the id of the activity, and those that got no clear answer: what
   * tells them from one another.
   */
  readonly writes: (string | LostWrite)[];
  /** Told what was found out about a write; a journal puts its own here. */
  onResolved?(lost: LostWrite, resolution: Resolution): Promise<void>;
  /** Calls an operation that reads activities; errors name the one with this id. */
  read(
    operation: Operation,
    request: OperationRequest,
    options: CallOptions,
    activityId?: string,
  ): Promise<unknown>;
}
