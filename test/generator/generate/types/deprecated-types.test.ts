import { describe, expect, test } from "vitest";
import {
  bothWays,
  generateFrom,
  generateSchema,
  generateType,
  text,
  typesOf,
} from "../../../support/from-text.js";

const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });
const old = { type: "string", deprecated: true, "x-deprecation": { removal: "2027-01-01" } };
const answers = (schema: object): Record<string, unknown> => ({
  "/v1/things": {
    get: { responses: { 200: { description: "Things.", content: { "application/json": { schema } } } } },
  },
});
const takes = (schema: object): Record<string, unknown> => ({
  "/v1/things": {
    post: {
      requestBody: { content: { "application/json": { schema } } },
      responses: { 204: { description: "Done." } },
    },
  },
});

describe("a deprecated field", () => {
  const Thing = { type: "object", properties: { kept: { type: "string" }, old } };

  test("of an answer stands apart, so that it can be hidden, with its tag", async () => {
    const members = { paths: answers(ref("Thing")), components: { schemas: { Thing } } };
    expect(await generateType("Thing", members)).toBe(text`
      export interface Thing extends DeprecatedOut<{
        /**
         * @deprecated removal 2027-01-01.
         */
        old?: string | undefined;
      }, {
        old: Deprecations["Thing.old"];
      }> {
        kept?: string | undefined;
      }
    `);
  });

  test("of a request has a type that can be refused", async () => {
    const members = { paths: takes(ref("Thing")), components: { schemas: { Thing } } };
    expect(await generateType("Thing", members)).toContain(
      `old?: DeprecatedIn<string, Deprecations["Thing.old"]> | undefined;`,
    );
  });

  test("of what travels both ways makes two types of it, and of what refers to it", async () => {
    const Box = { type: "object", properties: { thing: ref("Thing"), label: ref("Label") } };
    const Label = { type: "object", properties: { text: { type: "string" } } };
    const schema = await generateSchema(bothWays(ref("Box"), { Box, Thing, Label }));
    for (const name of ["Box", "BoxWrite", "Thing extends DeprecatedOut<", "ThingWrite", "Label"])
      expect(schema).toContain(`export interface ${name}`);
    expect(schema).not.toContain("LabelWrite");
    expect(schema).toContain("thing?: ThingWrite | undefined;");
  });

  test("leaves what is only sent, or only answered, under its own name", async () => {
    const paths = {
      "/v1/a": Object.values(answers(ref("Got")))[0],
      "/v1/b": Object.values(takes(ref("Sent")))[0],
    };
    const members = { paths, components: { schemas: { Got: Thing, Sent: Thing } } };
    expect(await generateSchema(members)).not.toMatch(/(Got|Sent)Write/);
  });

  test("of an object inside an object, or in a part of allOf, stands apart there", async () => {
    const Nested = { type: "object", properties: { inner: Thing } };
    const Composed = {
      allOf: [ref("Base"), { type: "object", properties: { more: old, n: { type: "integer" } } }],
    };
    const Base = { type: "object", properties: { id: { type: "string" } } };
    const Answer = { type: "object", properties: { nested: ref("Nested"), composed: ref("Composed") } };
    const members = {
      paths: answers(ref("Answer")),
      components: { schemas: { Answer, Nested, Composed, Base } },
    };
    const schema = await generateSchema(members);
    expect(schema).toContain("export interface Nested {\n  inner?: (DeprecatedOut<{");
    expect(schema).toContain("export type Composed = Base & (DeprecatedOut<{");
    expect(schema).toContain('old: Deprecations["Nested.inner.old"];');
    expect(schema).toContain('more: Deprecations["Composed.more"];');
  });

  test("beside names of any kind cannot be hidden, and gets a type that fits nothing", async () => {
    const Open = { ...Thing, additionalProperties: { type: "string" } };
    const members = { paths: answers(ref("Open")), components: { schemas: { Open } } };
    const declaration = await generateType("Open", members);
    expect(declaration).toContain('DeprecatedIn<string, Deprecations["Open.old"]>');
    expect(declaration).not.toContain("DeprecatedOut");
  });

  test("may refer to its own schema, and be named as nothing else could be", async () => {
    const Node = {
      type: "object",
      properties: { parent: { ...ref("Node"), deprecated: true }, 'a"b': old, "*/": old },
    };
    const members = { paths: answers(ref("Node")), components: { schemas: { Node } } };
    const { files } = await generateFrom(members);
    expect(typesOf(files)).toContain('parent: Deprecations["Node.parent"];');
    expect(files.get("deprecations.ts")).toContain('"Node.a\\"b": {\n    id: "shop.Node.a\\"b";');
  });
});

describe("a deprecated value", () => {
  const State = {
    type: "string",
    enum: ["on", "off"],
    "x-enum-deprecated": { off: { removal: "2027-01-01" } },
  };

  test("of a request can be refused, of an answer is like the others", async () => {
    const schema = await generateSchema(bothWays(ref("State"), { State }));
    expect(schema).toContain('export type State = "on" | "off";');
    expect(schema).toContain(text`
      export type StateWrite = DeprecatedValues<"on" | "off", {
        "off": Deprecations["State.off"];
      }>;
    `);
    expect(schema).not.toContain("export const StateWrite");
  });

  test("among numbers is told by its number", async () => {
    const Code = { type: "integer", enum: [1, -2], "x-enum-deprecated": { "-2": true } };
    const members = { paths: takes(ref("Code")), components: { schemas: { Code } } };
    expect(await generateType("Code", members)).toContain('[-2]: Deprecations["Code.-2"];');
  });

  test("of an open list is not refused: any text may be sent", async () => {
    const { enum: values, ...others } = State;
    const schema = await generateSchema(
      bothWays(ref("State"), { State: { ...others, "x-extensible-enum": values } }),
    );
    expect(schema).not.toMatch(/DeprecatedValues|StateWrite/);
  });
});

describe("the months that strict mode compares", () => {
  test.each<[string, object, string]>([
    ["a date", { removal: "2027-01-31" }, '"2027-01"'],
    ["no date", {}, "null"],
    ["a date that nobody vouches for", { removal: "2027-01-31", confidence: "low" }, "null"],
  ])("of %s", async (_, deprecation, month) => {
    const done = { responses: { 204: { description: "Done." } } };
    const { files } = await generateFrom({
      paths: { "/v1/things": { get: { ...done, deprecated: true, "x-deprecation": deprecation } } },
    });
    expect(files.get("deprecations.ts")).toContain(`month: ${month};\n    message: "shop.`);
  });
});

test("a module in which nothing is deprecated has no records and imports none", async () => {
  const Thing = { type: "object", properties: { id: { type: "string" } } };
  const { files } = await generateFrom({ paths: answers(ref("Thing")), components: { schemas: { Thing } } });
  expect([...files.keys()]).not.toContain("deprecations.ts");
  for (const content of files.values()) expect(content).not.toMatch(/Deprecat/);
});
