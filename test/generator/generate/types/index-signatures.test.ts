import { describe, expect, test } from "vitest";
import { bothWays, generateSchema, generateType } from "../../../support/from-text.js";
import { typeErrorsOf } from "../../../support/type-check.js";

const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });
const string = { type: "string" };
const number = { type: "number" };
const Named = { type: "object", required: ["n"], properties: { n: number } };
const Other = { type: "object", properties: { flag: { type: "boolean" } } };

test("named members are let into an index signature, by type and once each", async () => {
  const Thing = {
    type: "object",
    required: ["count"],
    properties: { count: number, size: number, "a-b": string },
    additionalProperties: string,
  };
  expect(await generateType("Thing", bothWays(ref("Thing"), { Thing }))).toBe(`export type Thing = {
  "a-b"?: string | undefined;
  count: number;
  size?: number | undefined;
} & {
  [key: string]: string | undefined | number;
};`);
});

describe("an object can be built, read and checked", () => {
  test.each<[string, Record<string, object>, string, string]>([
    [
      "beside properties",
      { Thing: { ...Named, additionalProperties: string } },
      '{ n: 1, x: "y" }',
      "thing.n satisfies number; thing.x satisfies string | number | undefined; for (const value of Object.values(thing)) value satisfies string | number;",
    ],
    [
      "beside properties of any kind",
      { Thing: { type: "object", properties: { a: {} }, additionalProperties: string } },
      '{ a: 1n, x: "y" }',
      "thing.a satisfies unknown;",
    ],
    [
      "beside a named schema",
      { Named, Thing: { allOf: [ref("Named")], additionalProperties: string } },
      '{ n: 1, x: "y" }',
      "thing.n satisfies number; thing.x satisfies string | number | undefined; for (const value of Object.values(thing)) value satisfies string | number;",
    ],
    [
      "beside one of several",
      {
        Named,
        Other,
        Thing: { oneOf: [ref("Named"), ref("Other")], type: "object", additionalProperties: string },
      },
      '{ flag: true, x: "y" }',
      'if ("n" in thing) thing.n satisfies string | number | boolean | undefined;',
    ],
    [
      "with patterns",
      { Thing: { ...Named, patternProperties: { "^x-": string } } },
      '{ n: 1, "x-a": "y" }',
      "thing.n satisfies number;",
    ],
    [
      "beside optional properties, which may be given as undefined",
      { Thing: { type: "object", properties: { a: number }, additionalProperties: string } },
      "{ a: undefined }",
      "const own: { a?: number | undefined } = {}; ({ ...own, x: '' }) satisfies Thing; const passed: Thing = own;",
    ],
    [
      "beside optional properties of a named schema",
      { Other, Thing: { allOf: [ref("Other")], additionalProperties: string } },
      "{ flag: undefined }",
      "thing.flag satisfies boolean | undefined;",
    ],
    [
      "in a circle",
      { Thing: { ...Named, additionalProperties: ref("Thing") } },
      "{ n: 1, x: { n: 2 } }",
      'const { x } = thing; if (typeof x === "object") x.n satisfies number;',
    ],
    [
      "inside of another",
      {
        Thing: {
          type: "object",
          properties: { in: { ...Named, additionalProperties: string } },
          additionalProperties: number,
        },
      },
      '{ in: { n: 1, x: "y" }, z: 1 }',
      "thing.in?.n satisfies number | undefined;",
    ],
  ])("%s", async (title, schemas, value, use) => {
    const schema = await generateSchema(bothWays(ref("Thing"), schemas));
    const uses = `import type { CreateThingInput, Thing } from "./schema.js";
export const thing: Thing = ${value};
export const input: CreateThingInput = { body: ${value} };
export function read(thing: Thing): void { ${use} }
${title.includes("of any kind") ? "" : `// @ts-expect-error: what nothing may hold\nexport const wrong: Thing = ${value.replace(/^\{/, "{ odd: Symbol(),")};`}
`;
    expect(typeErrorsOf({ "schema.ts": schema, "uses.ts": uses })).toEqual([]);
  });
});
