// Generated from specs/metric.yaml. Do not edit: run `npm run generate`.
export {
  checkConfiguration,
} from "./configuration.js";
export {
  getPrometheusMetrics,
} from "./prometheus.js";
export type {
  CheckConfigurationErrors,
  DocumentedErrors,
  GetPrometheusMetricsErrors,
  TooManyRequestsError,
} from "./schema.js";
