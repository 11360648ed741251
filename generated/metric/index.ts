// Generated from specs/metric.yaml. Do not edit: run `npm run generate`.
export * from "./configuration.js";
export * from "./host.js";
export * from "./prometheus.js";
export * from "./virtual-machine.js";
export type * from "./schema.js";
export type * from "./deprecations.js";
