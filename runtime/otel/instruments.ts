import { type Counter, type Histogram, type MeterProvider, metrics } from "@opentelemetry/api";
import { VERSION } from "../version.js";

/** What is measured. Durations are in seconds, as the semantic conventions ask. */
export interface Instruments {
  /** Each request, from sending it to the end of its answer. */
  readonly requests: Histogram;
  /** Each call, its waits and repetitions included. */
  readonly calls: Histogram;
  /** Each wait of a call. */
  readonly waits: Histogram;
  /** Each login. */
  readonly logins: Histogram;
  /** Each activity that ended, from its acceptance, or from its first read where it was accepted elsewhere. */
  readonly activities: Histogram;
  /** Calls of deprecated operations. */
  readonly deprecated: Counter;
}

/** OpenTelemetry semantic conventions, `http.client.request.duration`. */
const REQUEST_BOUNDARIES = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
const CALL_BOUNDARIES = [...REQUEST_BOUNDARIES, 30, 60, 120, 300, 600];
const ACTIVITY_BOUNDARIES = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200];

/** Name under which spans and metrics are recorded. */
export const SCOPE = "cloudtemple";

/** Creates the instruments. */
export function createInstruments(provider: MeterProvider | undefined): Instruments {
  const meter = (provider ?? metrics).getMeter(SCOPE, VERSION);
  const seconds = (name: string, description: string, explicitBucketBoundaries: number[]): Histogram =>
    meter.createHistogram(name, { description, unit: "s", advice: { explicitBucketBoundaries } });
  return {
    requests: seconds(
      "http.client.request.duration",
      "Duration of HTTP client requests.",
      REQUEST_BOUNDARIES,
    ),
    calls: seconds(
      "cloudtemple.client.call.duration",
      "Duration of calls, with their waits and repetitions.",
      CALL_BOUNDARIES,
    ),
    waits: seconds(
      "cloudtemple.client.wait.duration",
      "How long calls waited for a token, for a slot under a rate limit, or to be repeated.",
      CALL_BOUNDARIES,
    ),
    logins: seconds("cloudtemple.client.login.duration", "Duration of logins.", REQUEST_BOUNDARIES),
    activities: seconds(
      "cloudtemple.activity.duration",
      "Duration of activities, until their end was noticed.",
      ACTIVITY_BOUNDARIES,
    ),
    deprecated: meter.createCounter("cloudtemple.client.deprecated_calls", {
      description: "Calls of deprecated operations.",
      unit: "{call}",
    }),
  };
}
