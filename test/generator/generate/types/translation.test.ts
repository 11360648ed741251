import { describe, expect, test } from "vitest";
import { bothWays, generateSchema, generateType, text } from "../../../support/from-text.js";

const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

describe("what only travels one way", () => {
  const Thing = {
    type: "object",
    required: ["id", "name", "secret"],
    properties: {
      id: { type: "string", readOnly: true },
      name: { type: "string" },
      secret: { type: "string", writeOnly: true },
    },
  };

  test("is left out of the other way, and of what refers to it", async () => {
    const Box = { type: "object", properties: { things: { type: "array", items: ref("Thing") } } };
    const Label = { type: "object", properties: { text: { type: "string" } } };
    const Shelf = { type: "object", properties: { box: ref("Box"), label: ref("Label") } };
    expect(await generateSchema(bothWays(ref("Shelf"), { Shelf, Box, Thing, Label }))).toBe(text`
      export interface Box {
        things?: Thing[] | undefined;
      }

      export interface BoxWrite {
        things?: ThingWrite[] | undefined;
      }

      export interface CreateThingInput {
        body: ShelfWrite;
      }

      export interface Label {
        text?: string | undefined;
      }

      export interface Shelf {
        box?: Box | undefined;
        label?: Label | undefined;
      }

      export interface ShelfWrite {
        box?: BoxWrite | undefined;
        label?: Label | undefined;
      }

      export interface Thing {
        id: string;
        name: string;
      }

      export interface ThingWrite {
        name: string;
        secret: string;
      }
    `);
  });

  test("beside a reference, in nested objects, and in schemas without a name", async () => {
    const schema = {
      type: "object",
      required: ["id"],
      properties: {
        id: { ...ref("Id"), readOnly: true },
        network: {
          type: "object",
          properties: { ip: { type: "string", readOnly: true }, name: { type: "string" } },
        },
      },
    };
    const members = bothWays(schema, { Id: { type: "string" } });
    expect(await generateType("CreateThingInput", members)).toBe(text`
      export interface CreateThingInput {
        body: {
          network?: {
            name?: string | undefined;
          } | undefined;
        };
      }
    `);
    expect(await generateType("ListThingsOutput", members)).toContain("id: Id;");
  });

  test("in circles", async () => {
    const Node = {
      type: "object",
      properties: { id: { type: "string", readOnly: true }, next: ref("Node") },
    };
    const schema = await generateSchema(bothWays(ref("Node"), { Node }));
    expect(schema).toContain("export interface NodeWrite {\n  next?: NodeWrite | undefined;\n}");
    expect(schema).toContain(
      "export interface Node {\n  id?: string | undefined;\n  next?: Node | undefined;\n}",
    );
  });

  test("behind allOf with its own required", async () => {
    const Base = {
      type: "object",
      properties: { id: { type: "string", readOnly: true }, label: { type: "string" } },
    };
    const Thing = { allOf: [ref("Base")], required: ["id", "label"], properties: { n: { type: "number" } } };
    const schema = await generateSchema(bothWays(ref("Thing"), { Base, Thing }));
    expect(schema).toContain(text`
      export type ThingWrite = {
        n?: number | undefined;
      } & WithRequired<BaseWrite, "label">;
    `);
    expect(schema).toContain(text`
      type WithRequired<T, K extends PropertyKey> = T & {
        [P in K & keyof NonNullable<T>]-?: Exclude<NonNullable<T>[P], undefined>;
      };
    `);
  });
});

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

describe("names of types", () => {
  test("never two the same, never that of a function or a global type", async () => {
    const warnings: string[] = [];
    const schemas = {
      Thing: { type: "object", properties: { s: { type: "string", readOnly: true } } },
      thing: { type: "string" },
      Date: { type: "string", format: "date" },
      "1st": { type: "number" },
      ThingWrite: { type: "boolean" },
      "a/b~c": { type: "string" },
      CreateThingInput: { type: "string" },
    };
    const properties = Object.fromEntries(
      Object.keys(schemas).map((name, index) => [
        `p${index}`,
        { $ref: `#/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}` },
      ]),
    );
    const members = bothWays({ type: "object", properties }, schemas);
    expect(
      await generateType("CreateThingInput2", members, { warn: (said) => warnings.push(said) }),
    ).toBe(text`
      export interface CreateThingInput2 {
        body: {
          p0?: ThingWrite2 | undefined;
          p1?: Thing2 | undefined;
          p2?: DateSchema | undefined;
          p3?: _1st | undefined;
          p4?: ThingWrite | undefined;
          p5?: ABC | undefined;
          p6?: CreateThingInput | undefined;
        };
      }
    `);
    expect(warnings).toEqual(["schema thing is called Thing2: the name Thing was taken."]);
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
      "[\n    string,\n    number\n  ]",
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
    [{ type: "string", format: "binary" }, "Blob"],
    [{ type: "string", contentMediaType: "application/octet-stream" }, "Blob"],
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

describe("alternatives beside other keywords", () => {
  const object = { type: "object", properties: { a: { type: "string" }, b: { type: "string" } } };
  const members = "{\n    a?: string | undefined;\n    b?: string | undefined;\n  }";
  const Site = { type: "object", properties: { s: { type: "string" } } };
  const Rack = { type: "object", properties: { r: { type: "string" } } };
  const eitherOf = [ref("Site"), ref("Rack")];

  test.each<[string, object, string]>([
    ["only demand some of them", { ...object, anyOf: [{ required: ["a"] }, { required: ["b"] }] }, members],
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

  test("that stand alone and say nothing in one case leave nothing to say", async () => {
    const Thing = { type: "object", properties: { x: { anyOf: [{ minProperties: 1 }, ref("Site")] } } };
    expect(await generateType("Thing", bothWays(ref("Thing"), { Thing, Site }))).toContain(
      "  x?: unknown;\n",
    );
  });
});

describe("discriminators", () => {
  test.each<[string, object, string]>([
    ["its values are what is sent", { type: "string", enum: ["cat", "kitten"] }, '"cat" | "kitten"'],
    ["its one value is what is sent", { const: "the cat" }, '"the cat"'],
    ["any text is less than the name of the type", { type: "string" }, '"Cat"'],
  ])("stand once where a type says its own: %s", async (_, kind, want) => {
    const Animal = {
      type: "object",
      required: ["kind"],
      discriminator: { propertyName: "kind" },
      properties: { kind: { type: "string" } },
    };
    const Cat = {
      type: "object",
      allOf: [ref("Animal")],
      properties: { kind: { ...kind, description: "Which one." }, lives: { type: "integer" } },
    };
    expect(await generateType("Cat", bothWays(ref("Cat"), { Animal, Cat }))).toBe(
      [
        "export type Cat = {",
        "  /** Which one. */",
        `  kind: ${want};`,
        "  lives?: number | undefined;",
        '} & Omit<Animal, "kind">;',
      ].join("\n"),
    );
  });

  test("name the one value of each alternative, wherever it is written", async () => {
    const schemas = {
      Pet: {
        oneOf: [ref("Cat"), ref("Dog")],
        discriminator: {
          propertyName: "kind",
          mapping: { cat: "#/components/schemas/Cat", dog: "Dog", gone: "#/no" },
        },
      },
      Cat: {
        type: "object",
        required: ["kind"],
        properties: { kind: { type: "string" }, lives: { type: "integer" } },
      },
      Dog: { type: "object", required: ["kind"], properties: { kind: { type: "string" } } },
    };
    expect(await generateSchema(bothWays(ref("Pet"), schemas))).toBe(text`
      export interface Cat {
        kind: "cat";
        lives?: number | undefined;
      }

      export interface CreateThingInput {
        body: Pet;
      }

      export interface Dog {
        kind: "dog";
      }

      export type Pet = Cat | Dog;
    `);
  });

  test("follow a schema both ways", async () => {
    const secret = { type: "string", writeOnly: true };
    const schemas = {
      Pet: {
        oneOf: [ref("Cat")],
        discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat" } },
      },
      Cat: { type: "object", required: ["kind"], properties: { kind: { type: "string" }, secret } },
    };
    const schema = await generateSchema(bothWays(ref("Pet"), schemas));
    expect(schema).toContain('export interface Cat {\n  kind: "cat";\n}');
    expect(schema).toContain(
      'export interface CatWrite {\n  kind: "cat";\n  secret?: string | undefined;\n}',
    );
    expect(schema).toContain("export type PetWrite = CatWrite;");
  });
});
