import { ts } from "ts-morph";
import type { Compatibility } from "./compatible.js";
import type { MemberRename, Refusal, Segment } from "./rename.js";
import { unitsOf } from "./units.js";

/**
 * Whether the member that `old` declares can be found at `path`, counted from the object that it stands in: there
 * must be one of the same type and unit.
 */
export function memberRename(
  old: ts.PropertySignature,
  path: string,
  checker: ts.TypeChecker,
  types: Compatibility,
): MemberRename | Refusal {
  const symbol = checker.getSymbolAtLocation(old.name);
  if (symbol === undefined) return { reason: "it has no name" };
  if (path.includes("[")) return { reason: `${path} leads through a list` };
  const found = walk(checker.getTypeAtLocation(holderOf(old)), path, checker);
  if (typeof found === "string") return { reason: found };
  const { segments, target, type, owners } = found;
  if (target === symbol) return { reason: "it replaces itself" };
  if (target.declarations?.some((declaration) => ts.getJSDocDeprecatedTag(declaration)) === true) {
    return { reason: `${path} is deprecated as well` };
  }
  const oldType = checker.getTypeOfSymbol(symbol);
  const difference =
    holds(oldType, ts.TypeFlags.Null) === holds(type, ts.TypeFlags.Null)
      ? types.difference(checker.getNonNullableType(oldType), checker.getNonNullableType(type))
      : "one of the two may be null";
  if (difference !== undefined) return { reason: `${path} is not of the same type: ${difference}` };
  const [oldUnit, newUnit] = [symbol, target].map((one) => unitOf(one, oldType, checker));
  if (oldUnit !== newUnit) {
    return {
      reason: `${path} may be in another unit (${newUnit || "none said"}, not ${oldUnit || "none said"})`,
    };
  }
  const mayBeAbsent = segments.some(({ isOptional, isNullable }, index) =>
    index < segments.length - 1 ? isOptional || isNullable : isOptional,
  );
  const isOldOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
  const required = requiredBeside(owners, segments);
  const notWritten = isOldOptional
    ? required === undefined
      ? undefined
      : `${path} cannot be given without ${required}`
    : `${symbol.name} cannot be left out`;
  return {
    kind: "member",
    path: segments,
    ...(mayBeAbsent && !isOldOptional ? { notRead: `${path} may be absent where it never is` } : {}),
    ...(notWritten === undefined ? {} : { notWritten }),
  };
}

/**
 * The declaration of the whole object that a member stands in: deprecated fields of an answer are declared apart, as
 * an argument of a generic type that the object extends or is an intersection with.
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
  /** The objects between, outermost first. */
  readonly owners: readonly ts.Type[];
}

function walk(holder: ts.Type, path: string, checker: ts.TypeChecker): Found | string {
  // A name may hold a dot itself.
  const names = holder.getProperty(path) === undefined ? path.split(".") : [path];
  const segments: Segment[] = [];
  const owners: ts.Type[] = [];
  let current = holder;
  let target: ts.Symbol | undefined;
  for (const [index, name] of names.entries()) {
    if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return `${name} is not written as a plain name`;
    if (index > 0) {
      current = checker.getNonNullableType(current);
      if (checker.isArrayLikeType(current)) return `${path} leads through a list`;
      owners.push(current);
    }
    target = current.isUnion() ? undefined : checker.getPropertyOfType(current, name);
    if (target === undefined) return `there is no ${path} beside it`;
    current = checker.getTypeOfSymbol(target);
    segments.push({
      name,
      isOptional: (target.flags & ts.SymbolFlags.Optional) !== 0 || holds(current, ts.TypeFlags.Undefined),
      isNullable: holds(current, ts.TypeFlags.Null),
    });
  }
  return target === undefined ? `there is no ${path} beside it` : { segments, target, type: current, owners };
}

/** A member that an object between cannot do without, other than the next one of the path. */
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
