// Generated from specs/iam.yaml. Do not edit: run `npm run generate`.
export * from "./assignment.js";
export * from "./auth.js";
export * from "./company.js";
export * from "./feature.js";
export * from "./personal-access-token.js";
export * from "./role.js";
export * from "./tenant.js";
export * from "./user.js";
export type * from "./schema.js";
