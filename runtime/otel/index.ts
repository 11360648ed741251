export type { TelemetryOptions } from "./options.js";
export { withTelemetry } from "./with-telemetry.js";
