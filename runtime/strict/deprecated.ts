import type { Allowed, Deprecated, Mode, Selected } from "./selection.js";

declare const refused: unique symbol;

/** A type to which nothing can be assigned; its argument is the message that the compiler prints. */
export interface Refused<Message extends string> {
  readonly [refused]: Message;
}

type WrongPolicy = 'failRemovedBefore in the Policy of cloudtemple/strict must be a month, such as "2026-12"';

/**
 * The type of `this` and part of the first parameter of a deprecated operation: `unknown`, which changes nothing, or, where
 * {@link Policy} refuses the operation, its message, to which neither a caller's `this` nor a client can be assigned.
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

/** The type of a deprecated parameter, field or value of a request: its own, or {@link Refused}. */
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

/**
 * The deprecated fields of an answer, each with its record: all of them, or those that the policy keeps. The others are
 * protected members of classes, whose names a compiler prints.
 */
export type DeprecatedOut<Fields, D> = Mode extends "off" | "wrong"
  ? Fields
  : Mode extends "all"
    ? Hidden<D, keyof D>
    : Pick<Fields, keyof Fields & Kept<D>> & Hidden<D, Exclude<keyof D, Kept<D>>> & object;

/** The classes of records as one type: what functions of each of them take is of every one. */
type Hidden<D, Keys extends keyof D> = D[Keys] extends { readonly hidden: (hidden: infer All) => void }
  ? All
  : object;

type Kept<D> = {
  [K in keyof D]: D[K] extends { readonly id: Allowed }
    ? K
    : D[K] extends { readonly month: Selected }
      ? never
      : K;
}[keyof D];

/**
 * The values of an enumeration in a request, with the record of each deprecated one: all values, or those that the policy
 * keeps beside {@link Refused} for the others. Those remain texts or numbers, so that a value can be read as one. It takes
 * all values at once, so that a compiler prints the values and not the name of their type.
 */
export type DeprecatedValues<Values, D extends Readonly<Record<keyof D, Deprecated>>> = Mode extends "off"
  ? Values
  : [Values] extends [infer All]
    ? // eslint-disable-next-line @typescript-eslint/no-duplicate-type-constituents -- they differ where strict mode is on
      Exclude<All, keyof D> | { [V in keyof D]: V & DeprecatedIn<V, D[V]> }[keyof D]
    : never;
