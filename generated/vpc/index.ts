// Generated from specs/vpc.yaml. Do not edit: run `npm run generate`.
export * from "./floating-ip.js";
export * from "./private-network.js";
export * from "./static-ip.js";
export * from "./vpc.js";
export type * from "./schema.js";
