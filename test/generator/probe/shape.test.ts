import { describe, expect, it } from "vitest";
import type { Json } from "../../../generator/json.js";
import { mergeShapes, schemaOfShape, shapeOf } from "../../../generator/probe/shape.js";

const ID = "4f3c1c1e-5b1d-4f7a-9d50-6f1de0a61b11";

function schemaOf(dialect: "3.0" | "3.1", ...values: Json[]): Json {
  return schemaOfShape(
    values.map((value) => shapeOf(value, new Set(["web-1"]))).reduce(mergeShapes),
    dialect,
  );
}

describe("the shape of values", () => {
  it.each<[string, Json[], Json]>([
    ["a text", ["a"], { type: "string" }],
    ["ids", [ID], { type: "string", format: "uuid" }],
    ["ids and others", [ID, "x"], { type: "string" }],
    [
      "moments",
      ["2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00+01:00"],
      { type: "string", format: "date-time" },
    ],
    ["days", ["2026-01-01"], { type: "string", format: "date" }],
    ["numbers, some with fractions", [1, 1.5], { type: "number" }],
    ["numbers and null", [1, null], { type: "integer", nullable: true }],
    ["nothing but null", [null], { nullable: true }],
    ["texts and flags", ["a", true], { anyOf: [{ type: "string" }, { type: "boolean" }] }],
    ["empty lists", [[]], { type: "array", items: {} }],
    ["lists", [[1], ["a"]], { type: "array", items: { anyOf: [{ type: "string" }, { type: "integer" }] } }],
    [
      "objects",
      [{ b: 1 }, { a: "x" }],
      { type: "object", properties: { a: { type: "string" }, b: { type: "integer" } } },
    ],
    ["empty objects", [{}], { type: "object" }],
    ["maps from ids", [{ [ID]: 1 }, { a: 2 }], { type: "object", additionalProperties: { type: "integer" } }],
    [
      "maps from names of things",
      [{ "web-1": { a: 1 } }],
      { type: "object", additionalProperties: { type: "object", properties: { a: { type: "integer" } } } },
    ],
  ])("of %s is described for OpenAPI 3.0", (_, values, expected) => {
    expect(schemaOf("3.0", ...values)).toEqual(expected);
  });

  it.each<[string, Json[], Json]>([
    ["numbers and null", [1, null], { type: ["integer", "null"] }],
    ["nothing but null", [null], {}],
    [
      "texts, flags and null",
      ["a", true, null],
      { anyOf: [{ type: "string" }, { type: "boolean" }, { type: "null" }] },
    ],
  ])("of %s is described for OpenAPI 3.1", (_, values, expected) => {
    expect(schemaOf("3.1", ...values)).toEqual(expected);
  });
});
