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

type Digit = keyof Lower;
type Below<D> = D extends Digit ? Lower[D] : never;
type Any = "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12";

/**
 * All months of this century before a month: `2000-01` to `2026-11` for `2026-12`; `wrong` for anything but a month. To
 * compare texts digit by digit would cost a compiler several steps per date; membership in a union costs one.
 */
export type Before<Month> = Month extends `20${infer A}${infer B}-${infer C}${infer D}`
  ? A | B extends Digit
    ? `${C}${D}` extends Any
      ?
          | `20${Below<A>}${Digit}-${Any}`
          | `20${A}${Below<B>}-${Any}`
          | `20${A}${B}-${Below<C>}${Digit}`
          | `20${A}${B}-${C}${Below<D>}`
      : "wrong"
    : "wrong"
  : "wrong";
