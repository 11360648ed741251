import type { MeterProvider, TracerProvider } from "@opentelemetry/api";
import type { Operation } from "../operation.js";

/** What {@link withTelemetry} records, and where it goes. */
export interface TelemetryOptions {
  /** Default: the one that is registered with the API of OpenTelemetry. */
  readonly tracerProvider?: TracerProvider | undefined;
  /** Default: the one that is registered with the API of OpenTelemetry. */
  readonly meterProvider?: MeterProvider | undefined;
  /**
   * Whether requests carry the context of their span in the headers of the registered propagator (`traceparent`), so that
   * what the server records belongs to the same trace. Default true. `false` for a browser whose server allows no further
   * headers (CORS).
   */
  readonly propagate?: boolean | undefined;
  /** Operations that get no span, such as the reads of activities: `({ id }) => id === "activity.getActivity"`. */
  readonly ignore?: ((operation: Operation) => boolean) | undefined;
}
