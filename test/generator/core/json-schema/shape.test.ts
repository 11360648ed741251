import { expect, test } from "vitest";
import { shapeOf } from "../../../../generator/core/json-schema/shape.js";
import type { Side } from "../../../../generator/core/json-schema/side.js";

test.each(
  (
    "exclusiveMaximum exclusiveMinimum maxItems maxLength maxProperties maximum minItems minLength minProperties " +
    "minimum multipleOf pattern uniqueItems"
  ).split(" "),
)("%s is a constraint", (key) => {
  expect([...shapeOf({}, { [key]: 1 }, "request").constraints]).toEqual([[key, 1]]);
  expect(shapeOf({}, { [key]: false }, "request").constraints.size).toBe(0);
});

test.each<[Side, string[]]>([
  ["request", ["both", "w"]],
  ["response", ["both", "r"]],
  ["error", ["both", "r"]],
])("a %s has the properties %j", (side, want) => {
  const schema = { properties: { both: {}, r: { readOnly: true }, w: { writeOnly: true } } };
  expect([...shapeOf({}, schema, side).properties.keys()]).toEqual(want);
});
