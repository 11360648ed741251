/** For each digit, the digits below it. */
interface Lower {
  "0": never;
  "1": "0";
  "2": Lower["1"] | "1";
  "3": Lower["2"] | "2";
  "4": Lower["3"] | "3";
  "5": Lower["4"] | "4";
  "6": Lower["5"] | "5";
  "7": Lower["6"] | "6";
  "8": Lower["7"] | "7";
  "9": Lower["8"] | "8";
}

type Below<Digit> = Digit extends keyof Lower ? Lower[Digit] : never;

/**
 * Dates before a month: for `2026-12` a union of patterns such as `202${"0" | … | "5"}${string}` and
 * `2026-0${string}`. One pattern for each digit that may be the first lower one makes a comparison of texts out of
 * what a compiler can do at once, so that each date costs one step. `wrong` for anything but a month.
 */
export type Before<Month> = Month extends `${infer A}${infer B}${infer C}${infer D}-${infer E}${infer F}`
  ? A | B | C | D | E | F extends keyof Lower
    ?
        | `${Below<A>}${string}`
        | `${A}${Below<B>}${string}`
        | `${A}${B}${Below<C>}${string}`
        | `${A}${B}${C}${Below<D>}${string}`
        | `${A}${B}${C}${D}-${Below<E>}${string}`
        | `${A}${B}${C}${D}-${E}${Below<F>}${string}`
    : "wrong"
  : "wrong";
