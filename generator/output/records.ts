import { compareText } from "../json.js";
import type { Deprecation } from "../model/deprecation.js";
import { deprecationText } from "../model/deprecation-text.js";
import type { Module } from "../model/model.js";

/** One line of `operations.json`: the flat list of the public API, so that reviews see what comes and goes. */
export interface OperationRecord {
  readonly module: string;
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  /** Below `generated/`. */
  readonly file: string;
  readonly activity: "always" | "maybe" | "never";
  readonly deprecated?: DeprecationRecord;
}

/** One line of `deprecations.json`: the record, and the text that stands behind the `@deprecated` tag. */
export type DeprecationRecord = Deprecation & { readonly text: string };

/** What a module contributes to the files that speak of all modules. */
export interface ModuleRecords {
  readonly operations: readonly OperationRecord[];
  readonly deprecations: readonly DeprecationRecord[];
}

/** `folder` is where the module's files are, below the output folder; empty for a document on its own. */
export function recordsOf(module: Module, folder: string): ModuleRecords {
  const withText = (deprecation: Deprecation): DeprecationRecord => ({
    ...deprecation,
    text: deprecationText(deprecation),
  });
  return {
    operations: module.operations.map(({ deprecation, ...operation }) => ({
      module: operation.module,
      name: operation.name,
      method: operation.method,
      path: operation.path,
      tag: operation.tag,
      file: `${folder}${operation.file}.ts`,
      activity: operation.activity,
      ...(deprecation === undefined ? {} : { deprecated: withText(deprecation) }),
    })),
    deprecations: module.deprecations.map(withText),
  };
}

/** All records, sorted: operations by module, path and method; deprecations by module, scope and name. */
export function mergeRecords(records: readonly ModuleRecords[]): ModuleRecords {
  const key = (...parts: string[]): string => parts.join("\u0000");
  return {
    operations: records
      .flatMap(({ operations }) => operations)
      .sort((a, b) => compareText(key(a.module, a.path, a.method), key(b.module, b.path, b.method))),
    deprecations: records
      .flatMap(({ deprecations }) => deprecations)
      .sort((a, b) => compareText(key(a.module, a.scope, a.name), key(b.module, b.scope, b.name))),
  };
}

/** A JSON list with one record a line: readable in a diff, and short. */
export function recordLines(records: readonly object[]): string {
  return records.length === 0
    ? "[]\n"
    : `[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]\n`;
}
