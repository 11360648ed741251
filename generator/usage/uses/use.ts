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
  /** Set when it was seen at run time. */
  readonly seen?: SeenAtRunTime;
}

/** What recorders noted of a use. */
export interface SeenAtRunTime {
  /** Calls. */
  readonly count: number;
  /** Day in UTC. */
  readonly lastSeen: string;
  /** Set when no compiler found it. */
  readonly isOnly?: true;
  /** Set when the installed package has no such operation. */
  readonly isUnknown?: true;
  /** Where the call was made, when that file is not on this machine. */
  readonly place?: string;
}
