import { isObject, type Json, type JsonObject } from "../../json.js";
import { pointerOf, valueAt } from "../../json-pointer.js";
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
  /** The same as a JSON pointer. */
  readonly key: string;
  readonly schemas: [schema: JsonObject, above: Above][];
  /** Those that were looked at, and what stands within them, with what is above each. */
  readonly looked: Map<JsonObject, Above>;
}

/** The schemas that one was reached through, on every way to it: it may not be in itself once more. */
type Above = ReadonlySet<JsonObject>;

/** A schema that another one consists of (`same` place) or holds: as a property, or under any name. */
interface Part {
  readonly schema: JsonObject;
  readonly where: "same" | "any" | "property";
  readonly name: string;
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
  const partsOf = partsOfSchemas(root);
  const leading = schemasLeadingTo(
    partsOf,
    operations.flatMap(sentSchemas).map(([schema]) => schema),
    (schema) => fieldOf(schema) !== undefined || valuesAt(schema).length > 0,
  );
  return operations.map((operation) => {
    const found = new Map<string, SentDeprecation>();
    const isKept = new Map<string, boolean>();
    let below = new Map<string, Place>();
    const enter = (schema: JsonObject, at: readonly string[], key: string, above: Above): void => {
      if (at.length > MAX_DEPTH) return;
      const place = below.get(key);
      if (place === undefined) below.set(key, { at, key, schemas: [[schema, above]], looked: new Map() });
      else place.schemas.push([schema, above]);
    };
    const look = (schema: JsonObject, place: Place, above: Above): void => {
      if (above.has(schema)) return;
      const { at, key, looked } = place;
      const known = looked.get(schema);
      const common = known === undefined ? above : inBoth(known, above);
      // Alternatives that hold one another are reached in as many ways as there are orders of them.
      if (common.size === known?.size) return;
      looked.set(schema, common);
      const within = new Set([...common, schema]);
      for (const [value, deprecation] of valuesAt(schema))
        found.set(`=${key} ${JSON.stringify(value)}`, { at, value, deprecation });
      for (const { schema: part, where, name } of partsOf(schema)) {
        if (where === "same") {
          look(part, place, within);
          continue;
        }
        const atPart = [...at, name];
        const keyOfPart = key + pointerOf(name);
        if (where === "property") {
          const deprecation = fieldOf(part);
          isKept.set(keyOfPart, deprecation !== undefined && isKept.get(keyOfPart) !== false);
          if (deprecation !== undefined) found.set(keyOfPart, { at: atPart, deprecation });
        }
        enter(part, atPart, keyOfPart, within);
      }
    };
    for (const [schema, at] of sentSchemas(operation))
      if (isObject(schema)) enter(schema, at, pointerOf(...at), new Set());
    for (let looked = 0; below.size > 0; ) {
      // What one schema of a place says is weighed against what the others say, so that none of them may be passed over.
      const level = [...below.values()].filter(({ schemas }) =>
        schemas.some(([schema]) => leading.has(schema)),
      );
      looked += level.length;
      if (looked > MAX_PLACES) break;
      below = new Map();
      for (const place of level) for (const [schema, above] of place.schemas) look(schema, place, above);
    }
    return [...found].filter(([key]) => isKept.get(key) !== false).map(([, field]) => field);
  });
}

function inBoth(one: Above, other: Above): Above {
  return new Set([...one].filter((schema) => other.has(schema)));
}

function sentSchemas({ parameters, bodies }: Sending): [schema: Json, at: readonly string[]][] {
  return [
    ...parameters.map(({ in: location, key, schema }): [Json, string[]] =>
      location === "querystring" ? [schema, ["query"]] : [schema, [location, key]],
    ),
    ...bodies.flatMap(({ schema }): [Json, string[]][] => (schema === undefined ? [] : [[schema, ["body"]]])),
  ];
}

/** What each schema consists of and holds, as far as a client sends it, read once a schema. */
function partsOfSchemas(root: JsonObject): (schema: JsonObject) => readonly Part[] {
  const known = new Map<JsonObject, readonly Part[]>();
  return (schema) => {
    const parts = known.get(schema) ?? readParts(root, schema);
    known.set(schema, parts);
    return parts;
  };
}

function readParts(root: JsonObject, schema: JsonObject): Part[] {
  const parts: Part[] = [];
  const add = (child: Json | undefined, where: Part["where"], name = ""): void => {
    if (isObject(child)) parts.push({ schema: child, where, name });
  };
  const isReference = typeof schema["$ref"] === "string";
  eachSubschema(isReference ? {} : schema, (child, keyword, name) => {
    if (SAME_PLACE.has(keyword)) add(child, "same");
    else if (EVERY_NAME.has(keyword)) add(child, "any", "*");
    else if (keyword === "properties" && !isOneWay(root, child, "readOnly")) add(child, "property", name);
  });
  for (const ref of referencesOf(schema)) add(valueAt(root, ref), "same");
  return parts;
}

/** The schemas, among those that are reached from some, that are deprecated or lead to something that is. */
function schemasLeadingTo(
  partsOf: (schema: JsonObject) => readonly Part[],
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
    for (const { schema: part } of partsOf(holder)) {
      const known = holders.get(part);
      if (known !== undefined) known.push(holder);
      else {
        holders.set(part, [holder]);
        open.push(part);
      }
    }
  }
  // A set goes on to what is added while it is walked.
  for (const schema of leading) for (const holder of holders.get(schema) ?? []) leading.add(holder);
  return leading;
}
