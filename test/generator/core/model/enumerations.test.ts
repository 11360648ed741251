import { expect, test } from "vitest";
import type { JsonObject } from "../../../../generator/json.js";
import { bothWays, buildModel } from "../../../support/from-text.js";

const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });
const flagged = (...values: string[]): JsonObject => ({
  enum: values,
  "x-enum-deprecated": values.slice(0, 1),
});

/** `VirtualMachine.state: on, (off)` of each enumeration; deprecated values are in brackets, `=` is before named ones. */
async function enumerationsOf(schema: JsonObject, schemas: JsonObject = {}): Promise<string[]> {
  const { enumerations } = await buildModel(bothWays(schema, schemas));
  return enumerations.map(({ owner, isNamed, values }) => {
    const texts = values.map(({ value, deprecation }) => (deprecation ? `(${value})` : value));
    return `${isNamed ? "=" : ""}${owner}: ${texts.join(", ")}`;
  });
}

test("a list with a name is an enumeration, once, however often it is used", async () => {
  const schema = { properties: { a: ref("State"), b: { items: ref("State") } } };
  expect(await enumerationsOf(schema, { State: { enum: ["on", "off"] } })).toEqual(["=State: on, off"]);
});

test("a list without a name is one if a value is deprecated", async () => {
  expect(await enumerationsOf({ properties: { a: { enum: ["x"] }, b: flagged("off", "on") } })).toEqual([
    "createThing body.b: (off), on",
    "listThings response.b: (off), on",
  ]);
});

test("what no operation uses is not one, nor is a reference to a list", async () => {
  const schemas = { State: { enum: ["on"] }, Alias: ref("State"), Other: { enum: ["x"] } };
  expect(await enumerationsOf(ref("Alias"), schemas)).toEqual(["=State: on"]);
});

test("several lists at one place are numbered from 2", async () => {
  const Thing = { properties: { state: { oneOf: [flagged("a"), flagged("b"), flagged("c")] } } };
  expect(await enumerationsOf(ref("Thing"), { Thing })).toEqual([
    "Thing.state: (a)",
    "Thing.state 2: (b)",
    "Thing.state 3: (c)",
  ]);
});

test("the record of a value has its place", async () => {
  const { deprecations } = await buildModel(bothWays(ref("State"), { State: flagged("off", "on") }));
  expect(deprecations).toMatchObject([
    {
      module: "shop",
      scope: "enumValue",
      name: "State.off",
      owner: "State",
      value: "off",
      confidence: "none",
    },
  ]);
});
