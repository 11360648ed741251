import { ts } from "ts-morph";

/** The type that a signature takes at a place of its arguments, within a rest parameter too. */
export function parameterType(
  { parameters }: ts.Signature,
  index: number,
  node: ts.Node,
  checker: ts.TypeChecker,
): ts.Type | undefined {
  const last = parameters.length - 1;
  const parameter = parameters[Math.min(index, last)];
  if (parameter === undefined) return undefined;
  const type = checker.getTypeOfSymbolAtLocation(parameter, node);
  const declaration = parameter.valueDeclaration;
  const isRest =
    declaration !== undefined && ts.isParameter(declaration) && declaration.dotDotDotToken !== undefined;
  if (!isRest) return index > last ? undefined : type;
  return checker.isTupleType(type)
    ? checker.getTypeArguments(type as ts.TypeReference)[index - last]
    : checker.getIndexTypeOfType(type, ts.IndexKind.Number);
}
