import type { Before } from "./before.js";
import type { Policy } from "./policy.js";

/** What generated code says of one deprecated operation, parameter, field or value. */
export interface Deprecated {
  /** Module and name, `compute.cloneVcenterContentLibraryItem`. */
  readonly id: string;
  /** Calendar date after which it may be gone; `null` when none is announced or nobody vouches for it. */
  readonly removal: string | null;
  /** What the compiler prints. */
  readonly message: string;
}

/** Removal dates of what is refused. None of this depends on a type parameter, so that it is worked out once. */
type Selected = Policy extends { deprecated: "error" }
  ? Policy extends { failRemovedBefore: infer Month }
    ? Before<Month>
    : string | null
  : never;

type Allowed = Policy extends { allow: infer Ids } ? Ids : never;

/**
 * How much is refused: nothing, everything, or what {@link IsSelected} says. `wrong`: the policy has a
 * `failRemovedBefore` that is no month, and every call says so.
 */
export type Mode = [Selected] extends [never]
  ? "off"
  : null extends Selected
    ? [Allowed] extends [never]
      ? "all"
      : "some"
    : Selected extends "wrong"
      ? "wrong"
      : "some";

export type IsSelected<D extends Deprecated> = D["id"] extends Allowed
  ? false
  : D["removal"] extends Selected
    ? true
    : false;
