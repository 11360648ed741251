import ts from "typescript";
import { MODULE_FILES, operationsByFile } from "../../core/model/files.js";
import type { Module } from "../../core/model/model.js";
import { namesByOwner } from "../types/owners.js";
import { RECORDS } from "../types/strict-types.js";
import type { ModuleTypes } from "../types/types.js";
import { modifiersOf, textOf } from "./sources.js";

const INDEX = `${MODULE_FILES.index}.ts`;

/** What one file exports. */
export interface FoundExports {
  readonly names: ReadonlySet<string>;
  /** The first type that it declares twice. */
  readonly merged: string | undefined;
  /** The texts of its statements, if it is the index. */
  readonly statements: readonly string[];
}

export function exportsOf(source: ts.SourceFile): FoundExports {
  const isIndex = source.fileName === INDEX;
  return {
    names: exportedNames(source),
    merged: findMergedType(source),
    statements: isIndex ? source.statements.map((statement) => textOf(statement, source)) : [],
  };
}

/** Where a fault is, and what it is. */
export interface FaultOfExports {
  readonly file: string;
  readonly text: string;
}

/**
 * The first fault of what the files of a module export. The index exports them as a whole, so what they export is the
 * public API: each name must be one of the model, in the file it belongs to, and in no other; JavaScript leaves out a
 * name that two of them export, without an error. `undefined` when there is none.
 */
export function faultOfExports(
  files: ReadonlyMap<string, FoundExports>,
  module: Module,
  types: ModuleTypes,
): FaultOfExports | undefined {
  const expected = expectedNames(module, types);
  const owners = new Map<string, string>();
  for (const [file, { names: found, merged }] of files) {
    if (file === INDEX) continue;
    const names = expected.get(file);
    if (names === undefined) return { file, text: "is not a file of the module" };
    if (merged !== undefined) return { file, text: `declares ${merged} twice` };
    const missing = [...names].find((name) => !found.has(name));
    if (missing !== undefined) return { file, text: `does not export ${missing}` };
    for (const name of found) {
      if (!names.has(name)) return { file, text: `exports ${name}, which is not of the model` };
      const owner = owners.get(name);
      if (owner !== undefined) return { file, text: `exports ${name}, as ${owner} does` };
      owners.set(name, file);
    }
  }
  const text = faultOfIndex(
    files.get(INDEX)?.statements,
    [...expected].filter(([, names]) => names.size > 0),
    types,
  );
  return text === undefined ? undefined : { file: INDEX, text };
}

/** The names that each file must export. */
function expectedNames(module: Module, { types, owners }: ModuleTypes): Map<string, ReadonlySet<string>> {
  const files = new Map<string, ReadonlySet<string>>();
  const add = (file: string, names: readonly string[]): void => {
    files.set(`${file}.ts`, new Set(names));
  };
  const typesOf = namesByOwner(owners);
  for (const [file, operations] of operationsByFile(module.operations))
    add(
      file,
      operations.flatMap((operation) => [operation.name, ...(typesOf.get(operation) ?? [])]),
    );
  add(
    MODULE_FILES.tombstones,
    module.tombstones.map(({ name }) => name),
  );
  add(
    MODULE_FILES.schema,
    [...types.keys()].filter((name) => !owners.has(name)),
  );
  const hasRecords = module.deprecations.some(({ scope }) => scope !== "type");
  add(MODULE_FILES.deprecations, hasRecords ? [RECORDS] : []);
  return files;
}

/** The first type that is declared twice: TypeScript takes two interfaces of one name for one, with the members of both. */
function findMergedType({ statements }: ts.SourceFile): string | undefined {
  const names = statements.flatMap((statement) =>
    ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) ? [statement.name.text] : [],
  );
  const found = new Set<string>();
  return names.find((name) => found.size === found.add(name).size);
}

/** Every name a file exports; the text of a statement that exports something in another way than by declaring it. */
function exportedNames(source: ts.SourceFile): Set<string> {
  return new Set(source.statements.flatMap((statement) => namesOf(statement, source)));
}

function namesOf(statement: ts.Statement, source: ts.SourceFile): string[] {
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) {
    const text = textOf(statement, source);
    return /^export \{\s*\};$/.test(text) ? [] : [text];
  }
  const modifiers = modifiersOf(statement).split(" ");
  if (!modifiers.includes("export")) return [];
  if (modifiers.includes("default")) return ["default"];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => textOf(name, source));
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isInterfaceDeclaration(statement);
  return isNamed || ts.isTypeAliasDeclaration(statement)
    ? [statement.name?.text ?? ""]
    : [textOf(statement, source)];
}

/** The index must export each file that exports something once, as a whole, and nothing else. */
function faultOfIndex(
  found: readonly string[] | undefined,
  files: readonly [file: string, names: ReadonlySet<string>][],
  { enums }: ModuleTypes,
): string | undefined {
  if (found === undefined) return "was not written";
  const hasConstants = [...enums.values()].some(({ hasConstant }) => hasConstant);
  const isTypesOnly = (file: string): boolean =>
    file === `${MODULE_FILES.deprecations}.ts` || (file === `${MODULE_FILES.schema}.ts` && !hasConstants);
  const expected = files.map(
    ([file]) => `export ${isTypesOnly(file) ? "type " : ""}* from "./${file.replace(/\.ts$/, ".js")}";`,
  );
  const wanted = expected.length === 0 ? ["export {};"] : expected;
  const missing = wanted.find((text) => !found.includes(text));
  if (missing !== undefined) return `lacks ${missing}`;
  const extra = found.find((text, index) => !wanted.includes(text) || found.indexOf(text) !== index);
  return extra === undefined ? undefined : `holds ${JSON.stringify(extra)}, which is not of the model`;
}
