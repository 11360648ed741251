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

type Sending = Pick<Operation, "parameters" | "bodies">;

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
 * How many places of one request are looked into: where entities hold one another, their places are as many as the paths
 * between them. Whole levels are looked at or none of a level, so that what is found is complete as far as it goes.
 */
const MAX_PLACES = 200;

/** A place of a request, and what describes it, each with the schemas that it was reached through. */
interface Place {
  readonly at: readonly string[];
  readonly schemas: [schema: JsonObject, above: ReadonlySet<Json>][];
}

/**
 * The deprecated fields and values that each of the operations can be sent, with their places in the request. What only
 * one of several schemas of a place calls deprecated is left out: at run time nothing says which of them is meant.
 */
export function sentDeprecations(
  operations: readonly Sending[],
  { root, fieldOf, enumerations }: SentContext,
): (readonly SentDeprecation[])[] {
  const valuesOf = new Map(enumerations.map(({ schema, values }) => [schema, values]));
  const valuesAt = (schema: JsonObject): readonly [string | number, Deprecation][] =>
    (valuesOf.get(schema) ?? []).flatMap(({ value, deprecation }) =>
      deprecation === undefined ? [] : [[value, deprecation] as const],
    );
  const leading = schemasLeadingTo(
    root,
    operations.flatMap(sentSchemas).map(([schema]) => schema),
    (schema) => fieldOf(schema) !== undefined || valuesAt(schema).length > 0,
  );
  return operations.map((operation) => {
    const found = new Map<string, SentDeprecation>();
    const isKept = new Map<string, boolean>();
    const add = (deprecation: Deprecation, at: readonly string[], value?: string | number): void => {
      found.set(JSON.stringify([at, value]), { at, ...(value === undefined ? {} : { value }), deprecation });
    };
    let below = new Map<string, Place>();
    const enter = (schema: Json | undefined, at: readonly string[], above: ReadonlySet<Json>): void => {
      if (!isObject(schema) || at.length > MAX_DEPTH) return;
      const key = JSON.stringify(at);
      const place = below.get(key) ?? { at, schemas: [] };
      place.schemas.push([schema, above]);
      below.set(key, place);
    };
    const look = (schema: Json | undefined, at: readonly string[], above: ReadonlySet<Json>): void => {
      if (!isObject(schema) || above.has(schema)) return;
      const within = new Set([...above, schema]);
      for (const [value, deprecation] of valuesAt(schema)) add(deprecation, at, value);
      eachPart(root, schema, (child, keyword, name) => {
        if (keyword === "same") look(child, at, within);
        else if (keyword === "any") enter(child, [...at, "*"], within);
        else if (isObject(child)) {
          const place = [...at, name];
          const deprecation = fieldOf(child);
          const key = JSON.stringify([place, undefined]);
          isKept.set(key, deprecation !== undefined && isKept.get(key) !== false);
          if (deprecation !== undefined) add(deprecation, place);
          enter(child, place, within);
        }
      });
    };
    for (const [schema, at] of sentSchemas(operation)) enter(schema, at, new Set());
    for (let looked = 0; below.size > 0; ) {
      // What one schema of a place says is weighed against what the others say, so that none of them may be passed over.
      const level = [...below.values()].filter(({ schemas }) =>
        schemas.some(([schema]) => leading.has(schema)),
      );
      looked += level.length;
      if (looked > MAX_PLACES) break;
      below = new Map();
      for (const { at, schemas } of level) for (const [schema, above] of schemas) look(schema, at, above);
    }
    return [...found].filter(([key]) => isKept.get(key) !== false).map(([, field]) => field);
  });
}

function sentSchemas({ parameters, bodies }: Sending): [schema: Json, at: readonly string[]][] {
  return [
    ...parameters.map(({ in: location, key, schema }): [Json, string[]] =>
      location === "querystring" ? [schema, ["query"]] : [schema, [location, key]],
    ),
    ...bodies.flatMap(({ schema }): [Json, string[]][] => (schema === undefined ? [] : [[schema, ["body"]]])),
  ];
}

/** Calls `visit` with each schema that a schema consists of or holds, as far as a client sends it. */
function eachPart(
  root: JsonObject,
  schema: JsonObject,
  visit: (child: Json | undefined, where: "same" | "any" | "property", name: string) => void,
): void {
  const isReference = typeof schema["$ref"] === "string";
  eachSubschema(isReference ? {} : schema, (child, keyword, name = "") => {
    if (SAME_PLACE.has(keyword)) visit(child, "same", "");
    else if (EVERY_NAME.has(keyword)) visit(child, "any", "");
    else if (keyword === "properties" && !isOneWay(root, child, "readOnly")) visit(child, "property", name);
  });
  for (const ref of referencesOf(schema)) visit(valueAt(root, ref), "same", "");
}

/** The schemas, among those that are reached from some, that are deprecated or lead to something that is. */
function schemasLeadingTo(
  root: JsonObject,
  from: readonly Json[],
  isDeprecated: (schema: JsonObject) => boolean,
): ReadonlySet<JsonObject> {
  const holders = new Map<JsonObject, JsonObject[]>();
  const leading = new Set<JsonObject>();
  const open = from.filter(isObject);
  for (const schema of open) holders.set(schema, []);
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    const holder = schema;
    if (isDeprecated(holder)) leading.add(holder);
    eachPart(root, holder, (child) => {
      if (!isObject(child)) return;
      const known = holders.get(child);
      if (known !== undefined) known.push(holder);
      else {
        holders.set(child, [holder]);
        open.push(child);
      }
    });
  }
  // A set goes on to what is added while it is walked.
  for (const schema of leading) for (const holder of holders.get(schema) ?? []) leading.add(holder);
  return leading;
}
