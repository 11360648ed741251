import { expect, test } from "vitest";
import { typeText } from "../../../../generator/core/json-schema/type-text.js";

test.each([
  [{ type: "string" }, "string"],
  [{ $ref: "#/components/schemas/Thing" }, "Thing"],
  [{ type: "array", items: { type: ["string", "null"] } }, "(null | string)[]"],
  [{ allOf: [{ type: "string" }, { $ref: "#/components/schemas/A" }] }, "A & string"],
  [{ properties: {} }, "object"],
  [{}, "unknown"],
  [{ enum: [3, 1, 2] }, "1 | 2 | 3"],
  [{ enum: [1, 2, 3, 4, 5, 6, 7, 8] }, "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8"],
  [{ enum: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | …"],
])("%j is %s", (schema, want) => {
  expect(typeText(schema)).toBe(want);
});
