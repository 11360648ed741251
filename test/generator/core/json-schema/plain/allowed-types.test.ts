import { expect, test } from "vitest";
import { allowsNull, allowsObjects } from "../../../../../generator/core/json-schema/plain/allowed-types.js";
import type { Json, JsonObject } from "../../../../../generator/json.js";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const root: JsonObject = {
  components: {
    schemas: {
      Text: { type: "string" },
      Row: { type: "object" },
      Loop: { anyOf: [ref("Loop"), ref("Text")] },
      Maybe: { type: "object", nullable: true },
    },
  },
};

test.each<[boolean, Json]>([
  [true, true],
  [true, {}],
  [true, { required: ["a"] }],
  [true, { type: ["object", "null"] }],
  [true, { const: {} }],
  [true, { enum: [1, { a: 1 }] }],
  [true, ref("Row")],
  [true, ref("Loop")],
  [true, { anyOf: [ref("Text"), ref("Row")] }],
  [true, { oneOf: [ref("Text"), ref("Text"), {}] }],
  [true, { allOf: [ref("Row"), {}] }],
  [false, false],
  [false, { type: "string" }],
  [false, { type: ["array", "null"] }],
  [false, { const: 1 }],
  [false, { const: null }],
  [false, { enum: [1, "a", ["b"]] }],
  [false, { enum: ["a"], type: "object" }],
  [false, ref("Text")],
  [false, { anyOf: [ref("Text"), ref("Text")] }],
  [false, { oneOf: [{ type: "null" }, { const: 1 }] }],
  [false, { allOf: [ref("Row"), ref("Text")] }],
  [false, { type: "object", allOf: [ref("Text")] }],
])("objects are allowed (%j) by %j", (want, schema) => {
  expect(allowsObjects(root, schema)).toBe(want);
});

test.each<[boolean, JsonObject]>([
  [true, { type: ["object", "null"] }],
  [true, { enum: ["a", null] }],
  [true, { const: null }],
  [true, ref("Maybe")],
  [true, { allOf: [ref("Maybe"), { required: ["a"] }] }],
  [true, { anyOf: [{ type: "null" }, ref("Row")] }],
  [false, {}],
  [false, { required: ["a"] }],
  [false, { type: ["string", "null"], enum: ["a"] }],
  [false, ref("Row")],
  [false, { allOf: [ref("Maybe"), ref("Row")] }],
  [false, { allOf: [ref("Maybe"), { properties: { a: {} } }] }],
  [false, { allOf: [ref("Maybe"), { items: {} }] }],
  [false, { type: "object", allOf: [ref("Maybe")] }],
])("null is allowed (%j) by %j", (want, schema) => {
  expect(allowsNull(root, schema)).toBe(want);
});
