import { arrayMember, isObject, type Json, type JsonObject, objectMember, stringMember } from "../../json.js";
import { valueAt } from "../../json-pointer.js";
import { ALTERNATIVES } from "./keywords.js";

/** A schema that an object has for one of its properties. */
export interface Declaration {
  readonly schema: Json;
  /** Whether the object says so itself, in `properties` or in a part of its `allOf`, and not by a reference. */
  readonly isOwn: boolean;
}

/** Everything that an object says of a property, its own words first. */
export function declarationsOf(root: JsonObject, schema: Json, property: string): Declaration[] {
  const found: Declaration[] = [];
  const seen = new Set<JsonObject>();
  const visit = (part: Json | undefined, isOwn: boolean): void => {
    if (!isObject(part) || seen.has(part)) return;
    seen.add(part);
    const properties = objectMember(part, "properties");
    if (properties !== undefined && Object.hasOwn(properties, property))
      found.push({ schema: properties[property] ?? {}, isOwn });
    for (const inner of arrayMember(part, "allOf") ?? []) visit(inner, isOwn);
    const ref = stringMember(part, "$ref");
    if (ref !== undefined) visit(valueAt(root, ref), false);
  };
  visit(schema, true);
  return [...found.filter(({ isOwn }) => isOwn), ...found.filter(({ isOwn }) => !isOwn)];
}

/** What a schema says of plain values: the types that it allows and the values that it lists, `null` apart. */
export interface Listed {
  /** Of JSON Schema; empty where it states none. */
  readonly types: ReadonlySet<string>;
  readonly values: readonly Json[] | undefined;
}

/** Reads the schema of a property, behind references, parts and alternatives. */
export function listedValues(root: JsonObject, schema: Json | undefined): Listed {
  const seen = new Set<JsonObject>();
  const read = (node: Json | undefined): Listed => {
    if (!isObject(node) || seen.has(node)) return ANY;
    seen.add(node);
    const ref = stringMember(node, "$ref");
    const parts = [
      own(node),
      ...(ref === undefined ? [] : [read(valueAt(root, ref))]),
      ...(arrayMember(node, "allOf") ?? []).map(read),
      ...ALTERNATIVES.flatMap((keyword) => {
        const alternatives = arrayMember(node, keyword);
        return alternatives === undefined
          ? []
          : [either(alternatives.filter((part) => !isNull(part)).map(read))];
      }),
    ];
    return parts.reduce(both, ANY);
  };
  return read(schema);
}

const ANY: Listed = { types: new Set(), values: undefined };

function own({ type, const: constant, enum: list }: JsonObject): Listed {
  const types = (Array.isArray(type) ? type : [type]).filter((name) => typeof name === "string");
  const values = constant === undefined ? (Array.isArray(list) ? list : undefined) : [constant];
  return {
    types: new Set(types.filter((name) => name !== "null")),
    values: values?.filter((value) => value !== null),
  };
}

function both(a: Listed, b: Listed): Listed {
  return {
    types: a.types.size === 0 ? b.types : a.types,
    values:
      a.values === undefined || b.values === undefined
        ? (a.values ?? b.values)
        : a.values.filter((value) => b.values?.includes(value)),
  };
}

function either(alternatives: readonly Listed[]): Listed {
  return {
    types: new Set(alternatives.flatMap(({ types }) => [...types])),
    values: alternatives.every(({ values }) => values !== undefined)
      ? alternatives.flatMap(({ values }) => values ?? [])
      : undefined,
  };
}

function isNull(schema: Json): boolean {
  return isObject(schema) && (schema["type"] === "null" || schema["const"] === null);
}
