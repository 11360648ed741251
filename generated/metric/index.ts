// Generated from specs/metric.yaml. Do not edit: run `npm run generate`.
export {
  checkConfiguration,
} from "./configuration.js";
export {
  getPrometheusMetrics,
} from "./prometheus.js";
