import { type SourceFile, type Statement, SyntaxKind } from "ts-morph";
import { MODULE_FILES } from "../../core/model/files.js";
import type { ModuleTypes } from "../types/types.js";

const SCHEMA = `${MODULE_FILES.schema}.ts`;

/** The statements that the files without operations may hold. */
const ALLOWED: ReadonlyMap<string, readonly SyntaxKind[]> = new Map([
  [
    SCHEMA,
    [
      SyntaxKind.InterfaceDeclaration,
      SyntaxKind.TypeAliasDeclaration,
      SyntaxKind.ExportDeclaration,
      SyntaxKind.ImportDeclaration,
    ],
  ],
  [`${MODULE_FILES.deprecations}.ts`, [SyntaxKind.InterfaceDeclaration]],
  [`${MODULE_FILES.index}.ts`, [SyntaxKind.ExportDeclaration]],
]);

/**
 * The first statement that a file of declarations may not hold: the types of a module are declarations and nothing
 * else, its index is exports and nothing else. `undefined` when there is none, and for any other file.
 */
export function faultOfStatements(
  name: string,
  source: SourceFile,
  enums: ModuleTypes["enums"],
): { readonly line: number; readonly text: string } | undefined {
  const allowed = ALLOWED.get(name);
  const other =
    allowed &&
    source
      .getStatements()
      .find(
        (statement) =>
          (!allowed.includes(statement.getKind()) && !(name === SCHEMA && isConstantOf(statement, enums))) ||
          importsValues(statement),
      );
  return other && { line: other.getStartLineNumber(), text: "holds other code than declarations" };
}

/** Whether a statement declares the constant of a list of values; its content is verified apart. */
function isConstantOf(statement: Statement, enums: ModuleTypes["enums"]): boolean {
  const declared = statement.asKind(SyntaxKind.VariableStatement)?.getDeclarations() ?? [];
  return declared.length === 1 && declared.every((declaration) => enums.has(declaration.getName()));
}

function importsValues(statement: Statement): boolean {
  return statement.asKind(SyntaxKind.ImportDeclaration)?.isTypeOnly() === false;
}
