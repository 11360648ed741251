import ts from "typescript";
import { MODULE_FILES } from "../../core/model/files.js";
import type { ModuleTypes } from "../types/types.js";

const SCHEMA = `${MODULE_FILES.schema}.ts`;

/** The statements that the files without operations may hold. */
const ALLOWED: ReadonlyMap<string, readonly ts.SyntaxKind[]> = new Map([
  [
    SCHEMA,
    [
      ts.SyntaxKind.InterfaceDeclaration,
      ts.SyntaxKind.TypeAliasDeclaration,
      ts.SyntaxKind.ExportDeclaration,
      ts.SyntaxKind.ImportDeclaration,
    ],
  ],
  // What its classes may hold is verified with the records that name them.
  [`${MODULE_FILES.deprecations}.ts`, [ts.SyntaxKind.InterfaceDeclaration, ts.SyntaxKind.ClassDeclaration]],
  [`${MODULE_FILES.index}.ts`, [ts.SyntaxKind.ExportDeclaration]],
]);

/**
 * The first statement that a file of declarations may not hold: the types of a module are declarations and nothing
 * else, its index is exports and nothing else. `undefined` when there is none, and for any other file.
 */
export function findOtherStatement(
  source: ts.SourceFile,
  enums: ModuleTypes["enums"],
): ts.Statement | undefined {
  const allowed = ALLOWED.get(source.fileName);
  return (
    allowed &&
    source.statements.find(
      (statement) =>
        !allowed.includes(statement.kind) && !(source.fileName === SCHEMA && isConstantOf(statement, enums)),
    )
  );
}

/** Whether a statement declares the constant of a list of values; its content is verified apart. */
function isConstantOf(statement: ts.Statement, enums: ModuleTypes["enums"]): boolean {
  const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
  return declared.length === 1 && declared.every(({ name }) => ts.isIdentifier(name) && enums.has(name.text));
}
