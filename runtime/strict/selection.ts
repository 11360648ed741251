import type { Before } from "./before.js";
import type { Policy } from "./policy.js";

/** The record in generated code of one deprecated operation, parameter, field or value. */
export interface Deprecated {
  /** Module and name, `compute.cloneVcenterContentLibraryItem`. */
  readonly id: string;
  /** Month of its removal, `2026-04`; `null` when none is announced or the date is unconfirmed. */
  readonly month: string | null;
  /** The message that the compiler prints. */
  readonly message: string;
  /** Of a field of answers: takes the class that hides it there. Records written by earlier versions have none. */
  readonly hidden?: (hidden: never) => void;
}

/** Months whose removals are refused. Nothing here depends on a type parameter, so that it is evaluated once. */
export type Selected = Policy extends { deprecated: "error" }
  ? Policy extends { failRemovedBefore: infer Month }
    ? Before<Month>
    : string | null
  : never;

export type Allowed = Policy extends { allow: infer Ids } ? Ids : never;

/**
 * What is refused: nothing, everything, or what is {@link Selected} and not {@link Allowed}. `wrong`: the policy has a
 * `failRemovedBefore` that is not a month, and every use of a deprecated item reports that.
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
