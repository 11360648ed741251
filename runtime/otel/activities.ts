import {
  type Attributes,
  ROOT_CONTEXT,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from "@opentelemetry/api";
import { activityIdOf } from "../activity/location.js";
import type { Clock } from "../clock.js";
import type { ActivityEvent } from "../notify.js";
import type { Operation } from "../operation.js";
import { ACTIVITY, ACTIVITY_STATE, OPERATION } from "./attributes.js";
import type { Instruments } from "./instruments.js";

/** Records how long activities take, from their acceptance to the read that shows their end. */
export interface Activities {
  /** A call was answered. */
  accepted(operation: Operation, response: Response, span: SpanContext): void;
  /** An activity was read. */
  read(event: ActivityEvent): void;
}

/** An activity that has not ended. */
interface Pending {
  readonly operation: string | undefined;
  readonly since: number;
  readonly span: SpanContext | undefined;
}

/** Activities that are remembered at most: those that nobody waits for never end here. */
const REMEMBERED = 20_000;

/** Creates a memory without activities. */
export function createActivities(tracer: Tracer, { activities }: Instruments, clock: Clock): Activities {
  const pending = new Map<string, Pending>();

  const remember = (id: string, activity: Pending): void => {
    pending.set(id, activity);
    const [oldest] = pending.keys();
    if (pending.size > REMEMBERED && oldest !== undefined) pending.delete(oldest);
  };

  return {
    accepted(operation, response, span) {
      if (operation.activity === undefined || !response.ok) return;
      const id = activityIdOf(response.headers.get("location"));
      if (id !== undefined) remember(id, { operation: operation.id, since: clock.now(), span });
    },
    read({ id, state }) {
      const known = pending.get(id);
      const hasEnded = state === "completed" || state === "failed";
      if (known === undefined) {
        if (!hasEnded) remember(id, { operation: undefined, since: clock.now(), span: undefined });
        return;
      }
      if (!hasEnded) return;
      pending.delete(id);
      const attributes: Attributes = {
        [ACTIVITY_STATE]: state,
        ...(known.operation !== undefined && { [OPERATION]: known.operation }),
      };
      activities.record((clock.now() - known.since) / 1_000, attributes);
      const parent = known.span === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, known.span);
      const span = tracer.startSpan(
        known.operation === undefined ? "activity" : `activity of ${known.operation}`,
        { kind: SpanKind.INTERNAL, startTime: known.since, attributes: { ...attributes, [ACTIVITY]: id } },
        parent,
      );
      if (state === "failed") span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(clock.now());
    },
  };
}
