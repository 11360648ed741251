import { describe, expect, it } from "vitest";
import { loadDocument } from "../../../generator/core/document/document.js";
import type { Json, JsonObject } from "../../../generator/json.js";
import { createAssertions } from "../../../generator/probe/assertions.js";
import { checkValue } from "../../../generator/probe/check-value.js";
import { createSink } from "../../../generator/probe/sink.js";
import { sourcePointer } from "../../../generator/probe/source-pointer.js";

/** Differences of a value and the schema `A`, as `kind pointer place`; pointers below `components/schemas`. */
async function differences(schemas: JsonObject, value: Json, openapi = "3.0.3"): Promise<string[]> {
  const content: JsonObject = { openapi, info: {}, paths: {}, components: { schemas } };
  const { root } = await loadDocument({ file: "a.json", text: JSON.stringify(content) });
  const sink = createSink();
  const checker = { root, assertions: createAssertions(root), identities: new Set<string>() };
  const schema = (root["components"] as { schemas: JsonObject }).schemas["A"] ?? {};
  checkValue(checker, [{ schema, pointer: "/components/schemas/A" }], value, "", sink);
  return sink.findings.map(({ kind, pointer, place, name }) => {
    const source = sourcePointer(content, pointer).replace("/components/schemas", "");
    return [kind, source, place, name].filter((part) => part !== undefined && part !== "").join(" ");
  });
}

const text = { type: "string" };
const number = { type: "integer" };

describe("the value of an answer", () => {
  it.each<[string, JsonObject, Json, string[]]>([
    ["is valid as described", { A: { type: "object", properties: { a: text } } }, { a: "x" }, []],
    ["may lack an optional field", { A: { type: "object", properties: { a: text } } }, {}, []],
    ["has an unknown field", { A: { properties: { a: text } } }, { a: "x", b: 1 }, ["unknownField /A .b b"]],
    ["may have any field if none is described", { A: { type: "object" } }, { b: 1 }, []],
    [
      "may have any field if additional ones are allowed",
      { A: { properties: { a: text }, additionalProperties: true } },
      { b: 1 },
      [],
    ],
    [
      "has additional entries of the described type",
      { A: { additionalProperties: number } },
      { x: 1, y: "2" },
      ["wrongType /A/additionalProperties .*"],
    ],
    [
      "lacks a required field",
      { A: { required: ["a"], properties: { a: text } } },
      {},
      ["missingField /A .a a"],
    ],
    [
      "may lack a required field that is write-only",
      { A: { required: ["a"], properties: { a: { type: "string", writeOnly: true } } } },
      {},
      [],
    ],
    [
      "is null where that is allowed",
      { A: { properties: { a: { type: "string", nullable: true } } } },
      { a: null },
      [],
    ],
    [
      "is null where it is not",
      { A: { properties: { a: text } } },
      { a: null },
      ["unexpectedNull /A/properties/a .a"],
    ],
    [
      "is null in place of a value of a list",
      { A: { properties: { a: { enum: ["x", "y"] } } } },
      { a: null },
      ["unexpectedNull /A/properties/a .a"],
    ],
    ["is a fraction instead of a whole number", { A: number }, 1.5, ["wrongType /A"]],
    ["is a whole number where any is allowed", { A: { type: "number" } }, 2, []],
    [
      "is a list of the wrong things",
      { A: { type: "array", items: number } },
      [1, "a", "b"],
      ["wrongType /A/items []", "wrongType /A/items []"],
    ],
    ["is a list where an object is described", { A: { properties: { a: text } } }, [], ["wrongType /A"]],
    [
      "is of another format",
      { A: { type: "string", format: "date-time" } },
      "2026-01-01",
      ["wrongFormat /A date-time"],
    ],
    ["is of a format that is not judged", { A: { type: "string", format: "password" } }, "", []],
    ["is beyond a bound", { A: { type: "integer", minimum: 1 } }, 0, ["outOfBounds /A/minimum minimum"]],
    [
      "does not match a pattern",
      { A: { type: "string", pattern: "^a" } },
      "b",
      ["outOfBounds /A/pattern pattern"],
    ],
    ["has a pattern that is none here", { A: { type: "string", pattern: "(?<a" } }, "b", []],
    ["is none of the list", { A: { type: "string", enum: ["x"] } }, "y", ["unknownEnumValue /A enum"]],
    ["is new in an open list", { A: { type: "string", "x-extensible-enum": ["x"] } }, "y", []],
    [
      "is described by several schemas at once",
      {
        A: { allOf: [{ $ref: "#/components/schemas/B" }, { properties: { c: text } }] },
        B: { properties: { b: number } },
      },
      { b: 1, c: "x", d: true },
      ["unknownField /B .d d"],
    ],
    [
      "is judged where it is described",
      { A: { properties: { b: { $ref: "#/components/schemas/B" } } }, B: { properties: { c: number } } },
      { b: { c: "1" } },
      ["wrongType /B/properties/c .b.c"],
    ],
    [
      "is another thing than what is referred to",
      { A: { properties: { b: { $ref: "#/components/schemas/B" } } }, B: { properties: { c: number } } },
      { b: "x" },
      ["wrongType /A/properties/b .b"],
    ],
    [
      "may be null instead of what is referred to",
      {
        A: { properties: { b: { nullable: true, allOf: [{ $ref: "#/components/schemas/B" }] } } },
        B: { properties: { c: number } },
      },
      { b: null },
      [],
    ],
    [
      "is wrong inside of what may be null",
      { A: { properties: { b: { nullable: true, allOf: [{ properties: { c: number } }] } } } },
      { b: { c: "x" } },
      ["wrongType /A/properties/b/allOf/0/properties/c .b.c"],
    ],
    [
      "is compared with the alternative that fits best",
      { A: { oneOf: [{ properties: { a: text, b: text } }, { properties: { c: number, d: number } }] } },
      { c: 1, d: "2" },
      ["wrongType /A/oneOf/1/properties/d .d"],
    ],
    ["is none of the alternatives", { A: { anyOf: [text, number] } }, true, ["wrongType /A"]],
    [
      "is a tree",
      { A: { properties: { children: { type: "array", items: { $ref: "#/components/schemas/A" } } } } },
      { children: [{ children: [] }, { children: [{ leaf: 1 }] }] },
      ["unknownField /A .children[].children[].leaf leaf"],
    ],
    [
      "has a member whose name is data",
      { A: { properties: { a: text } } },
      { "4f3c1c1e-0000-4000-8000-000000000000": 1 },
      ["unknownField /A .*"],
    ],
    [
      "has members called like those of every object",
      { A: { properties: { constructor: text } } },
      { constructor: "x", toString: 1 },
      ["unknownField /A .toString toString"],
    ],
  ])("%s", async (_, schemas, value, expected) => {
    expect(await differences(schemas, value)).toEqual(expected);
  });

  it.each<[string, JsonObject, Json, string[]]>([
    ["has types", { A: { type: ["string", "null"] } }, null, []],
    ["has places", { A: { prefixItems: [text], items: number } }, ["x", 1, "y"], ["wrongType /A/items []"]],
    [
      "has patterns of names",
      { A: { patternProperties: { "^x-": number }, properties: {} } },
      { "x-a": "1", b: 1 },
      ["wrongType /A/patternProperties/^x- .*", "unknownField /A .b b"],
    ],
    [
      "has conditions",
      { A: { if: { required: ["a"] }, then: { required: ["b"] } } },
      { a: 1 },
      ["outOfBounds /A/if if"],
    ],
    [
      "refers beside constraints",
      { A: { $ref: "#/components/schemas/B", maxLength: 1 }, B: text },
      "xy",
      ["outOfBounds /A/maxLength maxLength"],
    ],
    [
      "refers below a condition",
      { A: { not: { $ref: "#/components/schemas/B" } }, B: text },
      "xy",
      ["outOfBounds /A/not not"],
    ],
  ])("is compared with what OpenAPI 3.1 adds: it %s", async (_, schemas, value, expected) => {
    expect(await differences(schemas, value, "3.1.0")).toEqual(expected);
  });
});

describe("the value of a type with a discriminator", () => {
  const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
  const child = (properties: JsonObject): JsonObject => ({
    allOf: [ref("Pet"), { type: "object", properties }],
  });
  const mapping = { dog: "#/components/schemas/Dog", cat: "Cat" };
  const schemas = {
    Pet: { type: "object", properties: { kind: text }, discriminator: { propertyName: "kind", mapping } },
    Dog: child({ bark: text }),
    Cat: child({ lives: number }),
  };

  it.each<[string, JsonObject, Json, string[]]>([
    ["has the fields of what its value is mapped to", ref("Pet"), { kind: "dog", bark: "x" }, []],
    ["is mapped by a name too", ref("Pet"), { kind: "cat", lives: 9 }, []],
    ["is mapped behind a wrapper", { allOf: [ref("Pet")] }, { kind: "dog", bark: "x" }, []],
    ["has a field of another child", ref("Pet"), { kind: "dog", lives: 9 }, ["unknownField .lives"]],
    ["is not mapped", ref("Pet"), { kind: "cow", bark: "x" }, ["unknownField .bark"]],
    ["has a field of the wrong type", ref("Pet"), { kind: "cat", lives: "9" }, ["wrongType .lives"]],
    ["names another child than the schema", ref("Dog"), { kind: "cat", lives: 9 }, ["unknownField .lives"]],
  ])("%s", async (_, A, value, want) => {
    const found = await differences({ ...schemas, A }, value);
    expect(found.map((line) => line.replace(/^(\w+) \S+ (\S+).*/, "$1 $2"))).toEqual(want);
  });

  it("is looked at anew for each value", async () => {
    const A = { type: "array", items: ref("Pet") };
    const value = [
      { kind: "dog", bark: "x" },
      { kind: "cat", lives: 9 },
      { kind: "cat", bark: "x" },
    ];
    expect((await differences({ ...schemas, A }, value)).length).toBe(1);
  });
});
