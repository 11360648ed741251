import { expect, test } from "vitest";
import { canonicalText } from "../../../../generator/core/json-schema/canonical.js";

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
