import { ts } from "ts-morph";
import { callbackResults } from "./callback-results.js";
import { comparedTypes, isMatcher } from "./compared-objects.js";
import { valueOf } from "./value-of.js";

/** Finds the types that are expected of an expression. */
export type Expected = (node: ts.Expression) => readonly ts.Type[];

/**
 * The types that an expression is meant to have where the compiler expects none: `T` of `{} as unknown as T`, in a class
 * what it inherits for its members, as `keyof T` for `"name"` in `class Rows extends Table<T> { sortKey = "name" }` or what
 * the method that it overrides returns, what a generic call that hands it on is expected to be, and what a test compares it with.
 *
 * @param expectedOf what the compiler expects, or else what is intended
 */
export function intendedTypes(
  node: ts.Expression,
  checker: ts.TypeChecker,
  expectedOf: Expected,
): readonly ts.Type[] {
  const whole = valueOf(node);
  const asserted = assertedTypes(node, whole, checker);
  if (asserted.length > 0) return asserted;
  const { parent } = whole;
  if (ts.isArrayLiteralExpression(parent))
    return intendedTypes(parent, checker, expectedOf).flatMap((type) => itemsOf(type, checker));
  if (ts.isPropertyAssignment(parent) && parent.initializer === whole) {
    return intendedTypes(parent.parent, checker, expectedOf).flatMap((type) => {
      const member = checker.getPropertyOfType(checker.getNonNullableType(type), textOf(parent.name));
      return member === undefined ? [] : [checker.getTypeOfSymbolAtLocation(member, node)];
    });
  }
  if (isMatcher(parent)) return intendedTypes(parent, checker, expectedOf);
  if (ts.isPropertyDeclaration(parent) && parent.initializer === whole)
    return parent.type === undefined ? membersOf(parent, checker) : [];
  const handedOn = callbackResults(whole, checker, expectedOf);
  if (handedOn.length > 0) return handedOn;
  const compared = comparedTypes(whole, checker);
  if (compared.length > 0) return compared;
  const method = ts.isReturnStatement(parent) ? functionAround(parent) : undefined;
  if (method === undefined || method.type !== undefined) return [];
  if (ts.isGetAccessor(method)) return membersOf(method, checker);
  return membersOf(method, checker)
    .flatMap((type) => checker.getNonNullableType(type).getCallSignatures())
    .map((signature) => checker.getReturnTypeOfSignature(signature))
    .map((type) => (isAsync(method) ? (checker.getAwaitedType(type) ?? type) : type));
}

/** The types that the assertions between a literal and `whole` state. */
function assertedTypes(node: ts.Expression, whole: ts.Expression, checker: ts.TypeChecker): ts.Type[] {
  const found: ts.Type[] = [];
  for (let at = node; at !== whole; at = at.parent as ts.Expression) {
    const { parent } = at;
    if (!ts.isAsExpression(parent) && !ts.isTypeAssertionExpression(parent)) continue;
    // `as const` states the type of the literal itself.
    if (ts.isConstTypeReference(parent.type)) continue;
    const type = checker.getTypeFromTypeNode(parent.type);
    if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Union | ts.TypeFlags.Intersection)) !== 0)
      found.push(type);
  }
  return found;
}

/** The types of the member that `member` overrides or implements. */
function membersOf(
  member: ts.PropertyDeclaration | ts.MethodDeclaration | ts.GetAccessorDeclaration,
  checker: ts.TypeChecker,
): ts.Type[] {
  const { parent } = member;
  if (!ts.isClassLike(parent)) return [];
  return (parent.heritageClauses ?? [])
    .flatMap(({ types }) => types)
    .flatMap((type) => {
      const symbol = checker.getPropertyOfType(checker.getTypeAtLocation(type), textOf(member.name));
      return symbol === undefined ? [] : [checker.getTypeOfSymbolAtLocation(symbol, member)];
    });
}

function functionAround(node: ts.Node): ts.MethodDeclaration | ts.GetAccessorDeclaration | undefined {
  const found = ts.findAncestor(node, ts.isFunctionLike);
  return found !== undefined && (ts.isMethodDeclaration(found) || ts.isGetAccessor(found))
    ? found
    : undefined;
}

function isAsync(node: ts.HasModifiers): boolean {
  return ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true;
}

function itemsOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  const item = checker.getIndexTypeOfType(checker.getNonNullableType(type), ts.IndexKind.Number);
  return item === undefined ? [] : [item];
}

function textOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : "";
}
