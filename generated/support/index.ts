// Generated from specs/support.yaml. Do not edit: run `npm run generate`.
export * from "./ticket.js";
