// Generated from specs/rtms.yaml. Do not edit: run `npm run generate`.
export * from "./appliance.js";
export * from "./host.js";
export * from "./monitoring-service.js";
export type * from "./schema.js";
