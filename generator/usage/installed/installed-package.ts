import type { KnownDeprecation } from "./records.js";

/** An installed copy of this package, or code that a user generated with it. */
export interface InstalledPackage {
  readonly root: string;
  /** Empty for generated code. */
  readonly version: string;
  readonly records: readonly KnownDeprecation[];
  /** The module of a file, by its path below `root`; `undefined` where it belongs to none. */
  readonly moduleOf?: (path: string) => string | undefined;
}
