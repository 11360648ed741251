import { type SourceFile, type Statement, ts } from "ts-morph";
import { MODULE_FILES, operationsByFile } from "../../core/model/files.js";
import type { Module } from "../../core/model/model.js";
import { namesByOwner } from "../types/owners.js";
import { RECORDS } from "../types/strict-types.js";
import type { ModuleTypes } from "../types/types.js";

const INDEX = `${MODULE_FILES.index}.ts`;

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
  sources: ReadonlyMap<string, SourceFile>,
  module: Module,
  types: ModuleTypes,
): FaultOfExports | undefined {
  const expected = expectedNames(module, types);
  const owners = new Map<string, string>();
  for (const [file, source] of sources) {
    if (file === INDEX) continue;
    const names = expected.get(file);
    if (names === undefined) return { file, text: "is not a file of the module" };
    const found = exportedNames(source);
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
    sources.get(INDEX),
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

/** Every name a file exports; the text of a statement that exports something in another way than by declaring it. */
function exportedNames(source: SourceFile): Set<string> {
  return new Set(source.getStatements().flatMap(namesOf));
}

function namesOf(statement: Statement): string[] {
  const node = statement.compilerNode;
  if (ts.isExportDeclaration(node) || ts.isExportAssignment(node)) {
    const isEmpty = /^export \{\s*\};$/.test(statement.getText());
    return isEmpty ? [] : [statement.getText()];
  }
  if (!ts.canHaveModifiers(node)) return [];
  const modifiers = ts.getModifiers(node) ?? [];
  if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) return ["default"];
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map(({ name }) => name.getText());
  const isNamed = ts.isFunctionDeclaration(node) || ts.isInterfaceDeclaration(node);
  return [isNamed || ts.isTypeAliasDeclaration(node) ? (node.name?.text ?? "") : statement.getText()];
}

/** The index must export each file that exports something once, as a whole, and nothing else. */
function faultOfIndex(
  source: SourceFile | undefined,
  files: readonly [file: string, names: ReadonlySet<string>][],
  { enums }: ModuleTypes,
): string | undefined {
  if (source === undefined) return "was not written";
  const hasConstants = [...enums.values()].some(({ hasConstant }) => hasConstant);
  const isTypesOnly = (file: string): boolean =>
    file === `${MODULE_FILES.deprecations}.ts` || (file === `${MODULE_FILES.schema}.ts` && !hasConstants);
  const expected = files.map(
    ([file]) => `export ${isTypesOnly(file) ? "type " : ""}* from "./${file.replace(/\.ts$/, ".js")}";`,
  );
  const found = source.getStatements().map((statement) => statement.getText());
  const wanted = expected.length === 0 ? ["export {};"] : expected;
  const missing = wanted.find((text) => !found.includes(text));
  if (missing !== undefined) return `lacks ${missing}`;
  const extra = found.find((text, index) => !wanted.includes(text) || found.indexOf(text) !== index);
  return extra === undefined ? undefined : `holds ${JSON.stringify(extra)}, which is not of the model`;
}
