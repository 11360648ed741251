// Generated from specs/marketplace.yaml. Do not edit: run `npm run generate`.
export * from "./item.js";
export type * from "./schema.js";
export type * from "./deprecations.js";
