import { Project, type SourceFile, type Statement, SyntaxKind } from "ts-morph";
import type { Module, Operation } from "../../core/model/model.js";
import type { ModuleTypes } from "../types/types.js";
import { faultOfConstants } from "./verify-constants.js";
import { faultOfDeprecations } from "./verify-deprecations.js";
import { faultOfFunction } from "./verify-function.js";
import { faultOfMembers } from "./verify-members.js";
import { faultOfTombstones } from "./verify-tombstones.js";

/**
 * Reads the generated text back as TypeScript and compares it with the model: it parses, every operation is
 * exported exactly once, its return type is the schema's, its `@deprecated` tag says what the model says, and
 * nothing is `any`. This is the net under the templates: nothing that a document holds, however odd, may turn
 * into other code than was meant.
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
  const [error] = project.getProgram().getSyntacticDiagnostics();
  if (error !== undefined) {
    const place = `${error.getSourceFile().getBaseName()}:${error.getLineNumber()}`;
    throw fault(module.slug, place, `does not parse: ${JSON.stringify(error.getMessageText())}`);
  }
  for (const [name, source] of sources) verifySource(module.slug, name, source);

  const byFile = new Map<string, Operation[]>();
  for (const operation of module.operations) {
    byFile.set(operation.file, [...(byFile.get(operation.file) ?? []), operation]);
  }
  for (const [file, operations] of byFile) {
    const source = sources.get(`${file}.ts`);
    if (source === undefined) throw fault(module.slug, `${file}.ts`, "was not written");
    const functions = source.getFunctions();
    const exported = functions
      .filter((declaration) => declaration.isExported())
      .map((declaration) => declaration.getName());
    const expected = operations.map(({ name }) => name);
    if (exported.join() !== expected.join()) {
      throw fault(
        module.slug,
        `${file}.ts`,
        `exports ${exported.join(", ")} instead of ${expected.join(", ")}`,
      );
    }
    // Imports, a constant and a function per operation: anything else is code that nobody meant.
    const overloads = functions.reduce((sum, declaration) => sum + declaration.getOverloads().length, 0);
    const statements = source
      .getStatements()
      .filter((statement) => !statement.isKind(SyntaxKind.ImportDeclaration));
    if (statements.length !== operations.length * 2 + overloads) {
      throw fault(module.slug, `${file}.ts`, "holds other code than its operations");
    }
    functions.forEach((declaration, index) => {
      const operation = operations[index];
      const output = operation === undefined ? undefined : types.operations.get(operation)?.output;
      if (operation === undefined || output === undefined) return;
      const wrong = faultOfFunction(declaration, operation, output);
      if (wrong !== undefined) throw fault(module.slug, `${file}.ts ${operation.name}`, wrong);
    });
  }
  verifyDeclarations(module.slug, sources, types);
  const wrongStone = faultOfTombstones(sources.get("tombstones.ts"), module.tombstones);
  if (wrongStone !== undefined) throw fault(module.slug, "tombstones.ts", wrongStone);
  const schema = sources.get("schema.ts");
  const wrong =
    schema === undefined
      ? undefined
      : (faultOfConstants(schema, types.enums) ?? faultOfMembers(schema, types.types, module.deprecations));
  if (wrong !== undefined) throw fault(module.slug, "schema.ts", wrong);
  const unknown = faultOfDeprecations(sources, module.deprecations);
  if (unknown !== undefined) throw fault(module.slug, "", unknown);
}

function verifySource(module: string, name: string, source: SourceFile): void {
  const [any] = source.getDescendantsOfKind(SyntaxKind.AnyKeyword);
  if (any !== undefined) throw fault(module, `${name}:${any.getStartLineNumber()}`, "says any");
}

/** The types of a module are declarations and nothing else, its index is exports and nothing else. */
function verifyDeclarations(
  module: string,
  sources: ReadonlyMap<string, SourceFile>,
  { enums }: ModuleTypes,
): void {
  const kinds = new Map([
    [
      "schema.ts",
      [
        SyntaxKind.InterfaceDeclaration,
        SyntaxKind.TypeAliasDeclaration,
        SyntaxKind.ExportDeclaration,
        SyntaxKind.ImportDeclaration,
      ],
    ],
    ["deprecations.ts", [SyntaxKind.InterfaceDeclaration]],
    ["index.ts", [SyntaxKind.ExportDeclaration]],
  ]);
  for (const [name, allowed] of kinds) {
    const other = sources
      .get(name)
      ?.getStatements()
      .find(
        (statement) =>
          (!allowed.includes(statement.getKind()) && !isConstantOf(statement, enums)) ||
          importsValues(statement),
      );
    if (other !== undefined)
      throw fault(module, `${name}:${other.getStartLineNumber()}`, "holds other code than declarations");
  }
}

/** Whether a statement declares the constant of a list of values; what that holds is looked at apart. */
function isConstantOf(statement: Statement, enums: ModuleTypes["enums"]): boolean {
  const declared = statement.asKind(SyntaxKind.VariableStatement)?.getDeclarations() ?? [];
  return declared.length === 1 && declared.every((declaration) => enums.has(declaration.getName()));
}

function importsValues(statement: Statement): boolean {
  return statement.asKind(SyntaxKind.ImportDeclaration)?.isTypeOnly() === false;
}

function fault(module: string, place: string, what: string): Error {
  return new Error(
    `generated/${module}/${place} ${what}. This is a fault of the generator: please report it with the document that shows it.`,
  );
}
