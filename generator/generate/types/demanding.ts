import type { Json, JsonObject } from "../../json.js";
import { demandsOf } from "./alternatives.js";
import { literalType } from "./literal-type.js";
import { isHidden, membersOf } from "./required.js";
import { named, type Type, UNKNOWN, union } from "./type-tree.js";

/** The generic type that makes the members of one of several lists required. */
export const WITH_EITHER = "WithEither";

/** The generic type that makes one of several members required, and leaves out the others. */
export const WITH_ONE = "WithOne";

/**
 * The type of an object of which one of several lists of members has to be there. What does not travel in the direction
 * of the type, or is hidden by strict mode, is not asked for: a list of nothing else asks for nothing.
 */
export function demanding(root: JsonObject, type: Type, schema: JsonObject): Type {
  const isOfObjects = schema["type"] === undefined || schema["type"] === "object";
  const demands = demandsOf(schema);
  if (demands.length === 0 || !isOfObjects || type === UNKNOWN) return type;
  const members = membersOf(root, schema);
  const isThere = (name: Json): boolean =>
    typeof name === "string" && members.has(name) && !isHidden(members.get(name));
  return demands.reduce<Type>((whole, { lists, isOne }) => {
    const asked = lists.map((names) => names.filter(isThere));
    if (asked.some(({ length }) => length === 0)) return whole;
    return isOne
      ? named(WITH_ONE, whole, eitherOf(asked.flat().map(literalType)))
      : named(WITH_EITHER, whole, eitherOf(asked.map(listType)));
  }, type);
}

function eitherOf(types: readonly Type[]): Type {
  const [first, ...others] = types;
  return first !== undefined && others.length === 0 ? first : union(types);
}

/** `["a", "b"]` */
function listType(names: Json): Type {
  const list = literalType(names);
  return list.kind === "tuple" ? { ...list, isOneLine: true } : list;
}
