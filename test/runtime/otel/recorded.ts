import { AsyncLocalStorage } from "node:async_hooks";
import {
  type Context,
  type ContextManager,
  ROOT_CONTEXT,
  type TextMapPropagator,
  trace,
} from "@opentelemetry/api";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";

/** A point of a metric: its attributes, how many values it has, and their sum. */
export interface Point {
  readonly attributes: object;
  readonly count: number;
  readonly sum: number;
}

/** An SDK that keeps what is recorded. */
export function createSdk() {
  const spans = new InMemorySpanExporter();
  const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] });
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 2 ** 30 });
  const meterProvider = new MeterProvider({ readers: [reader] });
  return {
    telemetry: { tracerProvider, meterProvider },
    /** The spans that ended, each with its parent's name. */
    spans() {
      const all = spans.getFinishedSpans();
      return all.map((span) => {
        const parent = all.find((other) => other.spanContext().spanId === span.parentSpanContext?.spanId);
        const [start, end] = [span.startTime, span.endTime].map(([s, ns]) => s * 1_000 + ns / 1e6);
        return {
          name: span.name,
          parent: parent?.name,
          kind: span.kind,
          attributes: span.attributes,
          status: span.status,
          events: span.events,
          duration: Math.round(end! - start!),
          context: span.spanContext(),
        };
      });
    },
    async metrics(): Promise<Readonly<Record<string, readonly Point[]>>> {
      await reader.forceFlush();
      const latest =
        exporter
          .getMetrics()
          .at(-1)
          ?.scopeMetrics.flatMap(({ metrics }) => metrics) ?? [];
      return Object.fromEntries(
        latest.map(({ descriptor, dataPoints }) => [
          descriptor.name,
          dataPoints.map(({ attributes, value }) =>
            typeof value === "number"
              ? { attributes, count: value, sum: value }
              : { attributes, count: value.count, sum: (value as { sum?: number }).sum ?? 0 },
          ),
        ]),
      );
    },
    /** Everything that was recorded, as text. */
    async text(): Promise<string> {
      const finished = spans.getFinishedSpans().map(({ name, attributes, status, events }) => ({
        name,
        attributes,
        status,
        events,
      }));
      return JSON.stringify([finished, await this.metrics()]);
    },
    shutdown: () => Promise.all([tracerProvider.shutdown(), meterProvider.shutdown()]),
  };
}

/** Keeps the context over awaits, as SDKs for Node do. */
export function createContextManager(): ContextManager {
  const storage = new AsyncLocalStorage<Context>();
  const manager: ContextManager = {
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: (active, fn, thisArg, ...args) => storage.run(active, () => fn.call(thisArg as never, ...args)),
    bind: (_, target) => target,
    enable: () => manager,
    disable: () => manager,
  };
  return manager;
}

/** W3C Trace Context, as far as it is needed here. */
export const traceparent: TextMapPropagator = {
  inject(active, carrier, setter) {
    const { traceId, spanId } = trace.getSpanContext(active) ?? { traceId: "", spanId: "" };
    setter.set(carrier, "traceparent", `00-${traceId}-${spanId}-01`);
  },
  extract: (active) => active,
  fields: () => ["traceparent"],
};
