// Generated from specs/inventory.yaml. Do not edit: run `npm run generate`.
export * from "./application.js";
export * from "./inventory.js";
export * from "./virtual-machine.js";
export type * from "./schema.js";
