import ts from "typescript";
import type { CodecName } from "../../core/model/codecs.js";
import { MODULE_FILES } from "../../core/model/files.js";
import { codecSpecifier, type LocalNames } from "../render/local-names.js";
import { RECORDS, STRICT_TYPES } from "../types/strict-types.js";
import type { ModuleTypes } from "../types/types.js";
import { textOf } from "./sources.js";

/** The types of the runtime that generated files may mention. */
export const RUNTIME_TYPES: ReadonlySet<string> = new Set([
  "Activity",
  "CallOptions",
  "Client",
  "NoInput",
  "Operation",
  ...Object.values(STRICT_TYPES),
]);

/** The function of the runtime that a file of tombstones calls. */
const TOMBSTONE = "removed";

/**
 * The first import of a file that it may not have: code of another module would run where the file is loaded. A file
 * takes types of the runtime and of its own module by their names, and functions of the runtime that descriptors hold by
 * `names`; `undefined` when it takes nothing else.
 */
export function faultOfImports(
  source: ts.SourceFile,
  runtime: string,
  { types }: ModuleTypes,
  { codecs }: LocalNames,
): { readonly node: ts.Node; readonly text: string } | undefined {
  const offered = new Map<string, { has(name: string): boolean }>([
    [`./${MODULE_FILES.schema}.js`, types],
    [`./${MODULE_FILES.deprecations}.js`, new Set([RECORDS])],
    [runtime, RUNTIME_TYPES],
  ]);
  const isTombstones = source.fileName === `${MODULE_FILES.tombstones}.ts`;
  const declarations = source.statements.filter(ts.isImportDeclaration);
  const node = declarations.find((declaration) => {
    const specifier = ts.isStringLiteral(declaration.moduleSpecifier) ? declaration.moduleSpecifier.text : "";
    const clause = declaration.importClause;
    const bindings = clause?.namedBindings;
    if (clause === undefined || clause.name !== undefined || declaration.attributes !== undefined)
      return true;
    if (bindings === undefined || !ts.isNamedImports(bindings)) return true;
    if (isTombstones) return specifier !== runtime || !bindings.elements.every(importsTombstone);
    if (clause.phaseModifier === undefined)
      return !bindings.elements.every((element) => importsCodec(element, specifier, runtime, codecs));
    const names = offered.get(specifier);
    return (
      clause.phaseModifier !== ts.SyntaxKind.TypeKeyword ||
      !bindings.elements.every(
        ({ name, propertyName }) => propertyName === undefined && names?.has(name.text) === true,
      )
    );
  });
  return node && { node, text: `has ${textOf(node, source)}, which is not of the model` };
}

function importsCodec(
  { name, propertyName, isTypeOnly }: ts.ImportSpecifier,
  specifier: string,
  runtime: string,
  codecs: LocalNames["codecs"],
): boolean {
  const imported = (propertyName ?? name).text as CodecName;
  const local = codecs.get(imported);
  return (
    !isTypeOnly &&
    local !== undefined &&
    local.name === name.text &&
    specifier === codecSpecifier(runtime, imported)
  );
}

function importsTombstone({ name, propertyName }: ts.ImportSpecifier): boolean {
  return (propertyName ?? name).text === TOMBSTONE;
}
