import { ts } from "ts-morph";

/**
 * The types that a value is meant to have because a generic call hands it on and something is expected of the call: `T` of
 * `const list: T[] = names.map((name) => ({ name }))` and `const load = (): Promise<T> => Promise.resolve({ name })`. The compiler
 * infers the parameter from the value alone, unless the call's own result is one.
 *
 * @param expectedOf the types that are expected of an expression
 */
export function callbackResults(
  value: ts.Expression,
  checker: ts.TypeChecker,
  expectedOf: (node: ts.Expression) => readonly ts.Type[],
): readonly ts.Type[] {
  const callback = functionThatReturns(value);
  const argument = callback ?? value;
  const call = argument.parent;
  if (!ts.isCallExpression(call)) return [];
  const index = call.arguments.indexOf(argument);
  const declaration = index < 0 ? undefined : checker.getResolvedSignature(call)?.declaration;
  if (declaration === undefined || ts.isJSDocSignature(declaration)) return [];
  const generic = checker.getSignatureFromDeclaration(declaration);
  const parameter = generic?.parameters[index];
  if (generic === undefined || parameter === undefined) return [];
  const taken = checker.getTypeOfSymbolAtLocation(parameter, call);
  const given = callback === undefined ? [taken] : resultsOf(taken, checker);
  const handed = given.flatMap(partsOf).find((type) => type.isTypeParameter());
  if (handed === undefined) return [];
  return expectedOf(call).flatMap((type) => within(generic.getReturnType(), type, handed, checker));
}

/** The function of which an expression is a result. */
function functionThatReturns(value: ts.Expression): ts.ArrowFunction | ts.FunctionExpression | undefined {
  const { parent } = value;
  const found = ts.isArrowFunction(parent)
    ? parent.body === value
      ? parent
      : undefined
    : ts.isReturnStatement(parent)
      ? ts.findAncestor(parent, ts.isFunctionLike)
      : undefined;
  return found !== undefined && (ts.isArrowFunction(found) || ts.isFunctionExpression(found))
    ? found
    : undefined;
}

function resultsOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  return checker
    .getNonNullableType(type)
    .getCallSignatures()
    .map((signature) => signature.getReturnType());
}

function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

/** What stands in `actual` where the parameter stands in `declared`: `T` of `Promise<T[]>` for `U` of `Promise<U[]>`. */
function within(
  declared: ts.Type,
  actual: ts.Type,
  parameter: ts.Type,
  checker: ts.TypeChecker,
): readonly ts.Type[] {
  const present = basis(checker.getNonNullableType(actual));
  if (partsOf(declared).includes(parameter) || isConditional(declared)) return [present];
  const wanted = argumentOf(declared, checker);
  if (wanted === undefined) return [];
  return partsOf(present).flatMap((part) => {
    const found = argumentOf(part, checker);
    return found === undefined ? [] : within(wanted, found, parameter, checker);
  });
}

/** `T` of a list or a promise. */
function argumentOf(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  if (item !== undefined) return item;
  const isPromise = /^Promise(?:Like)?$/.test(type.getSymbol()?.name ?? "");
  return isPromise ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;
}

/** `Awaited<U>`. */
function isConditional({ flags }: ts.Type): boolean {
  return (flags & ts.TypeFlags.Conditional) !== 0;
}

/** `T` of `NoInfer<T>`. */
function basis(type: ts.Type): ts.Type {
  return (type.flags & ts.TypeFlags.Substitution) === 0 ? type : (type as ts.SubstitutionType).baseType;
}
