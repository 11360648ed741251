// Generated from specs/tag.yaml. Do not edit: run `npm run generate`.
export * from "./tag.js";
export type * from "./schema.js";
