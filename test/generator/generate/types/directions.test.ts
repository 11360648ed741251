import { describe, expect, test } from "vitest";
import {
  absentIn,
  type Direction,
  differingReferences,
  schemaUse,
} from "../../../../generator/generate/types/directions.js";
import type { JsonObject } from "../../../../generator/json.js";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });

type Operations = Parameters<typeof schemaUse>[1];

/** Operations that send and receive the named schemas. */
function operationsOf(sent: string[], received: string[]): Operations {
  const contents = (names: string[]): object[] => names.map((name) => ({ schema: ref(name) }));
  return [
    { parameters: [], bodies: contents(sent), responses: [{ contents: contents(received) }] },
  ] as unknown as Operations;
}

test("readOnly is absent in requests, writeOnly in responses", () => {
  expect([absentIn("write"), absentIn("read")]).toEqual(["readOnly", "writeOnly"]);
});

describe("a schema is used", () => {
  const A = object({
    b: ref("B"),
    r: { ...object({}), readOnly: true },
    w: { ...object({}), writeOnly: true },
  });
  const B = object({});
  const root: JsonObject = { components: { schemas: { A, B } } };
  const { r, w } = A["properties"] as { r: JsonObject; w: JsonObject };

  test.each<[Direction, string[], string[]]>([
    ["write", ["A"], []],
    ["read", [], ["A"]],
  ])("%s alone, with what it refers to", (direction, sent, received) => {
    const isUsedIn = schemaUse(root, operationsOf(sent, received));
    const other = direction === "read" ? "write" : "read";
    for (const schema of [A, B]) {
      expect(isUsedIn(schema, direction)).toBe(true);
      expect(isUsedIn(schema, other)).toBe(false);
    }
    expect(isUsedIn(r, direction)).toBe(direction === "read");
    expect(isUsedIn(w, direction)).toBe(direction === "write");
  });

  test("by what a mapping names alone, by reference or by name", () => {
    const C = object({});
    const mapping = { a: "#/components/schemas/A", c: "C" };
    const Base = { ...object({}), discriminator: { propertyName: "kind", mapping } };
    const isUsedIn = schemaUse({ components: { schemas: { A, B, C, Base } } }, operationsOf([], ["Base"]));
    for (const schema of [A, B, C]) expect(isUsedIn(schema, "read")).toBe(true);
  });

  test("by a parameter in requests", () => {
    const operations = [{ parameters: [{ schema: B }], bodies: [], responses: [] }] as unknown as Operations;
    const isUsedIn = schemaUse(root, operations);
    expect([isUsedIn(B, "write"), isUsedIn(B, "read")]).toEqual([true, false]);
  });
});

describe("a reference differs by direction", () => {
  const differs = (schemas: JsonObject, sent: string[], received: string[], ref: string): boolean => {
    const root: JsonObject = { components: { schemas } };
    const isUsedIn = schemaUse(root, operationsOf(sent, received));
    return differingReferences(root, isUsedIn, (node) => node["deprecated"] === true)(ref);
  };
  const old = { type: "string", deprecated: true };
  const uses = { User: object({ a: ref("A") }) };

  test.each<[string, JsonObject, string[], string[], boolean]>([
    ["with a readOnly property", { A: object({ x: { readOnly: true } }) }, ["A"], [], true],
    ["with a writeOnly property", { A: object({ x: { writeOnly: true } }) }, [], ["A"], true],
    ["with a property that is not readOnly", { A: object({ x: { readOnly: false } }) }, ["A"], ["A"], false],
    ["with something deprecated, both ways", { A: object({ x: old }) }, ["A"], ["A"], true],
    ["with something deprecated, sent alone", { A: object({ x: old }) }, ["A"], [], false],
    ["with something deprecated, received alone", { A: object({ x: old }) }, [], ["A"], false],
    ["with nothing special, both ways", { A: object({ x: {} }) }, ["A"], ["A"], false],
  ])("%s", (_, schemas, sent, received, want) => {
    expect(differs(schemas, sent, received, "#/components/schemas/A")).toBe(want);
    // So does a schema that refers to it, in the same directions.
    const users = { ...schemas, ...uses };
    const user = (names: string[]): string[] => names.map(() => "User");
    expect(differs(users, user(sent), user(received), "#/components/schemas/User")).toBe(want);
  });

  test.each<[string, JsonObject, string[], string[], boolean]>([
    ["a writeOnly property, by reference", object({ x: { writeOnly: true } }), ["A"], [], true],
    ["a readOnly property, received alone", object({ x: { readOnly: true } }), [], ["A"], true],
    ["something deprecated, both ways", object({ x: old }), ["A"], ["A"], true],
    ["something deprecated, sent alone", object({ x: old }), ["A"], [], false],
    ["nothing special", object({ x: {} }), ["A"], ["A"], false],
  ])("when a schema that its mapping names alone has %s", (_, Child, sent, received, want) => {
    for (const child of ["Child", "#/components/schemas/Child"]) {
      const discriminator = { propertyName: "kind", mapping: { child } };
      const schemas = { A: { ...object({}), discriminator }, Child: { allOf: [ref("A"), Child] } };
      expect(differs(schemas, sent, received, "#/components/schemas/A")).toBe(want);
      expect(differs(schemas, sent, received, "#/components/schemas/Child")).toBe(want);
    }
  });

  test("not for a user that is used one way, of a schema that holds something deprecated", () => {
    const schemas = { A: object({ x: old }), ...uses };
    expect(differs(schemas, ["A"], ["User"], "#/components/schemas/A")).toBe(true);
    expect(differs(schemas, ["A"], ["User"], "#/components/schemas/User")).toBe(false);
  });

  test.each<[string, JsonObject, boolean]>([
    ["a readOnly property", object({ x: { readOnly: true } }), true],
    ["a writeOnly property", object({ x: { writeOnly: true } }), true],
    ["something deprecated", object({ x: old }), true],
    ["a schema that differs", object({ x: ref("Differing") }), true],
    [
      "a mapping to a schema that differs",
      { ...object({}), discriminator: { propertyName: "kind", mapping: { d: "Differing" } } },
      true,
    ],
    ["itself", object({ x: { $ref: "#/components/schemas/A/properties/part" } }), false],
    ["nothing special", object({ x: {} }), false],
    ["nothing, being readOnly itself", { ...object({}), readOnly: true }, false],
  ])("in the middle of a schema, with %s", (_, part, want) => {
    const schemas = {
      A: object({ part }),
      B: object({ part: { $ref: "#/components/schemas/A/properties/part" } }),
      Differing: object({ x: { readOnly: true } }),
    };
    expect(differs(schemas, ["B"], ["B"], "#/components/schemas/A/properties/part")).toBe(want);
  });

  test("not in the middle of a schema that is used one way, with something deprecated", () => {
    const A = object({ part: object({ x: old }) });
    expect(differs({ A }, ["A"], [], "#/components/schemas/A/properties/part")).toBe(false);
    expect(differs({ A }, [], ["A"], "#/components/schemas/A/properties/part")).toBe(false);
  });
});
