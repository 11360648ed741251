import { isObject, type Json, type JsonObject } from "../../json.js";
import { valueAt } from "../../json-pointer.js";
import type { Deprecation } from "../deprecation/deprecation.js";
import { isOneWay } from "../json-schema/one-way.js";
import { referencesOf } from "../json-schema/reference.js";
import { eachSubschema } from "../json-schema/walk.js";
import type { Enumeration, Operation, SentDeprecation } from "./model.js";

/** What is known of the schemas of a document, by schema. */
export interface SentContext {
  readonly root: JsonObject;
  /** The record of a property as part of a request. */
  readonly fieldOf: (schema: JsonObject) => Deprecation | undefined;
  readonly enumerations: readonly Enumeration[];
}

/** Members that a schema passes on to the object that it is a part of the description of. */
const SAME_PLACE = new Set([
  "allOf",
  "anyOf",
  "oneOf",
  "then",
  "else",
  "items",
  "prefixItems",
  "contains",
  "dependentSchemas",
]);
const EVERY_NAME = new Set(["additionalProperties", "patternProperties", "unevaluatedProperties"]);

/** Deepest place in a body that is looked at. */
const MAX_DEPTH = 8;

/**
 * The deprecated fields and values that an operation can be sent, each with its place in the request. What only one of
 * several schemas of a place calls deprecated is left out: at run time nothing says which of them is meant.
 */
export function sentDeprecations(
  { parameters, bodies }: Pick<Operation, "parameters" | "bodies">,
  { root, fieldOf, enumerations }: SentContext,
): readonly SentDeprecation[] {
  const valuesOf = new Map(enumerations.map(({ schema, values }) => [schema, values]));
  const found = new Map<string, SentDeprecation>();
  const isKept = new Map<string, boolean>();
  const add = (deprecation: Deprecation, at: readonly string[], value?: string | number): void => {
    found.set(JSON.stringify([at, value]), { at, ...(value === undefined ? {} : { value }), deprecation });
  };
  const visit = (schema: Json | undefined, at: readonly string[], above: ReadonlySet<Json>): void => {
    if (!isObject(schema) || above.has(schema) || at.length > MAX_DEPTH) return;
    const within = new Set([...above, schema]);
    for (const { value, deprecation } of valuesOf.get(schema) ?? [])
      if (deprecation !== undefined) add(deprecation, at, value);
    const isReference = typeof schema["$ref"] === "string";
    eachSubschema(isReference ? {} : schema, (child, keyword, name = "") => {
      if (keyword === "properties") property(child, [...at, name], within);
      else if (SAME_PLACE.has(keyword)) visit(child, at, within);
      else if (EVERY_NAME.has(keyword)) visit(child, [...at, "*"], within);
    });
    for (const ref of referencesOf(schema)) visit(valueAt(root, ref), at, within);
  };
  const property = (schema: Json, at: readonly string[], above: ReadonlySet<Json>): void => {
    if (!isObject(schema) || isOneWay(root, schema, "readOnly")) return;
    const deprecation = fieldOf(schema);
    const key = JSON.stringify([at, undefined]);
    isKept.set(key, deprecation !== undefined && isKept.get(key) !== false);
    if (deprecation !== undefined) add(deprecation, at);
    visit(schema, at, above);
  };
  for (const { in: location, key, schema } of parameters) {
    const place = location === "querystring" ? "query" : location;
    visit(schema, location === "querystring" ? [place] : [place, key], new Set());
  }
  for (const { schema } of bodies) visit(schema, ["body"], new Set());
  return [...found].filter(([key]) => isKept.get(key) !== false).map(([, field]) => field);
}
