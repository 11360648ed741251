import type { Dates } from "./dates.js";
import { exampleNumber } from "./example-number.js";
import { exampleString } from "./example-string.js";
import {
  flatten,
  isNullable,
  type JsonSchema,
  type JsonSchemaObject,
  referenceName,
  type SchemaDefinitions,
  typeOf,
} from "./json-schema.js";
import { hash } from "./seeded.js";

/** Finds the object that a property of an example refers to; `undefined` if it refers to none. */
export type Reference = (property: string) => { readonly id: string; readonly name: string } | undefined;

export interface ExampleOptions {
  readonly definitions: SchemaDefinitions;
  /** Seed of the values: equal keys give equal examples. */
  readonly key: string;
  /** The times that members such as `createdAt` have. */
  readonly dates: Dates;
  /** Requests omit `readOnly` members, responses `writeOnly` ones. */
  readonly direction: "request" | "response";
  readonly reference?: Reference;
  /** Omits optional members. Default false. */
  readonly requiredOnly?: boolean;
  /** Whether nullable members may be null; default false. */
  readonly nulls?: boolean;
}

/** How often a named schema may occur within itself: a tree has two levels. */
const DEPTH = 2;

/** A value that is valid against the schema. It depends on the arguments alone: the same key gives the same value. */
export function example(schema: JsonSchema, options: ExampleOptions, name = "value"): unknown {
  return build(schema, { ...options, name, path: `${options.key}/${name}`, within: [] });
}

interface Place extends ExampleOptions {
  readonly name: string;
  readonly path: string;
  /** Named schemas that enclose the value, outermost first. */
  readonly within: readonly string[];
}

function build(schema: JsonSchema, place: Place): unknown {
  const named = referenceName(schema);
  const within = named === undefined ? place.within : [...place.within, named];
  const flat = flatten(schema, place.definitions);
  const at = { ...place, within };
  const given = flat.const ?? flat.example ?? flat.examples?.[0];
  const values = (flat.enum ?? flat["x-extensible-enum"])?.filter((value) => value !== null);
  if (values !== undefined && values.length > 0) return values[hash(at.path) % values.length];
  if (given !== undefined) return structuredClone(given);
  switch (typeOf(flat)) {
    case "object":
      return buildObject(flat, at);
    case "array":
      return buildArray(flat, at);
    case "string":
      return referred(at) ?? exampleString(flat, at.name, at.path, at.dates);
    case "integer":
      return exampleNumber(flat, at.name, { key: at.path, dates: at.dates }, true);
    case "number":
      return exampleNumber(flat, at.name, { key: at.path, dates: at.dates }, false);
    case "boolean":
      return hash(at.path) % 2 === 0;
    case "null":
      return null;
    default:
      return {};
  }
}

/** The id or the name of the object that a member such as `poolId` or `poolName` refers to. */
function referred({ name, reference }: Place): string | undefined {
  if (/.(Ids?|_ids?)$/.test(name)) return reference?.(name)?.id;
  return /.(Name|_name)$/.test(name) ? reference?.(name)?.name : undefined;
}

function buildObject(schema: JsonSchemaObject, place: Place): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  const target = place.reference?.(place.name);
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const required = schema.required?.includes(name) === true;
    if (place.requiredOnly === true && !required) continue;
    const flat = flatten(property, place.definitions);
    if (place.direction === "request" ? flat.readOnly === true : flat.writeOnly === true) continue;
    if (tooDeep(property, place)) {
      if (required) value[name] = isNullable(property) ? null : typeOf(flat) === "array" ? [] : {};
      continue;
    }
    const path = `${place.path}/${firstNameOf(name, schema.properties)}`;
    if (place.nulls === true && isNullable(property) && hash(path) % 4 === 0) value[name] = null;
    else if (target !== undefined && name === "id") value[name] = target.id;
    else if (target !== undefined && name === "name") value[name] = target.name;
    else value[name] = build(property, { ...place, name, path });
  }
  const { additionalProperties, minProperties = 0 } = schema;
  const wanted = Math.max(minProperties, typeof additionalProperties === "object" ? 1 : 0);
  for (let index = Object.keys(value).length; index < wanted; index += 1) {
    const name = `key${index + 1}`;
    value[name] = build(additionalProperties ?? true, { ...place, name, path: `${place.path}/${name}` });
  }
  return value;
}

/** The name that seeds the value: a capacity with two names, `ramGb` and `ramGib`, has the same value in both. */
function firstNameOf(name: string, properties: JsonSchemaObject["properties"]): string {
  const decimal = name.replace(/(?<=[GM])ib$/, "b");
  return Object.hasOwn(properties ?? {}, decimal) ? decimal : name;
}

function buildArray({ items = true, minItems = 0, maxItems = 2 }: JsonSchemaObject, place: Place): unknown[] {
  if (tooDeep(items, place) && minItems === 0) return [];
  const length = Math.max(minItems, Math.min(maxItems, 2));
  const values = Array.from({ length }, (_, index) =>
    build(items, { ...place, path: `${place.path}/${index}` }),
  );
  // A list contains each object and each value of an enumeration once, as long as it stays above `minItems`.
  const seen = new Set<unknown>();
  return values.filter((value, index) => {
    const identity = isRecord(value) ? (value["id"] ?? value) : value;
    const isNew = !seen.has(identity) || values.length - index <= minItems - seen.size;
    seen.add(identity);
    return isNew;
  });
}

function tooDeep(schema: JsonSchema, { within, definitions }: Place): boolean {
  const name = referenceName(schema) ?? referenceName(flatten(schema, definitions).items);
  return name !== undefined && within.filter((other) => other === name).length >= DEPTH;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
