import { describe, expect, test } from "vitest";
import { loadDocument } from "../../../../generator/core/document/document.js";
import { isObject, type Json, type JsonObject, objectMember } from "../../../../generator/json.js";
import { bothWays, documentText, generateSchema, messageOf, text } from "../../../support/from-text.js";

const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });
const a = { type: "object", properties: { a: { type: "string" } } };

async function load(schemas: object): Promise<{ schemas: JsonObject; told: string[] }> {
  const told: string[] = [];
  const source = { file: "api.json", text: documentText({ components: { schemas } }) };
  const { root } = await loadDocument(source, { tolerate: ({ message }) => told.push(message) });
  return { schemas: objectMember(objectMember(root, "components"), "schemas") ?? {}, told };
}

describe("a schema that is made of itself", () => {
  test.each<[string, object, string[], object]>([
    ["through allOf", { X: { allOf: [ref("X")] } }, ["X/allOf/0"], { X: {} }],
    ["beside more", { X: { allOf: [ref("X"), a] } }, ["X/allOf/0"], { X: { allOf: [a] } }],
    [
      "through anyOf",
      { X: { anyOf: [{ type: "string" }, ref("X")] } },
      ["X/anyOf/1"],
      { X: { anyOf: [{ type: "string" }] } },
    ],
    [
      "or null",
      { X: { oneOf: [ref("X"), { type: "null" }] } },
      ["X/oneOf/0"],
      { X: { oneOf: [{ type: "null" }] } },
    ],
    [
      "through another",
      { X: { allOf: [ref("Y")] }, Y: { anyOf: [ref("X")] } },
      ["Y/anyOf/0"],
      { X: { allOf: [ref("Y")] }, Y: {} },
    ],
    [
      "twice",
      { X: { allOf: [ref("X")], anyOf: [ref("X"), a] } },
      ["X/allOf/0", "X/anyOf/0"],
      { X: { anyOf: [a] } },
    ],
    [
      "in a property alone",
      { X: { properties: { b: { allOf: [{ $ref: "#/components/schemas/X/properties/b" }] } } } },
      ["X/properties/b/allOf/0"],
      { X: { properties: { b: {} } } },
    ],
  ])("%s is told of, and what leads back is left out", async (_, schemas, pointers, want) => {
    const loaded = await load(schemas);
    expect(loaded.told.map((message) => message.replace(/ref "[^"]*"/, "ref"))).toEqual(
      pointers.map(
        (pointer) =>
          `api.json:1 #/components/schemas/${pointer}: $ref makes the schema a part of itself, so it is left out. ` +
          "Expected a part that has an end: a property or an item may lead back, what a schema consists of may not.",
      ),
    );
    expect(loaded.schemas).toEqual(want);
    const strict = (): Promise<unknown> =>
      loadDocument({ file: "api.json", text: documentText({ components: { schemas } }) });
    expect(await messageOf(strict)).toContain("makes the schema a part of itself");
  });

  test("is not one whose items or members lead back to it", async () => {
    const schemas = {
      List: { type: "array", items: ref("List") },
      Map: { type: "object", additionalProperties: ref("Map") },
      Node: { allOf: [{ properties: { next: ref("Node") } }] },
      Either: { anyOf: [{ type: "array", items: ref("Either") }, { type: "string" }] },
    };
    expect(await load(schemas)).toEqual({ schemas, told: [] });
  });

  test("is found at the end of a long chain, and all around it", async () => {
    const count = 3_000;
    const schemas = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`S${index}`, { allOf: [ref(`S${(index + 1) % count}`)] }]),
    );
    const { told } = await load(schemas);
    expect(told).toHaveLength(1);
  });
});

describe("children that a parent lists, and that build on the parent", () => {
  const kinds = {
    Pet: {
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string" }, name: { type: "string" } },
      oneOf: [ref("Cat"), ref("Dog")],
      discriminator: { propertyName: "kind", mapping: { cat: ref("Cat").$ref, dog: ref("Dog").$ref } },
    },
    Cat: { allOf: [ref("Pet"), { properties: { lives: { type: "number" } } }] },
    Dog: { allOf: [{ properties: { bark: { type: "string" } } }, ref("Pet")] },
  };

  test("have what the parent itself declares; nothing is reported", async () => {
    const { told } = await load(kinds);
    expect(told).toEqual([]);
    expect(await generateSchema(bothWays(ref("Pet"), kinds))).toContain(text`
      export type Cat = PetBase & {
        kind: "cat";
        lives?: number | undefined;
      };
    `);
    expect(await generateSchema(bothWays(ref("Cat"), kinds))).toContain("export type Cat = PetBase & {");
    expect(await generateSchema(bothWays(ref("Pet"), kinds))).toContain(text`
      export interface PetBase {
        kind: string;
        name?: string | undefined;
      }
    `);
  });

  test("leave a schema that has that name alone", async () => {
    const { schemas } = await load({ ...kinds, PetBase: a });
    expect(schemas["PetBase"]).toEqual(a);
    expect(partsOf(schemas["Cat"])).toContainEqual(ref("PetBase2"));
    expect(partsOf(schemas["Dog"])).toContainEqual(ref("PetBase2"));
  });
});

function partsOf(schema: Json | undefined): Json[] {
  const parts = isObject(schema) ? schema["allOf"] : undefined;
  return Array.isArray(parts) ? parts : [];
}
