import { describe, expect, test } from "vitest";
import { bothWays, generateSchema, generateType, text } from "../../../support/from-text.js";

const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

describe("references", () => {
  const deep = (name: string): { $ref: string } => ({
    $ref: `#/components/schemas/Thing/properties/${name}`,
  });

  test("a schema that refers to itself", async () => {
    const Node = {
      type: "object",
      properties: { next: ref("Node"), all: { type: "array", items: ref("Node") } },
    };
    expect(await generateType("Node", bothWays(ref("Node"), { Node }))).toBe(text`
      export interface Node {
        all?: Node[] | undefined;
        next?: Node | undefined;
      }
    `);
  });

  test("into the middle of another schema", async () => {
    const Thing = {
      type: "object",
      properties: { network: { type: "object", properties: { ip: { type: "string" } } } },
    };
    const deep = { $ref: "#/components/schemas/Thing/properties/network" };
    expect(await generateType("PropertiesNetwork", bothWays(deep, { Thing }))).toBe(text`
      export interface PropertiesNetwork {
        ip?: string | undefined;
      }
    `);
  });

  test("into the middle of another schema share a type both ways, unless the ways differ", async () => {
    const Thing = {
      type: "object",
      properties: {
        network: { type: "object", properties: { ip: { type: "string" }, self: deep("network") } },
        disk: {
          type: "object",
          properties: { id: { type: "string", readOnly: true }, size: { type: "integer" } },
        },
        box: { type: "object", properties: { disk: deep("disk"), again: deep("box") } },
      },
    };
    const all = { properties: { a: deep("network"), b: deep("disk"), c: deep("box") } };
    const schema = await generateSchema(bothWays(all, { Thing }));
    expect([...schema.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name)).toEqual([
      "CreateThingInput",
      "ListThingsOutput",
      "PropertiesBox",
      "PropertiesBoxWrite",
      "PropertiesDisk",
      "PropertiesDiskWrite",
      "PropertiesNetwork",
    ]);
    expect(schema).toContain("export interface PropertiesDiskWrite {\n  size?: number | undefined;\n}");
    expect(schema).toContain("  disk?: PropertiesDiskWrite | undefined;");
  });

  test("with a note beside them, which stays on the member", async () => {
    const Thing = {
      type: "object",
      properties: { site: { ...ref("Site"), description: "Where it stands." } },
    };
    const Site = { type: "object", description: "A data centre.", properties: { name: { type: "string" } } };
    expect(await generateSchema(bothWays(ref("Thing"), { Thing, Site }))).toContain(text`
      /** A data centre. */
      export interface Site {
        name?: string | undefined;
      }

      export interface Thing {
        /** Where it stands. */
        site?: Site | undefined;
      }
    `);
  });

  test("of an extension that names what a map may hold", async () => {
    const additional = {
      type: "object",
      additionalProperties: { type: "string" },
      "x-anyOf": [ref("Airline")],
    };
    const Airline = { type: "object", properties: { code: { type: "string" } } };
    const schema = await generateSchema(
      bothWays(ref("Thing"), { Thing: { properties: { additional } }, Airline }),
    );
    expect(schema).toContain("export interface Airline {\n  code?: string | undefined;\n}");
    expect(schema).toContain("additional?: {\n    [key: string]: string;\n  } | undefined;");
  });

  test("what nothing refers to has no type", async () => {
    expect(await generateSchema(bothWays({ type: "string" }, { Unused: { type: "object" } }))).not.toContain(
      "Unused",
    );
  });
});

describe("the type of a schema", () => {
  test.each<[unknown, string]>([
    [{ type: "string" }, "string"],
    [{ type: "integer" }, "number"],
    [{ type: ["string", "null"] }, "string | null"],
    [{ type: ["string", "integer"] }, "string | number"],
    [{ type: "null" }, "null"],
    [{ type: "object" }, "Record<string, unknown>"],
    [{ type: "array" }, "unknown[]"],
    [{ type: "object", additionalProperties: { type: "integer" } }, "{\n    [key: string]: number;\n  }"],
    [
      { type: "array", prefixItems: [{ type: "string" }, { type: "number" }] },
      "[string, number, ...unknown[]]",
    ],
    [{ type: "string", enum: ["a", "b"] }, '"a" | "b"'],
    [{ type: ["string", "null"], enum: ["a", null] }, '"a" | null'],
    [{ enum: [1, "a", true, null] }, '1 | "a" | true | null'],
    [{ const: "a" }, '"a"'],
    [{ const: null }, "null"],
    [{ enum: [null] }, "null"],
    [{ oneOf: [{ type: "string" }, { enum: [null] }] }, "string | null"],
    [{ oneOf: [{ type: "null" }, { type: "string" }] }, "null | string"],
    [{ type: ["array", "null"], items: { type: ["string", "null"] } }, "(string | null)[] | null"],
    [{ type: "object", enum: [{ a: 1 }, { a: 2 }] }, "{\n    a: 1;\n  } | {\n    a: 2;\n  }"],
    [{ type: ["object", "null"], enum: [{ a: 1 }, null] }, "{\n    a: 1;\n  } | null"],
    [{ type: "object", enum: ["small", "large"] }, "Record<string, unknown>"],
    [{ type: ["object", "null"], enum: ["small", null] }, "Record<string, unknown> | null"],
    [
      { type: ["object", "string"], properties: { a: {} }, enum: ["all", { a: 1 }] },
      '"all" | {\n    a: 1;\n  }',
    ],
    [{ properties: { a: { type: "string" } }, enum: ["small"] }, "{\n    a?: string | undefined;\n  }"],
    [{ type: "string", "x-extensible-enum": ["on", "off"] }, '"on" | "off" | (string & {})'],
    [{ type: "array", items: { type: "string", "x-extensible-enum": ["a"] } }, '("a" | (string & {}))[]'],
    [{ type: "string", format: "binary" }, "string"],
    [{ type: "string", contentMediaType: "application/octet-stream" }, "string"],
    [{ type: "string", contentMediaType: "application/octet-stream", contentEncoding: "base64" }, "string"],
    [{ type: "string", format: "byte" }, "string"],
    [{ oneOf: [{ type: "string" }, { type: "array", items: { type: "number" } }] }, "string | number[]"],
    [{ type: "string", "x-typescript-type": "never; export const evil = 1" }, "string"],
    [{ type: "string", default: "a" }, "string"],
  ])("%j is %s", async (schema, want) => {
    const type = await generateType(
      "Thing",
      bothWays(ref("Thing"), { Thing: { type: "object", properties: { a: schema } } }),
    );
    expect(
      type
        .split("\n")
        .filter((line) => !line.trim().startsWith("/**"))
        .join("\n"),
    ).toBe(`export interface Thing {\n  a?: ${want} | undefined;\n}`);
  });

  test.each<[unknown, string]>([
    [{}, "a?: unknown;"],
    [true, "a?: unknown;"],
    [false, "a?: never | undefined;"],
  ])("%j is %s", async (schema, want) => {
    const members = bothWays(ref("Thing"), { Thing: { type: "object", properties: { a: schema } } });
    expect(await generateType("Thing", members)).toBe(`export interface Thing {\n  ${want}\n}`);
  });
});
