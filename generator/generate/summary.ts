import { plural } from "../text/plural.js";
import type { Difference } from "./output/folder.js";
import type { ModuleRecords } from "./output/records.js";

/** What a run read and wrote, of `specs/` or of one document. */
export interface Summary {
  readonly modules: number;
  readonly operations: number;
  /** Deprecated operations. */
  readonly deprecated: number;
  /** Operations that the previous `operations.json` does not list: `module.name`. */
  readonly added: readonly string[];
  /** Operations that only the previous `operations.json` lists: `module.name`. */
  readonly removed: readonly string[];
  /** How the files on disk differ from those of this run. */
  readonly difference: Difference;
}

/** `119 operations, 5 deprecated` */
export function countOperations({ operations }: ModuleRecords): string {
  const deprecated = operations.filter((operation) => operation.deprecated !== undefined).length;
  const count = plural(operations.length, "operation");
  return deprecated === 0 ? count : `${count}, ${deprecated} deprecated`;
}
