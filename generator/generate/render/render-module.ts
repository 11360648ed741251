import type { CodecName } from "../../core/model/codecs.js";
import { MODULE_FILES, operationsByFile } from "../../core/model/files.js";
import type { Module, Operation } from "../../core/model/model.js";
import { commentCodeText, commentLine } from "../../text/comment.js";
import { wrapComments } from "../../text/line-width.js";
import { NameOf, stringLiteral } from "../../text/literal.js";
import { fillTemplate } from "../../text/template.js";
import { type Declaration, emitTypes } from "../types/emit.js";
import { namesByOwner } from "../types/owners.js";
import { RECORDS, STRICT_TYPES } from "../types/strict-types.js";
import type { ModuleTypes } from "../types/types.js";
import { neededTypes } from "./declared-types.js";
import { deprecationMembers } from "./deprecation-types.js";
import { enumConstants } from "./enum-constants.js";
import { hiddenClasses } from "./hidden-classes.js";
import { importStatement } from "./import-statement.js";
import { indexedFiles } from "./indexed-files.js";
import { codecImports, type LocalNames, localNames } from "./local-names.js";
import { operationView } from "./operation-view.js";
import { NO_INPUT } from "./signatures.js";
import { renderTombstones } from "./tombstones.js";

/** What generated files name as their source, and where they find the runtime. */
export interface RenderOptions {
  /** Shown in the first line of each file: `specs/compute.yaml`. */
  readonly source: string;
  /** Shown in the first line of each file: the command that writes it again. */
  readonly command: string;
  /** Module specifier of the runtime, as seen from the files. */
  readonly runtime: string;
}

/** What every template of a module prints, escaped. */
interface Head {
  readonly source: string;
  readonly command: string;
  readonly runtime: string;
}

/** The files of one module: name relative to the module's folder -> text. */
export function renderModule(
  module: Module,
  types: ModuleTypes,
  options: RenderOptions,
): Map<string, string> {
  const head: Head = {
    source: commentLine(options.source),
    command: commentCodeText(options.command),
    runtime: stringLiteral(options.runtime),
  };
  const scope: ModuleScope = {
    names: localNames(module, types),
    isReconstructed: module.provenance === "reconstructed",
    runtime: options.runtime,
    typesOf: namesByOwner(types.owners),
  };
  const declarations = new Map(emitTypes(types.types).map((declaration) => [declaration.name, declaration]));
  const files = new Map<string, string>();
  for (const [file, operations] of operationsByFile(module.operations)) {
    const view = operationsView(operations, types, declarations, scope);
    files.set(`${file}.ts`, fillTemplate("generate/operations.ts", { ...head, ...view }));
  }
  const values = enumConstants(types.enums, module);
  files.set(`${MODULE_FILES.schema}.ts`, renderSchema(types, declarations, values, head, options.runtime));
  const hidden = hiddenClasses(module.deprecations);
  const deprecations = deprecationMembers(module.deprecations, hidden);
  if (deprecations.length > 0)
    files.set(
      `${MODULE_FILES.deprecations}.ts`,
      fillTemplate("generate/deprecations.ts", {
        ...head,
        deprecations,
        classes: [...new Set(hidden.values())],
      }),
    );
  const { tombstones } = module;
  if (tombstones.length > 0) files.set(`${MODULE_FILES.tombstones}.ts`, renderTombstones(tombstones, head));
  const index = { ...head, files: indexedFiles(module, types) };
  files.set(`${MODULE_FILES.index}.ts`, fillTemplate("generate/index.ts", index));
  return new Map([...files].map(([name, text]) => [name, wrapComments(text)]));
}

/** What the files of a module share. */
interface ModuleScope {
  readonly names: LocalNames;
  readonly isReconstructed: boolean;
  readonly runtime: string;
  /** Names of the types that one operation alone uses. */
  readonly typesOf: ReadonlyMap<Operation, readonly string[]>;
}

function operationsView(
  operations: readonly Operation[],
  types: ModuleTypes,
  declarations: ReadonlyMap<string, Declaration>,
  scope: ModuleScope,
): object {
  const codecs = new Set<CodecName>();
  const codec = (name: CodecName): NameOf => {
    codecs.add(name);
    return scope.names.codecs.get(name) ?? new NameOf(name);
  };
  const mentioned = new Set<string>();
  const declared: Declaration[] = [];
  const views = operations.map((operation) => {
    const operationTypes = types.operations.get(operation);
    if (operationTypes === undefined) throw new Error(`No types were collected for ${operation.name}.`);
    const { input, output } = operationTypes;
    for (const name of [input, ...output.uses]) if (name !== undefined) mentioned.add(name);
    const own = (scope.typesOf.get(operation) ?? [])
      .flatMap((name) => declarations.get(name) ?? [])
      // What the function takes comes first, as in its signature.
      .sort((a, b) => Number(b.name === input) - Number(a.name === input));
    declared.push(...own);
    return {
      ...operationView(operation, operationTypes, scope.names.constants.get(operation) ?? "", {
        codec,
        isReconstructed: scope.isReconstructed,
      }),
      declarations: own.map(({ text }) => text),
    };
  });
  const isDeprecated = operations.some(({ deprecation }) => deprecation !== undefined);
  if (isDeprecated) mentioned.add(RECORDS).add(STRICT_TYPES.use);
  const usesActivity = operations.some(({ activity }) => activity !== "never");
  const needed = neededTypes(declared, mentioned, (name) => types.types.has(name));
  const runtime = [
    ...(usesActivity ? ["Activity"] : []),
    "CallOptions",
    "Client",
    ...needed.runtime,
    ...(operations.some((operation) => types.operations.get(operation)?.input === undefined)
      ? [NO_INPUT]
      : []),
    "Operation",
  ];
  return {
    runtimeImport: importStatement("import type", runtime, scope.runtime),
    codecImports: codecImports(codecs, scope.names, scope.runtime),
    usesRecords: needed.usesRecords,
    schemaImports: needed.imported,
    generics: needed.generics,
    operations: views,
  };
}

function renderSchema(
  { types, owners }: ModuleTypes,
  declarations: ReadonlyMap<string, Declaration>,
  constants: ReadonlyMap<string, string>,
  head: Head,
  specifier: string,
): string {
  const shared = [...declarations.values()].filter(({ name }) => !owners.has(name));
  const { runtime, generics } = neededTypes(shared, [], (name) => types.has(name));
  return fillTemplate("generate/schema.ts", {
    ...head,
    ...(runtime.length > 0 && { runtimeImport: importStatement("import type", runtime, specifier) }),
    declarations: shared.map(({ name, text }) => ({ text, constant: constants.get(name) ?? "" })),
    generics,
  });
}
