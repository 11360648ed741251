import { type FunctionDeclaration, Project, type SourceFile, SyntaxKind } from "ts-morph";
import { deprecationText } from "../model/deprecation-text.js";
import type { Module, Operation } from "../model/model.js";
import type { ModuleTypes } from "../schema/types.js";
import { commentLine } from "../text/comment.js";

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
    const statements = source
      .getStatements()
      .filter((statement) => !statement.isKind(SyntaxKind.ImportDeclaration));
    if (statements.length !== operations.length * 2)
      throw fault(module.slug, `${file}.ts`, "holds other code than its operations");
    functions.forEach((declaration, index) => {
      const operation = operations[index];
      if (operation !== undefined) verifyFunction(file, declaration, operation, types);
    });
  }
}

function verifySource(module: string, name: string, source: SourceFile): void {
  const [any] = source.getDescendantsOfKind(SyntaxKind.AnyKeyword);
  if (any !== undefined) throw fault(module, `${name}:${any.getStartLineNumber()}`, "says any");
}

function verifyFunction(
  file: string,
  declaration: FunctionDeclaration,
  operation: Operation,
  types: ModuleTypes,
): void {
  const place = `${file}.ts ${operation.name}`;
  const returned = declaration.getReturnTypeNode()?.getText();
  const expected = `Promise<${types.operations.get(operation)?.output.text ?? ""}>`;
  if (returned !== expected)
    throw fault(operation.module, place, `returns ${returned ?? "nothing"} instead of ${expected}`);
  const tags = declaration
    .getJsDocs()
    .flatMap((comment) => comment.getTags())
    .map((tag) => `@${tag.getTagName()} ${commentLine(tag.getCommentText() ?? "")}`);
  const meant =
    operation.deprecation === undefined
      ? []
      : [`@deprecated ${commentLine(deprecationText(operation.deprecation))}`];
  if (tags.join("\n") !== meant.join("\n")) {
    throw fault(
      operation.module,
      place,
      `carries ${JSON.stringify(tags)} instead of ${JSON.stringify(meant)}`,
    );
  }
}

function fault(module: string, place: string, what: string): Error {
  return new Error(
    `generated/${module}/${place} ${what}. This is a fault of the generator: please report it with the document that shows it.`,
  );
}
