import { expect, test } from "vitest";
import { typeText } from "../../../../generator/core/json-schema/type-text.js";
import type { JsonObject } from "../../../../generator/json.js";

/** Lists within one another, as many as `depth`. */
function nested(depth: number): JsonObject {
  return depth === 0 ? { type: "string" } : { type: "array", items: nested(depth - 1) };
}

test.each<[JsonObject, string]>([
  [{ type: "string" }, "string"],
  [{ $ref: "#/components/schemas/Thing" }, "Thing"],
  [{ type: "array", items: { type: ["string", "null"] } }, "(null | string)[]"],
  [{ allOf: [{ type: "string" }, { $ref: "#/components/schemas/A" }] }, "A & string"],
  [
    { items: { allOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }] } },
    "(A & B)[]",
  ],
  [nested(4), "string[][][][]"],
  [nested(5), "…[][][][][]"],
  [{ $ref: "#/components/schemas/A~1B" }, "A/B"],
  [{ properties: {} }, "object"],
  [{}, "unknown"],
  [{ enum: [3, 1, 2] }, "1 | 2 | 3"],
  [{ enum: [1, 2, 3, 4, 5, 6, 7, 8] }, "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8"],
  [{ enum: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | …"],
])("%j is %s", (schema, want) => {
  expect(typeText(schema)).toBe(want);
});
