import { describe, expect, test } from "vitest";
import { soundSchemas } from "../../../../generator/core/document/sound-schemas.js";
import {
  ALTERNATIVES,
  COMPOSITIONS,
  isNote,
  LIST_OF_SCHEMAS,
  MAP_OF_SCHEMAS,
  ONE_SCHEMA,
} from "../../../../generator/core/json-schema/keywords.js";
import { eachSubschema } from "../../../../generator/core/json-schema/walk.js";
import type { Json, JsonObject } from "../../../../generator/json.js";

/** JSON Schema 2020-12, "Core" 10 and "Validation", and what OpenAPI 3 and Adyen add. */
const ONE =
  "additionalProperties contains contentSchema else if items not propertyNames then unevaluatedItems unevaluatedProperties";
const LIST = "allOf anyOf items oneOf prefixItems x-anyOf";
const MAP = "$defs definitions dependentSchemas patternProperties properties";

const found = (schema: JsonObject): string[] => {
  const places: string[] = [];
  eachSubschema(schema, (_, ...keys) => places.push(keys.join("/")));
  return places;
};
const faults = (schema: Json): string[] => {
  const pointers: string[] = [];
  soundSchemas({ components: { schemas: { T: schema } } }, ({ pointer }) => pointers.push(pointer));
  return pointers;
};

describe("where schemas are below a schema", () => {
  test("is stated once, and complete", () => {
    expect([...ONE_SCHEMA].sort()).toEqual(ONE.split(" "));
    expect([...LIST_OF_SCHEMAS].sort()).toEqual(LIST.split(" "));
    expect([...MAP_OF_SCHEMAS].sort()).toEqual(MAP.split(" "));
    expect([...COMPOSITIONS].sort()).toEqual(["allOf", "anyOf", "oneOf"]);
    expect([...ALTERNATIVES].sort()).toEqual(["anyOf", "oneOf"]);
  });

  test.each(ONE.split(" "))("%s holds one", (key) => {
    expect(found({ [key]: { type: "string" } })).toEqual([key]);
    expect(faults({ [key]: {} })).toEqual([]);
    expect(faults({ [key]: "x" })).toEqual([`/components/schemas/T/${key}`]);
  });

  test.each(LIST.split(" "))("%s holds a list", (key) => {
    expect(found({ [key]: [{}, true] })).toEqual([`${key}/0`, `${key}/1`]);
    expect(faults({ [key]: [{}, true] })).toEqual([]);
    expect(faults({ [key]: [{}, "x"] })).toEqual([`/components/schemas/T/${key}`]);
  });

  test.each(MAP.split(" "))("%s holds a map", (key) => {
    expect(found({ [key]: { a: {}, b: true } })).toEqual([`${key}/a`, `${key}/b`]);
    expect(faults({ [key]: { a: {} } })).toEqual([]);
    expect(faults({ [key]: { a: "x" } })).toEqual([`/components/schemas/T/${key}`]);
  });

  test.each([
    "const",
    "default",
    "discriminator",
    "enum",
    "example",
    "examples",
    "required",
    "type",
    "x-other",
  ])("%s holds none", (key) => {
    expect(found({ [key]: [{}] })).toEqual([]);
    expect(found({ [key]: { a: {} } })).toEqual([]);
  });
});

test.each([
  ["default", true],
  ["deprecated", true],
  ["description", true],
  ["example", true],
  ["examples", true],
  ["externalDocs", true],
  ["readOnly", true],
  ["title", true],
  ["writeOnly", true],
  ["xml", true],
  ["x-anything", true],
  ["x-extensible-enum", false],
  ["$ref", false],
  ["allOf", false],
  ["const", false],
  ["discriminator", false],
  ["enum", false],
  ["format", false],
  ["nullable", false],
  ["pattern", false],
  ["required", false],
  ["type", false],
])("%s is a note: %s", (key, want) => {
  expect(isNote(key)).toBe(want);
});
