import { plural } from "../text/plural.js";
import type { LeftOutCount } from "./filter.js";
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
  /** Operations of the document that `--filter` and `--exclude-deprecated` left out. */
  readonly leftOut: number;
  /** How the files on disk differ from those of this run. */
  readonly difference: Difference;
}

/** `, 12 left out by --filter, 3 deprecated ones left out`; empty where none is. */
export function countLeftOut({ byFilter, deprecated, webhooks }: LeftOutCount): string {
  return [
    byFilter === 0 ? "" : `, ${byFilter} left out by --filter`,
    deprecated === 0 ? "" : `, ${deprecated} deprecated left out`,
    webhooks === 0 ? "" : `, ${plural(webhooks, "webhook")} left out`,
  ].join("");
}

/** `119 operations, 5 deprecated` */
export function countOperations({ operations }: ModuleRecords): string {
  const deprecated = operations.filter((operation) => operation.deprecated !== undefined).length;
  const count = plural(operations.length, "operation");
  return deprecated === 0 ? count : `${count}, ${deprecated} deprecated`;
}
