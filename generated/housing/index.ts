// Generated from specs/housing.yaml. Do not edit: run `npm run generate`.
export * from "./device.js";
export * from "./rack.js";
export type * from "./schema.js";
