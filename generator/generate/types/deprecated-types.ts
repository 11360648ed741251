import { arrayMember, type JsonObject, stringMember } from "../../json.js";
import { IN_MARK, OUT_MARK, VALUES_MARK } from "./deprecated-marks.js";
import { asciiLiteral } from "./literal-type.js";
import { RECORDS, STRICT_TYPES } from "./strict-types.js";
import {
  intersection,
  type Member,
  named,
  type ObjectType,
  object,
  property,
  type RecordType,
  type Type,
} from "./type-tree.js";

/**
 * A member with what strict mode demands of it: one that must not be written has the type `DeprecatedIn`, one that must
 * not be read is marked for {@link split}.
 */
export function markedMember(member: Member, schema: JsonObject): Member {
  const hidden = stringMember(schema, OUT_MARK);
  if (hidden !== undefined) return { ...member, hidden: record(hidden) };
  const refused = stringMember(schema, IN_MARK);
  if (refused === undefined) return member;
  return { ...member, type: named(STRICT_TYPES.in, member.type, record(refused)) };
}

/** An object type with its hidden members in a part of their own: `DeprecatedOut<{ a: … }, { a: … }> & { b: … }`. */
export function split(type: ObjectType): Type {
  const hidden = type.members.filter((member) => member.hidden !== undefined);
  if (hidden.length === 0) return type;
  const records = hidden.flatMap(({ key, hidden: by }) => (by === undefined ? [] : [property(key, by)]));
  const others = type.members.filter((member) => member.hidden === undefined);
  return intersection([named(STRICT_TYPES.out, object(hidden), object(records)), object(others)]);
}

/** The arguments of `DeprecatedOut` and the other members of an object type that {@link split} made. */
export function splitParts(
  type: Type,
): { readonly hidden: readonly Type[]; readonly own: ObjectType } | undefined {
  if (type.kind !== "intersection") return undefined;
  const [first, own, ...others] = type.types;
  if (first?.kind !== "name" || first.name !== STRICT_TYPES.out || first.arguments.length === 0)
    return undefined;
  return own?.kind === "object" && others.length === 0 ? { hidden: first.arguments, own } : undefined;
}

/** The type of a list of values, given the schema that may mark some of them as ones that strict mode refuses. */
export function withRefusedValues(type: Type, schema: JsonObject): Type {
  const members = (arrayMember(schema, VALUES_MARK) ?? []).flatMap((pair) => {
    const [value, name] = Array.isArray(pair) ? pair : [];
    if (typeof name !== "string" || (typeof value !== "string" && typeof value !== "number")) return [];
    return [property(typeof value === "string" ? asciiLiteral(value) : numberKey(value), record(name))];
  });
  return members.length === 0 ? type : named(STRICT_TYPES.values, type, object(members));
}

/** `Deprecations["virtualMachine.operatingSystemName"]` */
function record(name: string): RecordType {
  return { kind: "record", records: RECORDS, key: asciiLiteral(name) };
}

/** A negative number is not the name of a property unless it is computed. */
function numberKey(value: number): string {
  return value < 0 ? `[${value}]` : String(value);
}
