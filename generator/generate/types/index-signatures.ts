import { printType } from "./print-type.js";
import { STRICT_TYPES } from "./strict-types.js";
import {
  type IntersectionType,
  intersection,
  type Member,
  named,
  parenthesized,
  type Type,
  UNKNOWN,
  union,
} from "./type-tree.js";

/** The parameter of a signature of all names. */
export const ANY_KEY = "[key: string]";

/** The generic type of any member of a type. */
export const MEMBER_OF = "MemberOf";

/**
 * An intersection whose index signature admits what its named members hold. JSON Schema counts a named property
 * out of `additionalProperties`, TypeScript does not: `{ count: number } & { [key: string]: string }` is a type that
 * no object literal satisfies. A member read by another name is any of them, and `undefined` where that may be given for one
 * that is optional. The type may mention {@link MEMBER_OF}.
 */
export function withOpenIndex(type: IntersectionType): IntersectionType {
  const parts = flatten(type);
  const signature = parts.map(indexOf).find((found) => found !== undefined);
  if (signature === undefined || signature.type === UNKNOWN) return type;
  const members = parts.flatMap(membersOf);
  if (members.length === 0) return type;
  const widened = { ...signature, type: distinctUnion([signature.type, ...members]) };
  return intersection(type.types.map((part) => replaced(part, signature, widened)));
}

function flatten(type: Type): readonly Type[] {
  if (type.kind === "parenthesized") return flatten(type.type);
  return type.kind === "intersection" ? type.types.flatMap(flatten) : [type];
}

/** The signature of all names; one of some names was made beside the members that it has to admit. */
function indexOf(type: Type): Member | undefined {
  return type.kind === "object"
    ? type.members.find(({ isIndex, key }) => isIndex && key === ANY_KEY)
    : undefined;
}

/** The types of what a part of the intersection names. */
function membersOf(part: Type): Type[] {
  if (part.kind === "object") {
    return part.members.flatMap(({ isIndex, type }) => (isIndex ? [] : alternativesOf(type)));
  }
  if (part.kind === "union") return part.types.flatMap(membersOf);
  if (part.kind !== "name") return [];
  // `DeprecatedOut<{ a: … }, …>` has the members of its first argument.
  const [first] = part.arguments;
  return first?.kind === "object" ? membersOf(first) : [named(MEMBER_OF, part)];
}

/** The types of the runtime that leave a type as it is outside of strict mode. */
const WRAPPING = new Set<string>([STRICT_TYPES.in, STRICT_TYPES.values]);

/** `DeprecatedIn<string, …>` is a string where strict mode does not refuse it. */
function alternativesOf(type: Type): readonly Type[] {
  if (type.kind === "union") return type.types.flatMap(alternativesOf);
  const [own] = type.kind === "name" && WRAPPING.has(type.name) ? type.arguments : [];
  return own === undefined ? [type] : alternativesOf(own);
}

/** A union of each alternative once, without what strict mode adds to it. */
export function distinctUnion(types: readonly Type[]): Type {
  const all = types.flatMap(alternativesOf);
  if (all.includes(UNKNOWN)) return UNKNOWN;
  return union([...new Map(all.map((type) => [printType(type, "", false), type])).values()]);
}

/** A part of an intersection with another index signature. */
function replaced(type: Type, signature: Member, widened: Member): Type {
  if (type.kind === "parenthesized") return parenthesized(replaced(type.type, signature, widened));
  if (type.kind === "intersection")
    return intersection(type.types.map((part) => replaced(part, signature, widened)));
  if (type.kind !== "object" || !type.members.includes(signature)) return type;
  return { ...type, members: type.members.map((member) => (member === signature ? widened : member)) };
}
