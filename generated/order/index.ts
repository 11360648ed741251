// Generated from specs/order.yaml. Do not edit: run `npm run generate`.
export * from "./vpc.js";
export type * from "./schema.js";
