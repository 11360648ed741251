import type { KnownDeprecation } from "../installed/records.js";

/** One use of a deprecated item in the user's code. */
export interface Use {
  /** Absolute path. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** Length of the marked text on its line. */
  readonly length: number;
  readonly deprecation: KnownDeprecation;
}
