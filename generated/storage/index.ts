// Generated from specs/storage.yaml. Do not edit: run `npm run generate`.
export * from "./bucket.js";
export * from "./namespace.js";
export * from "./role.js";
export * from "./storage-account.js";
export type * from "./schema.js";
