import { expect, test } from "vitest";
import { canonicalText, typeText } from "../../../../generator/core/json-schema/canonical.js";

test.each(["allOf", "anyOf", "enum", "oneOf", "required", "type", "x-extensible-enum"])(
  "the order of %s has no meaning",
  (key) => {
    expect(canonicalText({ [key]: ["b", "a"] })).toBe(canonicalText({ [key]: ["a", "b"] }));
  },
);

test("the order of a tuple has one; notes and the order of keys have none", () => {
  const [a, b] = [{ type: "string" }, { type: "number" }];
  expect(canonicalText({ prefixItems: [a, b] })).not.toBe(canonicalText({ prefixItems: [b, a] }));
  expect(canonicalText({ type: "string", title: "T", format: "uuid" })).toBe(
    canonicalText({ format: "uuid", type: "string" }),
  );
});

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
