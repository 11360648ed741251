import { isObject, type Json, type JsonObject } from "../../json.js";
import { keysOfPath, pointerOf } from "../../json-pointer.js";
import { withEnum } from "../json-schema/enum-lists.js";
import { LIST_OF_SCHEMAS, MAP_OF_SCHEMAS, ONE_SCHEMA } from "../json-schema/keywords.js";
import { mapDocumentSchemas } from "./document-schemas.js";

/** A keyword of a schema whose value is invalid: where it stands, and what was expected. */
export interface UnsoundKeyword {
  readonly pointer: string;
  readonly expected: string;
}

/**
 * The document in which every keyword that shapes a type has a value of the kind JSON Schema gives it. What has not is
 * reported to `report` and left out of a copy, so that nothing below has to expect the unexpected.
 */
export function soundSchemas(document: JsonObject, report: (keyword: UnsoundKeyword) => void): JsonObject {
  return mapDocumentSchemas(document, (schema, path) => {
    let repaired: Map<string, Json | undefined> | undefined;
    for (const key of Object.keys(schema)) {
      const rule = RULES.get(key);
      if (rule === undefined) continue;
      const written = schema[key] as Json;
      const value = asMeant(key, written, schema["type"]);
      const isDropped = isHabit(key, value);
      const sound = isDropped ? undefined : rule.repair(value, schema["type"]);
      if (sound !== value && !isDropped)
        report({ pointer: pointerOf(...keysOfPath(path), key), expected: rule.expected });
      if (sound !== written) (repaired ??= new Map()).set(key, sound);
    }
    return repaired === undefined ? schema : withRepaired(schema, repaired);
  });
}

function withRepaired(schema: JsonObject, repaired: ReadonlyMap<string, Json | undefined>): JsonObject {
  const entries = Object.entries(schema).flatMap(([key, value]): [string, Json][] => {
    const sound = repaired.has(key) ? repaired.get(key) : value;
    return sound === undefined ? [] : [[key, sound]];
  });
  const sound = Object.fromEntries(entries);
  const [listed, kept] = [schema["enum"], repaired.get("enum")];
  if (!Array.isArray(listed) || !Array.isArray(kept)) return sound;
  const { type } = schema;
  return withEnum(
    sound,
    asTexts(listed, type).map((value) => ofType(value, type)),
    kept,
  );
}

function asMeant(key: string, value: Json, type: Json | undefined): Json {
  if (key === "enum" && Array.isArray(value)) return asTexts(value, type);
  if (key === "const") return asTexts([value], type)[0] ?? value;
  // Swagger 2.0 has the name of the property alone.
  if (key === "discriminator" && isText(value)) return { propertyName: value };
  if (key === "required") return withNamesAsText(value);
  // What programs in PHP write for an object without members.
  if (MAP_OF_SCHEMAS.has(key) && Array.isArray(value) && value.length === 0) return {};
  return key === "type" ? withNullNamed(value) : value;
}

/** `required: [1, true]` without quotes, which YAML reads as values and can only be names. */
function withNamesAsText(required: Json): Json {
  return Array.isArray(required) && !required.every(isText)
    ? required.map((name) => (name === null || typeof name !== "object" ? String(name) : name))
    : required;
}

/** `type: [string, null]` without quotes around `null`, which YAML reads as the value and everybody means as the type. */
function withNullNamed(type: Json): Json {
  return Array.isArray(type) && type.includes(null) ? type.map((name) => name ?? "null") : type;
}

/** Values of texts without quotes, which YAML reads as integers and truth values: nothing is lost of what was written. */
function asTexts(values: Json[], type: Json | undefined): Json[] {
  const isMeant = (value: Json): value is number | boolean =>
    Number.isSafeInteger(value) || typeof value === "boolean";
  return isOfTexts(type) && values.some(isMeant)
    ? values.map((value) => (isMeant(value) ? String(value) : value))
    : values;
}

/** Wrong and harmless, and common enough not to be worth a word: `required: true` in a property, `type: any`. */
function isHabit(key: string, value: Json): boolean {
  return (
    (key === "required" && typeof value === "boolean") || (key === "type" && isText(value) && !isType(value))
  );
}

interface Rule {
  readonly expected: string;
  /** The value itself when it is sound, what is left of it when a part is, `undefined` when nothing is. */
  readonly repair: (value: Json, type: Json | undefined) => Json | undefined;
}

const isSchema = (value: Json): boolean => isObject(value) || typeof value === "boolean";
const isText = (value: Json): value is string => typeof value === "string";

const schema: Rule = { expected: "a schema", repair: (value) => (isSchema(value) ? value : undefined) };
const schemas: Rule = { expected: "a list of schemas", repair: (value) => only(value, isSchema) };
const namedSchemas: Rule = {
  expected: "a map of names to schemas",
  repair(value) {
    if (!isObject(value)) return undefined;
    const sound = Object.entries(value).filter(([, child]) => isSchema(child));
    return sound.length === Object.keys(value).length ? value : Object.fromEntries(sound);
  },
};
const text: Rule = { expected: "a text", repair: (value) => (isText(value) ? value : undefined) };

const TYPES = new Set(["array", "boolean", "integer", "null", "number", "object", "string"]);
const isType = (value: Json): boolean => isText(value) && TYPES.has(value);

function rulesFor(keywords: ReadonlySet<string>, rule: Rule): Record<string, Rule> {
  return Object.fromEntries([...keywords].map((keyword) => [keyword, rule]));
}

/** YAML has `.inf` and `.nan`, which nothing can send. */
const isOfJson = (value: Json): boolean => typeof value !== "number" || Number.isFinite(value);
const jsonValue: Rule = {
  expected: "a value that JSON has",
  repair: (value) => (isOfJson(value) ? value : undefined),
};
const NUMBERS = ["default", "exclusiveMaximum", "exclusiveMinimum", "maximum", "minimum", "multipleOf"];

const RULES: ReadonlyMap<string, Rule> = new Map(
  Object.entries<Rule>({
    $ref: text,
    ...rulesFor(MAP_OF_SCHEMAS, namedSchemas),
    ...rulesFor(LIST_OF_SCHEMAS, schemas),
    ...rulesFor(ONE_SCHEMA, schema),
    items: {
      expected: "a schema",
      repair: (value) => (isSchema(value) ? value : only(value, isSchema)),
    },
    enum: {
      expected: "a list of values that JSON has, of the type that the schema states",
      repair(value, type) {
        const values = only(value, isOfJson);
        if (values === undefined || (values.length === 0 && values !== value)) return undefined;
        const read = values.map((each) => ofType(each, type));
        const fitting = read.filter((each) => isOfType(each, type));
        // Where none fits, it is the type that is wrong.
        const kept = fitting.some((each) => each !== null) ? fitting : read;
        return kept.length === values.length && kept.every((each, index) => each === values[index])
          ? values
          : kept;
      },
    },
    ...Object.fromEntries(NUMBERS.map((keyword) => [keyword, jsonValue])),
    const: {
      expected: "a value that JSON has, of the type that the schema states",
      repair: (value, type) => (isOfJson(value) ? ofType(value, type) : undefined),
    },
    required: {
      expected: "a list of property names",
      repair: (value) => only(value, isText),
    },
    type: {
      expected: "array, boolean, integer, null, number, object or string",
      repair(value) {
        if (isType(value)) return value;
        const types = only(value, isType);
        return Array.isArray(types) && types.length > 0 ? types : undefined;
      },
    },
    discriminator: {
      expected: "`propertyName` and a `mapping` of texts",
      repair(value) {
        if (!isObject(value) || !isText(value["propertyName"] ?? null)) return undefined;
        const { mapping } = value;
        if (mapping === undefined) return value;
        const entries = isObject(mapping) ? Object.entries(mapping) : [];
        const sound = entries.filter(([, target]) => isText(target));
        return isObject(mapping) && sound.length === entries.length
          ? value
          : { ...value, mapping: Object.fromEntries(sound) };
      },
    },
  }),
);

const NUMBER_TEXT = /^-?\d+(\.\d+)?$/;

const isOfTexts = (type: Json | undefined): boolean => isOnly(type, ["string"]);

/** Whether a schema states one of these types and no others, but for null. */
function isOnly(type: Json | undefined, types: readonly string[]): boolean {
  const stated = [type].flat().filter((each) => each !== "null" && each !== null);
  return stated.length > 0 && stated.every((each) => typeof each === "string" && types.includes(each));
}

/** A listed value as one of the type that the schema states: the value it is there is allowed by nothing. */
function ofType(value: Json, type: Json | undefined): Json {
  if (typeof value === "number" && isOfTexts(type)) return String(value);
  if (typeof value !== "string") return value;
  if (NUMBER_TEXT.test(value) && isOnly(type, ["integer", "number"])) return Number(value);
  return (value === "true" || value === "false") && isOnly(type, ["boolean"]) ? value === "true" : value;
}

/** Whether a schema that states a type allows a value; null, which is listed to say that it is one, always. */
function isOfType(value: Json, type: Json | undefined): boolean {
  const types = [type].flat().filter((each) => typeof each === "string");
  if (value === null || types.length === 0 || !types.every((each) => TYPES.has(each))) return true;
  if (Array.isArray(value)) return types.includes("array");
  const isWhole = typeof value === "number" && Number.isInteger(value) && types.includes("integer");
  return isWhole || types.includes(typeof value);
}

/** The list itself when all of it is sound, the sound part otherwise, `undefined` for what is not a list. */
function only(value: Json, isSound: (item: Json) => boolean): Json[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.every(isSound) ? value : value.filter(isSound);
}
