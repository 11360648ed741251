import { expect, test } from "vitest";
import { allowsNull, enumType, isOpen } from "../../../../generator/generate/types/enum-types.js";

test.each<[object, boolean]>([
  [{ type: "string", enum: ["a"] }, false],
  [{ enum: ["a", null] }, true],
  [{ nullable: true, enum: ["a"] }, true],
  [{ nullable: false, enum: ["a"] }, false],
  [{ type: ["string", "null"], enum: ["a"] }, true],
  [{ type: ["string"], enum: ["a"] }, false],
  [{ oneOf: [{ const: "a" }, { type: "null" }] }, true],
  [{ anyOf: [{ const: "a" }, { type: "null" }] }, true],
  [{ oneOf: [{ const: "a" }] }, false],
])("%j allows null: %s", (schema, want) => {
  expect(allowsNull(schema as never)).toBe(want);
});

test.each<[object, boolean]>([
  [{ "x-extensible-enum": ["a"] }, true],
  [{ "x-extensible-enum": ["a"], enum: ["a"] }, false],
  [{ enum: ["a"] }, false],
])("%j is open: %s", (schema, want) => {
  expect(isOpen(schema as never)).toBe(want);
});

const value = (value: string | number, name?: string): object => ({ value, name });

test.each<[string, object[], boolean]>([
  ["texts", [value("a"), value("b")], true],
  ["numbers without names", [value(1), value(2)], false],
  ["numbers, one of them named", [value(1), value(2, "Two")], true],
  ["texts and numbers", [value("a"), value(1)], false],
  ["numbers, one of them deprecated", [value(1), { ...value(2), deprecation: {} }], true],
])("a list of %s: does it have a constant?", (_, values, want) => {
  const type = enumType({ owner: "A", isNamed: true, schema: {}, values } as never);
  expect(type.hasConstant).toBe(want);
});
