import { Project, type SourceFile, SyntaxKind } from "ts-morph";
import { MODULE_FILES, operationsByFile } from "../../core/model/files.js";
import type { Module, Operation } from "../../core/model/model.js";
import type { ModuleTypes } from "../types/types.js";
import { faultOfConstants } from "./verify-constants.js";
import { faultOfStatements } from "./verify-declarations.js";
import { faultOfDeprecations } from "./verify-deprecations.js";
import { faultOfExports } from "./verify-exports.js";
import { faultOfFunction } from "./verify-function.js";
import { faultOfMembers } from "./verify-members.js";
import { faultOfTombstones } from "./verify-tombstones.js";

const SCHEMA = `${MODULE_FILES.schema}.ts`;
const DEPRECATIONS = `${MODULE_FILES.deprecations}.ts`;
const TOMBSTONES = `${MODULE_FILES.tombstones}.ts`;

/**
 * Reads the generated text back as TypeScript and compares it with the model: it parses, every operation is
 * exported exactly once with the return type and the `@deprecated` tag of the model, and nothing is `any`. This is the
 * check behind the templates: nothing in a document, however odd, may turn into other code.
 *
 * @throws Error naming the file and the operation; that is a fault of the generator, never of the document alone.
 */
export function verifyModule(module: Module, types: ModuleTypes, files: ReadonlyMap<string, string>): void {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: { noLib: true },
    skipLoadingLibFiles: true,
  });
  const sources = new Map(
    [...files].map(([name, text]) => [name, project.createSourceFile(`/${name}`, text)]),
  );
  const refuse = (place: string, fault: string | undefined): void => {
    if (fault !== undefined) throw faultOfGenerator(`${module.slug}/${place}`, fault);
  };
  const [error] = project.getProgram().getSyntacticDiagnostics();
  if (error !== undefined) {
    const place = `${error.getSourceFile().getBaseName()}:${error.getLineNumber()}`;
    refuse(place, `does not parse: ${JSON.stringify(error.getMessageText())}`);
  }
  for (const [name, source] of sources) {
    const [any] = source.getDescendantsOfKind(SyntaxKind.AnyKeyword);
    if (any !== undefined) refuse(`${name}:${any.getStartLineNumber()}`, "uses any");
  }
  for (const [file, operations] of operationsByFile(module.operations)) {
    const name = `${file}.ts`;
    const source = sources.get(name);
    if (source === undefined) throw faultOfGenerator(`${module.slug}/${name}`, "was not written");
    refuse(name, faultOfOperations(source, operations));
    for (const [index, declaration] of source.getFunctions().entries()) {
      const operation = operations[index];
      const own = operation === undefined ? undefined : types.operations.get(operation);
      if (operation === undefined || own === undefined) continue;
      refuse(`${name} ${operation.name}`, faultOfFunction(declaration, operation, own));
    }
  }
  for (const [name, source] of sources) {
    const fault = faultOfStatements(name, source, types.enums);
    if (fault !== undefined) refuse(`${name}:${fault.line}`, fault.text);
  }
  refuse(TOMBSTONES, faultOfTombstones(sources.get(TOMBSTONES), module.tombstones));
  const schema = sources.get(SCHEMA);
  if (schema !== undefined) refuse(SCHEMA, faultOfConstants(schema, types.enums));
  for (const [name, source] of sources)
    if (name !== DEPRECATIONS) refuse(name, faultOfMembers(source, types.types, module.deprecations));
  refuse("", faultOfDeprecations(sources, module.deprecations));
  const exported = faultOfExports(sources, module, types);
  if (exported !== undefined) refuse(exported.file, exported.text);
}

/** The statements that leave nothing in the JavaScript of a file, as its imports are of types alone. */
const NOT_RUN: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.ImportDeclaration,
  SyntaxKind.InterfaceDeclaration,
  SyntaxKind.TypeAliasDeclaration,
]);

/** A file of operations must export each of them once, in order, and hold nothing else. */
function faultOfOperations(source: SourceFile, operations: readonly Operation[]): string | undefined {
  const functions = source.getFunctions();
  const exported = functions
    .filter((declaration) => declaration.isExported())
    .map((declaration) => declaration.getName());
  const expected = operations.map(({ name }) => name);
  if (exported.join() !== expected.join())
    return `exports ${exported.join(", ")} instead of ${expected.join(", ")}`;
  // Besides imports and types there are a constant and a function per operation, and the overloads of the function.
  const overloads = functions.reduce((sum, declaration) => sum + declaration.getOverloads().length, 0);
  const statements = source.getStatements().filter((statement) => !NOT_RUN.has(statement.getKind()));
  return statements.length === operations.length * 2 + overloads
    ? undefined
    : "holds other code than its operations";
}

function faultOfGenerator(place: string, fault: string): Error {
  return new Error(
    `generated/${place} ${fault}. This is a fault of the generator: please report it with the document that shows it.`,
  );
}
