import { ts } from "ts-morph";
import type { Compatibility } from "./compatible.js";
import type { MemberRename, Refusal, Segment } from "./rename.js";
import { unitsOf } from "./units.js";

/**
 * Whether the member that `deprecated` declares can be replaced by the member at `path`, which starts at the same
 * object: that member must have the same type and unit, unless there are no `types` to compare them by.
 */
export function memberRename(
  deprecated: ts.PropertySignature,
  path: string,
  checker: ts.TypeChecker,
  types: Compatibility | undefined,
): MemberRename | Refusal {
  const symbol = checker.getSymbolAtLocation(deprecated.name);
  if (symbol === undefined) return { reason: "it has no name" };
  if (path.includes("[")) return { reason: `${path} leads through a list` };
  const found = walk(checker.getTypeAtLocation(holderOf(deprecated)), path, checker);
  if (typeof found === "string") return { reason: found };
  const { segments, target, type, owners } = found;
  if (target === symbol) return { reason: "it replaces itself" };
  if (target.declarations?.some((declaration) => ts.getJSDocDeprecatedTag(declaration)) === true) {
    return { reason: `${path} is deprecated as well` };
  }
  if (types === undefined) return { kind: "member", path: segments };
  const deprecatedType = checker.getTypeOfSymbol(symbol);
  const difference =
    holds(deprecatedType, ts.TypeFlags.Null) === holds(type, ts.TypeFlags.Null)
      ? types.difference(checker.getNonNullableType(deprecatedType), checker.getNonNullableType(type))
      : "one of the two may be null";
  if (difference !== undefined) return { reason: `${path} is not of the same type: ${difference}` };
  const [unitBefore, unitAfter] = [symbol, target].map((one) => unitOf(one, deprecatedType, checker));
  if (unitBefore !== unitAfter) {
    return {
      reason: `${path} may be in another unit (${unitAfter || "none stated"}, not ${unitBefore || "none stated"})`,
    };
  }
  const mayBeAbsent = segments.some(({ isOptional, isNullable }, index) =>
    index < segments.length - 1 ? isOptional || isNullable : isOptional,
  );
  const isDeprecatedOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
  const required = requiredBeside(owners, segments);
  const notWritten = isDeprecatedOptional
    ? required === undefined
      ? undefined
      : `${path} cannot be given without ${required}`
    : `${symbol.name} cannot be left out`;
  return {
    kind: "member",
    path: segments,
    ...(mayBeAbsent && !isDeprecatedOptional
      ? { notRead: `${path} may be absent, ${symbol.name} never is` }
      : {}),
    ...(notWritten === undefined ? {} : { notWritten }),
  };
}

/**
 * The declaration of the whole object that has a member: deprecated fields of a response are declared separately, as a
 * type argument of a generic type that the object extends or is intersected with.
 */
function holderOf(member: ts.PropertySignature): ts.Node {
  let node: ts.Node = member.parent;
  while (ts.isTypeReferenceNode(node.parent) || ts.isExpressionWithTypeArguments(node.parent)) {
    node = node.parent;
  }
  if (ts.isHeritageClause(node.parent)) return node.parent.parent;
  return ts.isIntersectionTypeNode(node.parent) ? node.parent : node;
}

interface Found {
  readonly segments: readonly Segment[];
  readonly target: ts.Symbol;
  readonly type: ts.Type;
  /** The objects along the path, outermost first. */
  readonly owners: readonly ts.Type[];
}

function walk(holder: ts.Type, path: string, checker: ts.TypeChecker): Found | string {
  // A name may itself contain a dot.
  const names = holder.getProperty(path) === undefined ? path.split(".") : [path];
  const segments: Segment[] = [];
  const owners: ts.Type[] = [];
  let current = holder;
  let target: ts.Symbol | undefined;
  for (const [index, name] of names.entries()) {
    if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return `${name} is not an identifier`;
    if (index > 0) {
      current = checker.getNonNullableType(current);
      if (checker.isArrayLikeType(current)) return `${path} leads through a list`;
      owners.push(current);
    }
    target = current.isUnion() ? undefined : checker.getPropertyOfType(current, name);
    if (target === undefined) return `the object has no ${path}`;
    current = checker.getTypeOfSymbol(target);
    segments.push({
      name,
      isOptional: (target.flags & ts.SymbolFlags.Optional) !== 0 || holds(current, ts.TypeFlags.Undefined),
      isNullable: holds(current, ts.TypeFlags.Null),
    });
  }
  return target === undefined ? `the object has no ${path}` : { segments, target, type: current, owners };
}

/** A required member, other than the next of the path, of an object along the path. */
function requiredBeside(owners: readonly ts.Type[], segments: readonly Segment[]): string | undefined {
  for (const [index, owner] of owners.entries()) {
    const other = owner
      .getProperties()
      .find(
        (property) =>
          (property.flags & ts.SymbolFlags.Optional) === 0 && property.name !== segments[index + 1]?.name,
      );
    if (other !== undefined) return other.name;
  }
  return undefined;
}

function unitOf(symbol: ts.Symbol, type: ts.Type, checker: ts.TypeChecker): string {
  const parts = type.isUnion() ? type.types : [type];
  if (!parts.some((part) => (part.flags & ts.TypeFlags.NumberLike) !== 0)) return "";
  return unitsOf(symbol.name, ts.displayPartsToString(symbol.getDocumentationComment(checker)));
}

function holds(type: ts.Type, flag: ts.TypeFlags): boolean {
  const parts: readonly ts.Type[] = type.isUnion() ? type.types : [type];
  return parts.some((part) => (part.flags & flag) !== 0);
}
