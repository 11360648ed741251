import { compareText } from "../../json.js";

/** Something in the code that could not be looked into: uses of what is deprecated may be missed there. */
export interface Gap {
  /** Absolute path. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** What is the matter, as a clause: `loads cloudtemple/shop by require, which has no types in TypeScript`. */
  readonly problem: string;
  /** What to do, as a sentence. */
  readonly cure: string;
}

/** Each gap once, by place: a file may belong to several projects. */
export function distinctGaps(gaps: readonly Gap[]): readonly Gap[] {
  const byPlace = new Map(gaps.map((gap) => [`${gap.file}\u0000${gap.line}\u0000${gap.problem}`, gap]));
  return [...byPlace.values()].toSorted((a, b) => compareText(a.file, b.file) || a.line - b.line);
}
