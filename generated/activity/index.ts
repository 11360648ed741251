// Generated from specs/activity.yaml. Do not edit: run `npm run generate`.
export * from "./activity.js";
export type * from "./schema.js";
