import { ts } from "ts-morph";

/**
 * The types that a literal type selects from: `T` in `T["x"]`, in `Pick<T, "x" | "y">` and every other type or call whose
 * parameter is a `keyof T`, in `Extract<keyof T, "x">` and in `{ [K in "x" | "y"]: T[K] }`.
 */
export function selectedFrom(literal: ts.LiteralTypeNode, checker: ts.TypeChecker): readonly ts.TypeNode[] {
  const chosen = ts.isUnionTypeNode(literal.parent) ? literal.parent : literal;
  const { parent } = chosen;
  if (ts.isIndexedAccessTypeNode(parent) && parent.indexType === chosen) return [parent.objectType];
  if (ts.isTypeParameterDeclaration(parent)) return accessedBy(parent);
  const given = typeArgumentsOf(parent);
  const index = given.indexOf(chosen);
  if (index < 0) return [];
  if (ts.isTypeReferenceNode(parent) && parent.typeName.getText() === "Extract") return extractedFrom(given);
  const parameters = typeParametersOf(parent, checker);
  const constraint = parameters[index]?.constraint;
  if (constraint === undefined) return [];
  return keysIn(constraint).map((type) => {
    const name = type.getText();
    const other = parameters.findIndex((parameter) => parameter.name.text === name);
    return given[other] ?? type;
  });
}

/** Nodes that give type arguments. */
type WithTypeArguments =
  | ts.TypeReferenceNode
  | ts.ExpressionWithTypeArguments
  | ts.CallExpression
  | ts.NewExpression;

function hasTypeArguments(node: ts.Node): node is WithTypeArguments {
  return (
    ts.isTypeReferenceNode(node) ||
    ts.isExpressionWithTypeArguments(node) ||
    ts.isCallExpression(node) ||
    ts.isNewExpression(node)
  );
}

function typeArgumentsOf(node: ts.Node): readonly ts.TypeNode[] {
  return hasTypeArguments(node) ? (node.typeArguments ?? []) : [];
}

/** The parameters of the type, function or class that `node` gives arguments to. */
function typeParametersOf(node: ts.Node, checker: ts.TypeChecker): readonly ts.TypeParameterDeclaration[] {
  if (ts.isCallExpression(node)) return parametersOf(checker.getResolvedSignature(node)?.declaration);
  const name = ts.isTypeReferenceNode(node)
    ? node.typeName
    : ts.isExpressionWithTypeArguments(node) || ts.isNewExpression(node)
      ? node.expression
      : undefined;
  const symbol = name === undefined ? undefined : checker.getSymbolAtLocation(name);
  const target =
    symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0
      ? checker.getAliasedSymbol(symbol)
      : symbol;
  return (target?.declarations ?? []).map(parametersOf).find(({ length }) => length > 0) ?? [];
}

function parametersOf(declaration: ts.Node | undefined): readonly ts.TypeParameterDeclaration[] {
  const { typeParameters = [] } = (declaration ?? {}) as {
    readonly typeParameters?: readonly ts.TypeParameterDeclaration[];
  };
  return typeParameters;
}

/** `T` of `keyof T`, `keyof T & string` and `keyof T | "own"`. */
function keysIn(constraint: ts.TypeNode): readonly ts.TypeNode[] {
  if (ts.isTypeOperatorNode(constraint))
    return constraint.operator === ts.SyntaxKind.KeyOfKeyword ? [constraint.type] : [];
  if (ts.isParenthesizedTypeNode(constraint)) return keysIn(constraint.type);
  return ts.isUnionTypeNode(constraint) || ts.isIntersectionTypeNode(constraint)
    ? constraint.types.flatMap(keysIn)
    : [];
}

function extractedFrom([from]: readonly ts.TypeNode[]): readonly ts.TypeNode[] {
  return from === undefined ? [] : keysIn(from);
}

/** `T` for the `K` of a mapped type `{ [K in …]: T[K] }`. */
function accessedBy(key: ts.TypeParameterDeclaration): ts.TypeNode[] {
  const mapped: ts.Node = key.parent;
  if (!ts.isMappedTypeNode(mapped)) return [];
  const found: ts.TypeNode[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIndexedAccessTypeNode(node) && node.indexType.getText() === key.name.text)
      found.push(node.objectType);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(mapped, visit);
  return found;
}
