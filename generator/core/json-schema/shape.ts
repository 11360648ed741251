import {
  arrayMember,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  stringMember,
} from "../../json.js";
import { ALTERNATIVES, COMPOSITIONS, isNote } from "./keywords.js";
import { schemaNameOf } from "./reference.js";
import type { Side } from "./side.js";
import { unwrap } from "./unwrap.js";

/** What a schema allows, with the parts of an `allOf` put together; `null` is not in here. */
export interface Shape {
  /** Of JSON Schema; empty when any type will do. */
  readonly types: ReadonlySet<string>;
  readonly properties: ReadonlyMap<string, Property>;
  /** Named types it extends: name -> reference. Their own changes are reported under their own name. */
  readonly bases: ReadonlyMap<string, JsonObject>;
  readonly additional: Json | undefined;
  readonly items: Json | undefined;
  readonly tuple: readonly Json[];
  /** Allowed values, each as JSON text. */
  readonly values: ReadonlySet<string> | undefined;
  /** Other values than {@link values} are valid too. */
  readonly isOpen: boolean;
  /** Of `oneOf` and `anyOf`. */
  readonly alternatives: readonly Json[];
  readonly format: string | undefined;
  readonly constraints: ReadonlyMap<string, Json>;
}

export interface Property {
  readonly schema: Json;
  readonly isRequired: boolean;
}

const CONSTRAINTS = [
  "contains",
  "dependentRequired",
  "dependentSchemas",
  "dependencies",
  "else",
  "exclusiveMaximum",
  "exclusiveMinimum",
  "if",
  "maxContains",
  "maxItems",
  "maxLength",
  "maxProperties",
  "maximum",
  "minContains",
  "minItems",
  "minLength",
  "minProperties",
  "minimum",
  "multipleOf",
  "not",
  "pattern",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
  "uniqueItems",
];

/** Constraints that are schemas, of which `false` refuses everything. */
const REFUSED_BY_FALSE: ReadonlySet<string> = new Set([
  "contains",
  "else",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
]);

/** The values with which a constraint constrains nothing. */
const WITHOUT_EFFECT: Readonly<Record<string, Json>> = {
  contains: true,
  else: true,
  if: true,
  then: true,
  propertyNames: true,
  unevaluatedItems: true,
  unevaluatedProperties: true,
  minItems: 0,
  minLength: 0,
  minProperties: 0,
};

/** A pattern that every text matches. */
function isAnyText(key: string, value: Json): boolean {
  return key === "pattern" && typeof value === "string" && /^\^?(?:\.\*)?\$?$/.test(value);
}

/** Reads an unwrapped schema. With `flatten`, the types it extends are put together with it. */
export function shapeOf(root: JsonObject, schema: JsonObject, side: Side, flatten = false): Shape {
  const parts: JsonObject[] = [];
  const bases = new Map<string, JsonObject>();
  collect(schema, 0);

  function collect(part: JsonObject, depth: number): void {
    parts.push(part);
    for (const each of requiredParts(part)) {
      if (!isObject(each) || depth > 20) continue;
      const name = schemaNameOf(stringMember(each, "$ref") ?? "");
      if (name !== undefined && !flatten) bases.set(name, each);
      else collect(unwrap(root, each).schema, depth + 1);
    }
  }

  const first = <T>(read: (part: JsonObject) => T | undefined): T | undefined =>
    parts.map(read).find((value) => value !== undefined);
  const properties = readProperties(root, parts, side);
  const additional = first((part) => member(part, "additionalProperties"));
  const items = first((part) => member(part, "items"));
  const tuple = first((part) => arrayMember(part, "prefixItems")) ?? [];
  const known = first((part) => arrayMember(part, "x-extensible-enum"));
  const closed = first((part) => {
    const constant = member(part, "const");
    return constant === undefined ? arrayMember(part, "enum") : [constant];
  });
  const union = first((part) => alternativesOf(part)) ?? [];
  const listed = unionValues(root, union);
  const values = (closed ?? known ?? listed?.values)?.filter((value) => value !== null);
  const stated = new Set(parts.flatMap((part) => typesOf(part)));
  const constraints = CONSTRAINTS.flatMap((key): [string, Json][] => {
    const value = first((part) => member(part, key));
    const isOff = value === false && !REFUSED_BY_FALSE.has(key);
    return value === undefined || isOff || value === WITHOUT_EFFECT[key] || isAnyText(key, value)
      ? []
      : [[key, value]];
  });
  return {
    types:
      stated.size > 0
        ? stated
        : inferredTypes(
            values,
            properties.size + bases.size > 0 || additional !== undefined,
            items !== undefined || tuple.length > 0,
          ),
    properties,
    bases,
    additional,
    items,
    tuple,
    values: values === undefined ? undefined : new Set(values.map((value) => JSON.stringify(value))),
    isOpen: closed === undefined && listed?.isOpen !== false,
    alternatives: listed === undefined ? union : [],
    format: first((part) => stringMember(part, "format")),
    constraints: new Map(constraints),
  };
}

/** What a schema is in any case: the parts of an `allOf`, and what a union of one demand demands. */
function requiredParts(part: JsonObject): Json[] {
  return COMPOSITIONS.flatMap((keyword) => {
    const parts = arrayMember(part, keyword) ?? [];
    return keyword === "allOf" || isOneDemand(parts) ? parts : [];
  });
}

function alternativesOf(part: JsonObject): Json[] | undefined {
  return [...ALTERNATIVES]
    .reverse()
    .map((keyword) => arrayMember(part, keyword))
    .find((parts) => parts !== undefined && !isOneDemand(parts));
}

function isOneDemand(parts: readonly Json[]): boolean {
  return parts.length === 1 && parts.every((part) => demandOf(part) !== undefined);
}

/** The members that have to be there, of a schema that says nothing else. */
export function demandOf(schema: Json): readonly string[] | undefined {
  if (!isObject(schema)) return undefined;
  const required = arrayMember(schema, "required")?.filter((name) => typeof name === "string");
  const isAll = Object.keys(schema).every((key) => key === "required" || isNote(key));
  return isAll ? required : undefined;
}

/**
 * The values of a union of nothing but values: one set, however it is cut into parts. With any string beside them
 * it is an open one, which is how JSON Schema writes that.
 */
function unionValues(
  root: JsonObject,
  union: readonly Json[],
): { readonly values: Json[]; readonly isOpen: boolean } | undefined {
  const parts = union.map((part) => unwrap(root, part).schema);
  const isAnyString = (part: JsonObject): boolean =>
    part["type"] === "string" && ["enum", "const", "pattern"].every((key) => part[key] === undefined);
  const named = parts.filter((part) => !isAnyString(part));
  const lists = named.map(
    (part) => arrayMember(part, "enum") ?? (part["const"] === undefined ? undefined : [part["const"]]),
  );
  if (lists.length === 0 || !lists.every((values) => values !== undefined)) return undefined;
  return { values: lists.flat(), isOpen: named.length < parts.length };
}

function readProperties(root: JsonObject, parts: readonly JsonObject[], side: Side): Map<string, Property> {
  const required = new Set(parts.flatMap((part) => arrayMember(part, "required") ?? []));
  const properties = new Map<string, Property>();
  for (const part of parts) {
    for (const [name, schema] of Object.entries(objectMember(part, "properties") ?? {})) {
      if (isIn(root, schema, side)) properties.set(name, { schema, isRequired: required.has(name) });
    }
  }
  return properties;
}

/** `readOnly` fields are not part of a request, `writeOnly` ones not part of an answer. */
function isIn(root: JsonObject, schema: Json, side: Side): boolean {
  const keyword = side === "request" ? "readOnly" : "writeOnly";
  if (member(schema, keyword) === true) return false;
  return member(unwrap(root, schema).schema, keyword) !== true;
}

function typesOf(part: JsonObject): string[] {
  const type = part["type"];
  const list = Array.isArray(type) ? type : [type];
  return list.filter((each) => typeof each === "string");
}

function inferredTypes(
  values: readonly Json[] | undefined,
  isObjectLike: boolean,
  isListLike: boolean,
): Set<string> {
  if (values !== undefined && values.length > 0) return new Set(values.map(jsonType));
  if (isObjectLike) return new Set(["object"]);
  return new Set(isListLike ? ["array"] : []);
}

function jsonType(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "number" && Number.isInteger(value) ? "integer" : typeof value;
}
