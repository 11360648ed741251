import type { CallOptions } from "../call-options.js";
import type { Clock } from "../clock.js";
import type { Emit } from "../notify.js";
import type { Operation, OperationRequest } from "../operation.js";

/** What following an activity requires from the client. */
export interface ActivityReader {
  readonly clock: Clock;
  /** A journal puts its own around it. */
  emit: Emit;
  /** Removes secrets from text that becomes part of an error. */
  readonly redact: (text: string) => string;
  /** The server's time, milliseconds. */
  readonly serverNow: () => number;
  /** Calls an operation that reads activities; errors name the one with this id. */
  read(
    operation: Operation,
    request: OperationRequest,
    options: CallOptions,
    activityId?: string,
  ): Promise<unknown>;
}
