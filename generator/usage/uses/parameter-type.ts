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

/** Types that an argument decides. */
const OPEN = ts.TypeFlags.TypeParameter | ts.TypeFlags.Conditional;

/**
 * What constrains the parameter of an argument: `Pattern<T>` of `<P extends Pattern<T>>(pattern: P)`, where the compiler expects
 * what it infers from the argument itself.
 */
export function constraintsOfParameter(
  call: ts.CallExpression | ts.NewExpression,
  index: number,
  checker: ts.TypeChecker,
): ts.Type[] {
  return checker
    .getTypeAtLocation(call.expression)
    .getCallSignatures()
    .flatMap((signature) => {
      const type = parameterType(signature, index, call, checker);
      const isOpen = type !== undefined && (type.flags & OPEN) !== 0;
      const constraint = isOpen ? checker.getBaseConstraintOfType(type) : undefined;
      return constraint === undefined ? [] : [constraint];
    });
}
