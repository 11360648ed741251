import type { Json, JsonObject } from "../json.js";
import { isObject, setMember } from "../json.js";
import { isFieldName } from "./field-name.js";

export type JsonType = "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";

/**
 * What a set of values has in common: types, the names of members, formats of texts. The values themselves are not
 * kept, so that whatever is made of a shape can be shown to anybody.
 */
export interface Shape {
  readonly types: ReadonlySet<JsonType>;
  /** Formats that every text so far has; `undefined` while there was none. */
  readonly formats: ReadonlySet<string> | undefined;
  /** Items of the arrays. */
  readonly items: Shape | undefined;
  /** Members of the objects; `undefined` when their names are data, so that they are a map. */
  readonly members: ReadonlyMap<string, Shape> | undefined;
  /** Values of the objects that are maps. */
  readonly entries: Shape | undefined;
}

const NOTHING: Shape = {
  types: new Set(),
  formats: undefined,
  items: undefined,
  members: new Map(),
  entries: undefined,
};

export function typeOfValue(value: Json): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value as "boolean" | "string" | "object";
}

/** @param identities values that name things; a member called like one is an entry of a map, not a field */
export function shapeOf(value: Json, identities: ReadonlySet<string>): Shape {
  const types = new Set([typeOfValue(value)]);
  if (typeof value === "string") return { ...NOTHING, types, formats: formatsOf(value) };
  if (Array.isArray(value)) {
    const items = value.map((item) => shapeOf(item, identities)).reduce(mergeShapes, NOTHING);
    return { ...NOTHING, types, items };
  }
  if (!isObject(value)) return { ...NOTHING, types };
  const members = Object.entries(value).map(([name, child]): [string, Shape] => [
    name,
    shapeOf(child, identities),
  ]);
  if (members.every(([name]) => isFieldName(name, identities)))
    return { ...NOTHING, types, members: new Map(members) };
  return { ...NOTHING, types, members: undefined, entries: mergeAll(members.map(([, shape]) => shape)) };
}

export function mergeShapes(a: Shape, b: Shape): Shape {
  const { members, entries } = mergeMembers(a, b);
  return {
    types: new Set([...a.types, ...b.types]),
    formats: intersect(a.formats, b.formats),
    items: mergeOptional(a.items, b.items),
    members,
    entries,
  };
}

function mergeMembers(a: Shape, b: Shape): Pick<Shape, "members" | "entries"> {
  if (a.members === undefined || b.members === undefined) {
    const all = [a, b].flatMap(({ members, entries }) => [...(members?.values() ?? []), entries]);
    return { members: undefined, entries: mergeAll(all.filter((shape) => shape !== undefined)) };
  }
  const members = new Map(a.members);
  for (const [name, shape] of b.members) {
    const known = members.get(name);
    members.set(name, known === undefined ? shape : mergeShapes(known, shape));
  }
  return { members, entries: undefined };
}

function mergeAll(shapes: readonly Shape[]): Shape | undefined {
  return shapes.length === 0 ? undefined : shapes.reduce(mergeShapes);
}

function mergeOptional(a: Shape | undefined, b: Shape | undefined): Shape | undefined {
  return a === undefined || b === undefined ? (a ?? b) : mergeShapes(a, b);
}

function intersect(
  a: ReadonlySet<string> | undefined,
  b: ReadonlySet<string> | undefined,
): ReadonlySet<string> | undefined {
  return a === undefined || b === undefined ? (a ?? b) : new Set([...a].filter((format) => b.has(format)));
}

/** Only formats that no ordinary text has by chance. */
const FORMATS: readonly (readonly [string, RegExp])[] = [
  ["uuid", /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i],
  ["date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i],
  ["date", /^\d{4}-\d\d-\d\d$/],
];

function formatsOf(text: string): ReadonlySet<string> {
  return new Set(FORMATS.filter(([, pattern]) => pattern.test(text)).map(([format]) => format));
}

/** The types in words: `integer or null`. */
export function describeTypes(types: ReadonlySet<JsonType>): string {
  const sorted = [...simplified(types)].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return sorted.join(" or ") || "nothing";
}

const ORDER: readonly JsonType[] = ["string", "integer", "number", "boolean", "array", "object", "null"];

function simplified(types: ReadonlySet<JsonType>): JsonType[] {
  return [...types].filter((type) => type !== "integer" || !types.has("number"));
}

/**
 * A schema that accepts the values of a shape and claims no more than was seen: nothing in it is required.
 *
 * @param dialect version of OpenAPI that the schema is for: 3.0 has `nullable`, 3.1 a type
 */
export function schemaOfShape(shape: Shape, dialect: "3.0" | "3.1"): JsonObject {
  const types = simplified(shape.types).filter((type) => type !== "null");
  const isNullable = shape.types.has("null");
  const alternatives = types
    .sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .map((type) => schemaOfType(type, shape, dialect));
  const [only] = alternatives;
  if (only === undefined) return isNullable && dialect === "3.0" ? { nullable: true } : {};
  if (!isNullable) return alternatives.length === 1 ? only : { anyOf: alternatives };
  if (dialect === "3.1") {
    const type = only["type"] ?? "object";
    if (alternatives.length === 1) return { ...only, type: [type, "null"] };
    return { anyOf: [...alternatives, { type: "null" }] };
  }
  return alternatives.length === 1 ? { ...only, nullable: true } : { anyOf: alternatives, nullable: true };
}

function schemaOfType(type: JsonType, shape: Shape, dialect: "3.0" | "3.1"): JsonObject {
  if (type === "string") {
    const [format] = shape.formats ?? [];
    return format === undefined ? { type } : { type, format };
  }
  if (type === "array") {
    return { type, items: shape.items === undefined ? {} : schemaOfShape(shape.items, dialect) };
  }
  if (type !== "object") return { type };
  if (shape.members === undefined) {
    const entries = shape.entries === undefined ? {} : schemaOfShape(shape.entries, dialect);
    return { type, additionalProperties: entries };
  }
  const properties: JsonObject = {};
  for (const name of [...shape.members.keys()].sort()) {
    const child = shape.members.get(name);
    if (child !== undefined) setMember(properties, name, schemaOfShape(child, dialect));
  }
  return shape.members.size === 0 ? { type } : { type, properties };
}
