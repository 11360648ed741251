import { describe, expect, test } from "vitest";
import { isTyped } from "../../../../generator/generate/types/alternatives.js";
import { bothWays, generateType } from "../../../support/from-text.js";

const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

describe("alternatives beside other keywords", () => {
  const object = { type: "object", properties: { a: { type: "string" }, b: { type: "string" } } };
  const members = "{\n    a?: string | undefined;\n    b?: string | undefined;\n  }";
  const Site = { type: "object", properties: { s: { type: "string" } } };
  const Rack = { type: "object", properties: { r: { type: "string" } } };
  const eitherOf = [ref("Site"), ref("Rack")];

  test.each<[string, object, string]>([
    [
      "only demand some of them",
      { ...object, anyOf: [{ required: ["a"] }, { required: ["b"] }] },
      `WithEither<${members}, ["a"] | ["b"]>`,
    ],
    [
      "only demand several of them",
      { ...object, oneOf: [{ type: "object", required: ["a"] }, { required: ["a", "b"] }] },
      `WithEither<${members}, ["a"] | ["a", "b"]>`,
    ],
    [
      "only demand one of them in any case",
      { ...object, anyOf: [{ required: ["a"] }] },
      "{\n    a: string;\n    b?: string | undefined;\n  }",
    ],
    ["demand none in one case", { ...object, anyOf: [{ required: ["a"] }, { required: [] }] }, members],
    [
      "only demand some of them, in a part",
      { allOf: [ref("Site"), { anyOf: [{ required: ["s"] }, { required: ["t"] }] }] },
      'WithEither<{\n    t?: unknown;\n  } & Site, ["s"] | ["t"]>',
    ],
    [
      "demand exactly one of them",
      { ...object, oneOf: [{ required: ["a"] }, { required: ["b"] }] },
      `WithOne<${members}, "a" | "b">`,
    ],
    [
      "demand exactly one of them, some of them twice",
      { ...object, oneOf: [{ required: ["a"] }, { required: ["b"] }, { required: ["a"] }] },
      `WithEither<${members}, ["a"] | ["b"] | ["a"]>`,
    ],
    [
      "demand one of them, and what goes with it",
      {
        ...object,
        oneOf: [
          { required: ["a"], not: { required: ["b"] } },
          { required: ["b"], properties: { c: {} } },
        ],
      },
      `(${members} & ({\n    a: unknown;\n    b?: never | undefined;\n  } | {\n    b: unknown;\n    c?: unknown;\n  }))`,
    ],
    [
      "demand one of them",
      { ...object, oneOf: [{ required: ["a"] }, { not: { required: ["a"] } }] },
      members,
    ],
    ["say nothing in one case", { ...object, anyOf: [{}, ref("Site")] }, members],
    ["add to them", { ...object, anyOf: eitherOf }, `(${members} & (Site | Rack))`],
    ["add to them, one at a time", { ...object, oneOf: eitherOf }, `(${members} & (Site | Rack))`],
    ["say more of a text", { type: "string", anyOf: [{ format: "uuid" }, { pattern: "^x" }] }, "string"],
    ["stand alone", { anyOf: [ref("Site"), { type: "null" }] }, "Site | null"],
  ])("that %s", async (_, schema, want) => {
    const Thing = { type: "object", properties: { x: schema } };
    const type = await generateType("Thing", bothWays(ref("Thing"), { Thing, Site, Rack }));
    expect(type).toBe(`export interface Thing {\n  x?: ${want} | undefined;\n}`);
  });

  test("that demand what does not travel in the direction demand nothing", async () => {
    const properties = { a: { type: "string", readOnly: true }, b: { type: "string" } };
    const Thing = { type: "object", properties, oneOf: [{ required: ["a"] }, { required: ["b"] }] };
    const members = bothWays(ref("Thing"), { Thing });
    expect(await generateType("Thing", members)).toContain("WithOne<{\n  a?: string | undefined;");
    expect(await generateType("ThingWrite", members)).toBe(
      "export interface ThingWrite {\n  b?: string | undefined;\n}",
    );
  });

  test("that demand what strict mode hides demand nothing", async () => {
    const properties = { a: { type: "string", deprecated: true }, b: { type: "string" } };
    const Thing = { type: "object", properties, anyOf: [{ required: ["a"] }, { required: ["b"] }] };
    const members = bothWays(ref("Thing"), { Thing });
    expect(await generateType("Thing", members)).not.toContain("WithEither");
    expect(await generateType("ThingWrite", members)).toContain('["a"] | ["b"]>');
  });

  test("that stand alone and say nothing in one case leave nothing to say", async () => {
    const Thing = { type: "object", properties: { x: { anyOf: [{ minProperties: 1 }, ref("Site")] } } };
    expect(await generateType("Thing", bothWays(ref("Thing"), { Thing, Site }))).toContain(
      "  x?: unknown;\n",
    );
  });
});

describe("the type of a value is determined by", () => {
  test.each([
    "$ref",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "enum",
    "items",
    "oneOf",
    "patternProperties",
    "prefixItems",
    "properties",
    "type",
    "x-extensible-enum",
  ])("%s", (keyword) => {
    expect(isTyped({ [keyword]: null })).toBe(true);
  });

  test.each([{}, { required: ["a"] }, { description: "x" }, { minProperties: 1 }, true])(
    "not %j",
    (schema) => {
      expect(isTyped(schema)).toBe(false);
    },
  );

  test("false, which allows no value", () => {
    expect(isTyped(false)).toBe(true);
  });
});
