import { ts } from "ts-morph";
import type { FoundNode } from "../uses/search.js";

/**
 * Whether an object that is built in one place and passed in another has no other use: it is a constant whose only
 * reference is (part of) an argument of a function of this package. Its members may then be renamed.
 */
export function isPassedAlone({ node, declaration }: FoundNode, checker: ts.TypeChecker): boolean {
  const variable = variableOf(node);
  if (variable === undefined || declaration === undefined || !ts.isIdentifier(variable.name)) return false;
  const symbol = checker.getSymbolAtLocation(variable.name);
  const { text } = variable.name;
  const uses: ts.Identifier[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isIdentifier(child) && child.text === text && child !== variable.name) {
      const meant = ts.isShorthandPropertyAssignment(child.parent)
        ? checker.getShorthandAssignmentValueSymbol(child.parent)
        : checker.getSymbolAtLocation(child);
      if (meant === symbol || ts.isExportSpecifier(child.parent)) uses.push(child);
    }
    ts.forEachChild(child, visit);
  };
  visit(node.getSourceFile());
  const [only] = uses;
  return only !== undefined && uses.length === 1 && isArgument(only, declaration, checker);
}

/** Whether a key is written in an argument of a function of this package: nothing else has the object. */
export function isWrittenInCall({ node, declaration }: FoundNode, checker: ts.TypeChecker): boolean {
  return declaration !== undefined && isArgument(node.parent, declaration, checker);
}

/** Whether an expression, or an element of a literal, is (part of) an argument of a function of the declaration's module. */
function isArgument(node: ts.Node, declaration: ts.Declaration, checker: ts.TypeChecker): boolean {
  const call = callWith(node);
  const callee = call === undefined ? undefined : checker.getResolvedSignature(call)?.declaration;
  return callee !== undefined && folderOf(callee) === folderOf(declaration);
}

/** The declaration `const body = { … }` around a key, with only literals between the two. */
function variableOf(node: ts.Node): ts.VariableDeclaration | undefined {
  const holder = ts.findAncestor(node.parent, (above) => !isPartOfLiteral(above));
  if (holder === undefined || !ts.isVariableDeclaration(holder)) return undefined;
  const list = holder.parent;
  const isConstant = (list.flags & ts.NodeFlags.Const) !== 0;
  const isExported =
    ts.isVariableStatement(list.parent) &&
    list.parent.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
  return isConstant && !isExported && holder.type === undefined ? holder : undefined;
}

/** The call that an expression is an argument of, or a part of one. */
function callWith(node: ts.Node): ts.CallExpression | undefined {
  const holder = ts.findAncestor(node.parent, (above) => !isPartOfLiteral(above));
  return holder !== undefined && ts.isCallExpression(holder) && holder.expression !== node
    ? holder
    : undefined;
}

function isPartOfLiteral(node: ts.Node): boolean {
  return (
    ts.isObjectLiteralExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    ts.isParenthesizedExpression(node)
  );
}

function folderOf(node: ts.Node): string {
  return node.getSourceFile().fileName.replace(/\/[^/]*$/, "");
}
