/**
 * Strict mode: a compiler that reads this file refuses every use of what is deprecated. It is read when one file of the
 * program says `import type {} from "cloudtemple/strict"`, or when `types` of its tsconfig names it. There is nothing
 * in it at run time. See {@link Policy} for how to refuse less.
 */
export * from "./policy.js";

declare module "./policy.js" {
  interface Policy {
    deprecated: "error";
  }
}
