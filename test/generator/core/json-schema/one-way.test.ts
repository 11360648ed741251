import { expect, test } from "vitest";
import { isOneWay } from "../../../../generator/core/json-schema/one-way.js";
import type { Json, JsonObject } from "../../../../generator/json.js";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const root: JsonObject = {
  components: {
    schemas: {
      Ro: { type: "string", readOnly: true },
      Alias: ref("Ro"),
      Open: { type: "string" },
      Loop: { allOf: [ref("Loop")] },
    },
  },
};

test.each<[Json, boolean]>([
  [{ readOnly: true }, true],
  [{ readOnly: false }, false],
  [{ readOnly: "true" }, false],
  [{ writeOnly: true }, false],
  [true, false],
  [ref("Ro"), true],
  [ref("Alias"), true],
  [ref("Open"), false],
  [ref("Nothing"), false],
  [{ ...ref("Open"), readOnly: true }, true],
  [{ allOf: [ref("Open"), { readOnly: true }] }, true],
  [{ allOf: [ref("Open"), { allOf: [ref("Ro")] }] }, true],
  [{ anyOf: [ref("Ro"), { type: "null" }] }, true],
  [{ oneOf: [{ const: null }, ref("Ro")] }, true],
  [{ anyOf: [ref("Ro"), ref("Open")] }, false],
  [{ type: "array", items: ref("Ro") }, false],
  [{ properties: { a: ref("Ro") } }, false],
  [ref("Loop"), false],
])("%j is readOnly: %s", (schema, want) => {
  expect(isOneWay(root, schema, "readOnly")).toBe(want);
});

test("writeOnly is the other one", () => {
  expect(isOneWay(root, { allOf: [{ writeOnly: true }] }, "writeOnly")).toBe(true);
  expect(isOneWay(root, ref("Ro"), "writeOnly")).toBe(false);
});
