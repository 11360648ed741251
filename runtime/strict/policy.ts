declare const policy: unique symbol;

/**
 * Which uses of deprecated items the compiler refuses. Empty, as here, it refuses none; `cloudtemple/strict` makes it refuse
 * all. A project narrows that in a declaration file of its own:
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
 * - `failRemovedBefore`: a month. Only items whose removal is announced for a day before that month are refused; items
 *   without a date, or with an unconfirmed one, are not. The month is written in the project, so that no build changes with
 *   the calendar.
 * - `allow`: items that may be used nevertheless, by the name at the beginning of the compiler's message. `npx cloudtemple
 *   check` allows them too, until their removal is near.
 */
export interface Policy {
  readonly [policy]?: never;
}
