import type { Allowed, Deprecated, Mode, Selected } from "./selection.js";

declare const refused: unique symbol;

/** What nothing can be assigned to; its argument is what the compiler says instead. */
export interface Refused<Message extends string> {
  readonly [refused]: Message;
}

type WrongPolicy = 'failRemovedBefore in the Policy of cloudtemple/strict must be a month, such as "2026-12"';

/**
 * Stands at `this` and at the first parameter of a deprecated operation: `unknown`, so that it changes nothing, and
 * where {@link Policy} refuses the operation its message, which neither a caller's `this` nor a client is.
 */
export type DeprecatedUse<D extends Deprecated> = Mode extends "off"
  ? unknown
  : Mode extends "all"
    ? D["message"]
    : Mode extends "wrong"
      ? WrongPolicy
      : D["id"] extends Allowed
        ? unknown
        : D["month"] extends Selected
          ? D["message"]
          : unknown;

/** A deprecated parameter, field or value of a request: itself, or {@link Refused}. */
export type DeprecatedIn<T, D extends Deprecated> = Mode extends "off"
  ? T
  : Mode extends "all"
    ? Refused<D["message"]>
    : Mode extends "wrong"
      ? Refused<WrongPolicy>
      : D["id"] extends Allowed
        ? T
        : D["month"] extends Selected
          ? Refused<D["message"]>
          : T;

/** The deprecated fields of an answer, each with its deprecation: themselves, or what the policy leaves of them. */
export type DeprecatedOut<Fields, D> = Mode extends "off" | "wrong"
  ? Fields
  : Mode extends "all"
    ? object
    : Pick<Fields, keyof Fields & Kept<D>>;

type Kept<D> = {
  [K in keyof D]: D[K] extends { readonly id: Allowed }
    ? K
    : D[K] extends { readonly month: Selected }
      ? never
      : K;
}[keyof D];

/**
 * The values of an enumeration that a request takes, and the deprecation of each that is deprecated: the values
 * themselves, or what the policy leaves of them beside what it refuses. It is asked for all values at once, so that a
 * compiler prints what they are and not what they are called.
 */
export type DeprecatedValues<Values, D extends Readonly<Record<keyof D, Deprecated>>> = Mode extends "off"
  ? Values
  : [Values] extends [infer All]
    ? Exclude<All, keyof D> | { [V in keyof D]: DeprecatedIn<V, D[V]> }[keyof D]
    : never;
