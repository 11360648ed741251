import {
  type Attributes,
  type Context,
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from "@opentelemetry/api";
import type { Clock } from "../clock.js";
import type { MiddlewareContext, MiddlewareHooks, Next } from "../middleware.js";
import type { Timing } from "../observation.js";
import type { Activities } from "./activities.js";
import { exceptionOf, OPERATION, outcomeAttributes, requestAttributes, safeUrl, WAIT } from "./attributes.js";
import type { Instruments } from "./instruments.js";

/** What the hooks need. */
export interface CallSpanOptions {
  readonly tracer: Tracer;
  readonly instruments: Instruments;
  readonly activities: Activities;
  readonly clock: Clock;
  readonly propagate: boolean;
  readonly ignore: (operation: MiddlewareContext["operation"]) => boolean;
}

/** What an attempt knows of its call. */
interface Call {
  readonly span: Span;
  readonly active: Context;
  readonly attributes: Attributes;
  /** The wait before the next attempt, as far as it was reported. */
  backoff: number;
}

/** The end of a call or an attempt. */
type Outcome = { readonly response: Response } | { readonly error: unknown };

/**
 * Hooks that record a span for each call, with one for each attempt below it, and below that what it waited for. The waits of
 * an attempt are placed one after the other at its beginning, which is where they are unless a token was refused.
 */
export function createCallSpans(options: CallSpanOptions): MiddlewareHooks {
  const { tracer, instruments, activities, clock, propagate, ignore } = options;
  const key = Symbol("cloudtemple.otel");

  const end = (span: Span, outcome: Outcome, attributes: Attributes): void => {
    span.setAttributes(attributes);
    if ("error" in outcome) {
      const exception = exceptionOf(outcome.error);
      span.recordException(exception, clock.now());
      span.setStatus({ code: SpanStatusCode.ERROR, message: exception.message });
    } else if (outcome.response.status >= 400) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(clock.now());
  };

  const recordWait = (name: string, duration: number, attributes: Attributes): void =>
    instruments.waits.record(duration / 1_000, { [OPERATION]: attributes[OPERATION], [WAIT]: name });

  /** The waits of an attempt, as spans below its own. */
  const recordWaits = (spent: Timing, start: number, parent: Context, attributes: Attributes): void => {
    let at = start;
    for (const [name, duration] of [
      ["token", spent.token],
      ["slot", spent.queue],
    ] as const) {
      if (duration <= 0) continue;
      recordWait(name, duration, attributes);
      const wait = { kind: SpanKind.INTERNAL, startTime: at, attributes: { [WAIT]: name } };
      at += duration;
      tracer.startSpan(`wait for ${name}`, wait, parent).end(at);
    }
  };

  return {
    async perCall(request, next, call) {
      const { operation } = call;
      if (ignore(operation)) return next(request);
      const url = new URL(request.url);
      const attributes = requestAttributes(operation, url);
      const startTime = clock.now();
      const span = tracer.startSpan(
        `${operation.method} ${operation.path}`,
        {
          kind: SpanKind.CLIENT,
          startTime,
          attributes: { ...attributes, "url.full": safeUrl(url), "url.scheme": url.protocol.slice(0, -1) },
        },
        context.active(),
      );
      const active = trace.setSpan(context.active(), span);
      call.state.set(key, { span, active, attributes, backoff: 0 } satisfies Call);
      const outcome = await context.with(active, () => outcomeOf(next, request));
      const found = factsOf(outcome);
      instruments.calls.record((clock.now() - startTime) / 1_000, { ...attributes, ...found });
      if (operation.deprecated !== undefined) instruments.deprecated.add(1, { [OPERATION]: operation.id });
      if ("response" in outcome) activities.accepted(operation, outcome.response, span.spanContext());
      end(span, outcome, found);
      return result(outcome);
    },

    async perAttempt(request, next, call) {
      const known = call.state.get(key) as Call | undefined;
      if (known === undefined) return next(request);
      const { attributes } = known;
      const before = { ...call.timing };
      const waited = before.backoff - known.backoff;
      if (call.attempts > 0 || waited > 0) {
        known.span.addEvent("retry", { "cloudtemple.retry.delay": waited / 1_000 }, clock.now());
        recordWait("retry", waited, attributes);
      }
      known.backoff = before.backoff;
      const startTime = clock.now();
      const resend = call.attempts > 0 ? { "http.request.resend_count": call.attempts } : {};
      const span = tracer.startSpan(
        "attempt",
        { kind: SpanKind.INTERNAL, startTime, attributes: resend },
        known.active,
      );
      const active = trace.setSpan(known.active, span);
      if (propagate) {
        propagation.inject(active, request.headers, {
          set: (headers, name, value) => headers.set(name, value),
        });
      }
      const outcome = await context.with(active, () => outcomeOf(next, request));
      const spent = difference(call.timing, before);
      recordWaits(spent, startTime, active, attributes);
      const found = factsOf(outcome);
      if (spent.network > 0 || "response" in outcome)
        instruments.requests.record(spent.network / 1_000, { ...attributes, ...found });
      end(span, outcome, found);
      return result(outcome);
    },
  };
}

async function outcomeOf(next: Next, request: Request): Promise<Outcome> {
  try {
    return { response: await next(request) };
  } catch (error) {
    return { error };
  }
}

function result(outcome: Outcome): Response {
  if ("error" in outcome) throw outcome.error;
  return outcome.response;
}

function factsOf(outcome: Outcome): Attributes {
  return outcomeAttributes("error" in outcome ? outcome : { status: outcome.response.status });
}

function difference(after: Readonly<Timing>, before: Readonly<Timing>): Timing {
  return {
    total: after.total - before.total,
    token: after.token - before.token,
    queue: after.queue - before.queue,
    backoff: after.backoff - before.backoff,
    network: after.network - before.network,
  };
}
