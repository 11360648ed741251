import { expect, test } from "vitest";
import type { JsonObject } from "../../../generator/json.js";
import { referenceName } from "../../../generator/simulator/json-schema.js";
import { createSchemaReader } from "../../../generator/simulator/read-schema.js";

test.each([
  ["Thing", "#/components/schemas/Thing", "Thing", "#/$defs/Thing"],
  ["A/B", "#/components/schemas/A~1B", "A/B", "#/$defs/A~1B"],
  ["50%25", "#/components/schemas/50%2525", "50%25", "#/$defs/50%2525"],
  [
    "Thing",
    "#/components/schemas/Thing/items",
    "#/components/schemas/Thing/items",
    "#/$defs/#~1components~1schemas~1Thing~1items",
  ],
])("the schema %s at %s is defined as %s", (component, $ref, name, want) => {
  const items = { type: "string" };
  const reader = createSchemaReader({ components: { schemas: { [component]: { type: "array", items } } } });
  const schema = reader.read({ $ref });
  expect(schema).toEqual({ $ref: want });
  expect(referenceName(schema)).toBe(name);
  expect(reader.definitions()).toEqual({
    [name]: $ref.endsWith("/items") ? items : { type: "array", items },
  });
});

test.each(["constructor", "toString", "__proto__", "hasOwnProperty"])("a schema may be called %s", (name) => {
  const root = JSON.parse(
    `{ "components": { "schemas": { "${name}": { "type": "string" } } } }`,
  ) as JsonObject;
  const reader = createSchemaReader(root);
  expect(reader.read({ $ref: `#/components/schemas/${name}` })).toEqual({ $ref: `#/$defs/${name}` });
  expect(Object.entries(reader.definitions())).toEqual([[name, { type: "string" }]]);
});

test.each([undefined, true, {}, { $ref: "#/components/schemas/Thing" }])("%j has no name", (schema) => {
  expect(referenceName(schema)).toBeUndefined();
});
