declare const policy: unique symbol;

/**
 * What the compiler refuses of what is deprecated. Empty, as it is here, it refuses nothing; `cloudtemple/strict` adds
 * that everything deprecated is refused. A project narrows that in a declaration file of its own:
 *
 * ```ts
 * import type {} from "cloudtemple/strict";
 *
 * declare module "cloudtemple/strict" {
 *   interface Policy {
 *     failRemovedBefore: "2026-12";
 *     allow: "compute.cloneVcenterContentLibraryItem" | "backup.listJobs";
 *   }
 * }
 * ```
 *
 * - `failRemovedBefore`: a month. Only what is removed before its first day is refused; what has no announced date,
 *   or one that nobody vouches for, is not. The month stands in the project: no build changes with the calendar.
 * - `allow`: what is used all the same, by the name that the message of the compiler begins with.
 */
export interface Policy {
  readonly [policy]?: never;
}
