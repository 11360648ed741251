import { describe, expect, test } from "vitest";
import { bothWays, generateType } from "../../../support/from-text.js";

const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });
const string = { type: "string" };
const Site = { type: "object", properties: { s: string } };

describe("OpenAPI 3.0: what is nullable may be null, however it is written", () => {
  test.each<[object, string]>([
    [{ type: "string", nullable: true }, "string | null"],
    [{ type: "string", nullable: false }, "string"],
    [{ ...ref("Site"), nullable: true }, "Site | null"],
    [{ nullable: true, allOf: [ref("Site")] }, "Site | null"],
    [{ nullable: true, oneOf: [ref("Site"), string] }, "(Site | string) | null"],
    [{ nullable: true, anyOf: [ref("Site"), string] }, "(Site | string) | null"],
    [{ type: "string", nullable: true, enum: ["a"] }, '"a" | null'],
    [{ type: "string", nullable: true, enum: ["a", null] }, '"a" | null'],
    [{ type: "string", nullable: true, enum: [null] }, "null"],
    [{ type: "object", nullable: true, enum: [null] }, "null"],
    [{ oneOf: [ref("Site"), { type: "object", nullable: true, enum: [null] }] }, "Site | null"],
    [{ type: "string", enum: ["a", null] }, '"a" | null'],
    [{ oneOf: [{ type: "null" }, ref("Site")] }, "null | Site"],
    [
      { type: "object", nullable: true, properties: { a: string } },
      "{\n    a?: string | undefined;\n  } | null",
    ],
    [{ nullable: true, properties: { a: string } }, "{\n    a?: string | undefined;\n  } | null"],
    [{ nullable: true, items: string }, "string[] | null"],
    [{ nullable: true, additionalProperties: string }, "{\n    [key: string]: string;\n  } | null"],
    [{ type: "array", items: { type: "string", nullable: true } }, "(string | null)[]"],
    [
      { type: "object", additionalProperties: { type: "string", nullable: true } },
      "{\n    [key: string]: string | null;\n  }",
    ],
  ])("%j is %s", async (schema, want) => {
    const Thing = { type: "object", properties: { x: schema } };
    const members = { openapi: "3.0.3", ...bothWays(ref("Thing"), { Thing, Site }) };
    expect(await generateType("Thing", members)).toBe(
      `export interface Thing {\n  x?: ${want} | undefined;\n}`,
    );
  });

  test("and must be there where it is required", async () => {
    const Thing = { type: "object", required: ["x"], properties: { x: { type: "integer", nullable: true } } };
    const members = { openapi: "3.0.3", ...bothWays(ref("Thing"), { Thing }) };
    expect(await generateType("Thing", members)).toBe("export interface Thing {\n  x: number | null;\n}");
  });
});

describe("what travels one way is required on that way alone", () => {
  const Base = {
    type: "object",
    required: ["id", "pw"],
    properties: { id: { ...string, readOnly: true }, pw: { ...string, writeOnly: true } },
  };
  const Thing = {
    allOf: [
      ref("Base"),
      {
        type: "object",
        required: ["at", "sub"],
        properties: {
          at: { ...string, readOnly: true },
          sub: {
            type: ["object", "null"],
            required: ["k", "v"],
            properties: { k: { ...string, readOnly: true }, v: { ...string, writeOnly: true } },
          },
          site: { readOnly: true, allOf: [ref("Site")] },
        },
      },
    ],
  };

  test.each([
    ["Base", "export interface Base {\n  id: string;\n}"],
    ["BaseWrite", "export interface BaseWrite {\n  pw: string;\n}"],
    [
      "Thing",
      "export type Thing = Base & {\n  at: string;\n  site?: Site | undefined;\n  sub: {\n    k: string;\n  } | null;\n};",
    ],
    ["ThingWrite", "export type ThingWrite = BaseWrite & {\n  sub: {\n    v: string;\n  } | null;\n};"],
  ])("%s", async (name, want) => {
    expect(await generateType(name, bothWays(ref("Thing"), { Thing, Base, Site }))).toBe(want);
  });
});

test("parameters of headers and cookies are asked for by their place", async () => {
  const parameters = [
    { name: "X-Count", in: "header", required: true, schema: { type: ["integer", "null"] } },
    { name: "session", in: "cookie", schema: string },
  ];
  const members = { paths: { "/a": { get: { parameters, responses: { 204: { description: "Done." } } } } } };
  expect(await generateType("GetAInput", members)).toBe(
    'export interface GetAInput {\n  header: {\n    "X-Count": number | null;\n  };\n  cookie?: {\n    session?: string | undefined;\n  } | undefined;\n}',
  );
});
