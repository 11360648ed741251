import { context, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { callHook } from "../call-hook.js";
import { systemClock } from "../clock.js";
import type { ClientEvent, LoginEvent } from "../notify.js";
import type { ClientOptions } from "../options.js";
import { VERSION } from "../version.js";
import { createActivities } from "./activities.js";
import { ERROR_TYPE } from "./attributes.js";
import { createCallSpans } from "./call-spans.js";
import { createInstruments, SCOPE } from "./instruments.js";
import type { TelemetryOptions } from "./options.js";

/**
 * Client options with which a client records spans and metrics in OpenTelemetry: the given ones, with a middleware in front of
 * theirs and a function around their `onEvent`. Nothing is recorded until the program registers an SDK, or passes providers.
 *
 * ```ts
 * const client = createClient(withTelemetry({ timeout: 10_000 }));
 * ```
 *
 * Spans: one for each call (`GET /compute/v1/vcenters`, kind client, the attributes of the HTTP conventions, and
 * `cloudtemple.operation`), below it one for each attempt, and below that `wait for token` and `wait for slot`; an event `retry`
 * on the call for each repetition; `login`; and `activity of compute.createX`, from the acceptance of an asynchronous write to
 * the read that shows its end, below the call that started it. A call that is answered by a stream ends where the stream begins.
 *
 * Metrics: `http.client.request.duration` for each attempt, `cloudtemple.client.call.duration`,
 * `cloudtemple.client.wait.duration` (`cloudtemple.wait`: `token`, `slot`, `retry`), `cloudtemple.client.login.duration`,
 * `cloudtemple.activity.duration`, all in seconds, and `cloudtemple.client.deprecated_calls`.
 *
 * No credential, no query value, no header and no body is recorded, and of errors that are not of this package only the name.
 */
export function withTelemetry<Options extends ClientOptions>(
  options: Options,
  telemetry?: TelemetryOptions,
): Options;
export function withTelemetry(options?: ClientOptions, telemetry?: TelemetryOptions): ClientOptions;
export function withTelemetry(options: ClientOptions = {}, telemetry: TelemetryOptions = {}): ClientOptions {
  const clock = options.clock ?? systemClock;
  const tracer = (telemetry.tracerProvider ?? trace).getTracer(SCOPE, VERSION);
  const instruments = createInstruments(telemetry.meterProvider);
  const activities = createActivities(tracer, instruments, clock);
  const { propagate = true, ignore = () => false } = telemetry;
  const hooks = createCallSpans({ tracer, instruments, activities, clock, propagate, ignore });

  const recordLogin = ({ duration, error }: LoginEvent): void => {
    const attributes = error === undefined ? {} : { [ERROR_TYPE]: error };
    instruments.logins.record(duration / 1_000, attributes);
    const startTime = clock.now() - duration;
    const span = tracer.startSpan(
      "login",
      { kind: SpanKind.INTERNAL, startTime, attributes },
      context.active(),
    );
    if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(clock.now());
  };

  const onEvent = (event: ClientEvent): void => {
    if (event.type === "login") recordLogin(event);
    if (event.type === "activity") activities.read(event);
    callHook(() => options.onEvent?.(event));
  };

  return { ...options, middleware: [hooks, ...(options.middleware ?? [])], onEvent };
}
