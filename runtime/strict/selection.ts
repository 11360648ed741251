import type { Before } from "./before.js";
import type { Policy } from "./policy.js";

/** What generated code says of one deprecated operation, parameter, field or value. */
export interface Deprecated {
  /** Module and name, `compute.cloneVcenterContentLibraryItem`. */
  readonly id: string;
  /** Month of its removal, `2026-04`; `null` when none is announced or nobody vouches for it. */
  readonly month: string | null;
  /** What the compiler prints. */
  readonly message: string;
}

/** Months whose removals are refused. None of this depends on a type parameter, so that it is worked out once. */
export type Selected = Policy extends { deprecated: "error" }
  ? Policy extends { failRemovedBefore: infer Month }
    ? Before<Month>
    : string | null
  : never;

export type Allowed = Policy extends { allow: infer Ids } ? Ids : never;

/**
 * How much is refused: nothing, everything, or what is {@link Selected} and not {@link Allowed}. `wrong`: the policy
 * has a `failRemovedBefore` that is no month, and every use of what is deprecated says so.
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
