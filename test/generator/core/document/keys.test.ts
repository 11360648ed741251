import { expect, test } from "vitest";
import { brokenReferences } from "../../../../generator/core/document/references.js";

const NOWHERE = { $ref: "#/nowhere" };
const broken = (holder: object): number => brokenReferences({ holder } as never).length;

test.each([
  "const",
  "default",
  "enum",
  "example",
  "examples",
  "mapping",
  "scopes",
  "variables",
  "x-anything",
])("%s holds data, in which a $ref is not a reference", (key) => {
  expect(broken({ [key]: NOWHERE })).toBe(0);
  expect(broken({ [key]: { a: NOWHERE } })).toBe(0);
});

test.each(
  (
    "$defs additionalOperations callbacks content definitions dependentSchemas encoding headers links mediaTypes parameters pathItems paths " +
    "patternProperties properties requestBodies responses schemas webhooks"
  ).split(" "),
)("%s holds names, of which none is a keyword", (key) => {
  // A member called $ref is a name here, and so is one called default.
  expect(broken({ [key]: NOWHERE })).toBe(0);
  expect(broken({ [key]: { default: NOWHERE, example: NOWHERE } })).toBe(2);
});

test.each(["schema", "items", "requestBody", "other"])("%s holds a reference", (key) => {
  expect(broken({ [key]: NOWHERE })).toBe(1);
  expect(broken({ [key]: { default: NOWHERE } })).toBe(0);
});
