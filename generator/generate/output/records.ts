import type { Deprecation } from "../../core/deprecation/deprecation.js";
import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import type { Module } from "../../core/model/model.js";
import { compareText } from "../../json.js";
import type { ModuleTypes } from "../types/types.js";

/** One line of `operations.json`: the flat list of the public API, so that reviews show what was added and removed. */
export interface OperationRecord {
  readonly module: string;
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  /** Below `generated/`. */
  readonly file: string;
  readonly activity: "always" | "maybe" | "never";
  /** The permission that the caller needs. */
  readonly permission?: string;
  /** First line of the documentation. */
  readonly summary?: string;
  readonly deprecated?: DeprecationRecord;
}

/** One line of `deprecations.json`: the record, where the types declare it, and the text of its `@deprecated` tag. */
export type DeprecationRecord = Omit<Deprecation, "owner"> & {
  /** Exported types that declare the field or parameter; one name for reading and one for writing where they differ. */
  readonly types?: readonly string[];
  /** What follows `@deprecated` in the declaration. */
  readonly text: string;
};

/** What a module contributes to the files about all modules. */
export interface ModuleRecords {
  readonly operations: readonly OperationRecord[];
  readonly deprecations: readonly DeprecationRecord[];
}

/** `folder` is where the module's files are, below the output folder; empty for a document outside of `specs/`. */
export function recordsOf(module: Module, types: ModuleTypes, folder: string): ModuleRecords {
  const withText = ({ owner, ...deprecation }: Deprecation): DeprecationRecord => ({
    ...deprecation,
    ...(owner === undefined
      ? {}
      : deprecation.scope === "enumValue"
        ? placeOfValue(owner, deprecation.value, types)
        : { types: typesOf(owner, module, types) }),
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
      ...(operation.permission === undefined ? {} : { permission: operation.permission }),
      ...(operation.summary === undefined ? {} : { summary: operation.summary }),
      ...(deprecation === undefined ? {} : { deprecated: withText(deprecation) }),
    })),
    deprecations: [...module.deprecations, ...module.tombstones.map(({ deprecation }) => deprecation)].map(
      withText,
    ),
  };
}

/** The types that list a value, and what their constants call it. */
function placeOfValue(
  owner: string,
  value: Deprecation["value"],
  { enums }: ModuleTypes,
): { readonly types: readonly string[]; readonly member?: string } {
  const lists = [...enums].filter(([, list]) => list.owner === owner);
  const key = lists.flatMap(([, { members }]) => members).find((member) => member.value === value)?.key;
  return { types: lists.map(([name]) => name), ...(key === undefined ? {} : { member: key }) };
}

/** `virtualMachine` or `createVirtualMachine body` -> the types that declare its members. */
function typesOf(owner: string, module: Module, types: ModuleTypes): readonly string[] {
  const components = types.typesOfComponent.get(owner);
  if (components !== undefined) return components;
  const [name, part] = owner.split(" ");
  const operation = module.operations.find((candidate) => candidate.name === name);
  const own = operation === undefined ? undefined : types.operations.get(operation);
  if (own === undefined) return [];
  return part === "response" ? own.output.uses : own.input === undefined ? [] : [own.input];
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
