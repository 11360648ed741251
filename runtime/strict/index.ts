/**
 * Strict mode: a compiler that reads this file refuses every use of anything deprecated. It is read when one file of the
 * program contains `import type {} from "cloudtemple/strict"`, or when `types` of its tsconfig names it. It is empty at
 * run time. {@link Policy} describes how to refuse less.
 */
export * from "./policy.js";

declare module "./policy.js" {
  interface Policy {
    deprecated: "error";
  }
}
