import { describe, expect, test } from "vitest";
import { withoutOneWay } from "../../../../generator/generate/types/one-way.js";
import { bothWays, generateSchema, generateType, text } from "../../../support/from-text.js";

const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

describe("what is readOnly or writeOnly", () => {
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

  test.each(["Child", "#/components/schemas/Child"])(
    "is left out of a schema that a mapping alone names, as %s",
    async (child) => {
      const discriminator = { propertyName: "kind", mapping: { child } };
      const Base = { type: "object", properties: { kind: { type: "string" } }, discriminator };
      const schemas = { Base, Child: { allOf: [ref("Base"), Thing] } };
      const types = await generateSchema(bothWays(ref("Base"), schemas));
      expect(types).toContain("body: BaseWrite;");
      const [read = "", write = ""] = types.split("export type ChildWrite");
      expect(read).toMatch(
        /export type Child = BaseBase & \{\s+kind: "child";\s+id: string;\s+name: string;\s+\}/,
      );
      expect(write).toMatch(/^ = BaseBaseWrite & \{\s+kind: "child";\s+name: string;\s+secret: string;\s+\}/);
    },
  );

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
        [P in K]: {} | null;
      };
    `);
  });
});

describe("withoutOneWay", () => {
  const schema = {
    properties: { id: { "x-readOnly": true }, secret: { "x-writeOnly": true }, name: {} },
    required: ["id", "secret", "name"],
  };

  test.each([
    ["write", ["secret", "name"]],
    ["read", ["id", "name"]],
  ] as const)("%s keeps %j, required too", (direction, names) => {
    const kept = withoutOneWay(schema, direction);
    expect(Object.keys(kept["properties"] ?? {})).toEqual(names);
    expect(kept["required"]).toEqual(names);
  });

  test("leaves a schema alone that has no such property", () => {
    const plain = { properties: { name: {} }, required: ["name"] };
    expect(withoutOneWay(plain, "read")).toBe(plain);
    expect(withoutOneWay({ type: "string" }, "write")).toEqual({ type: "string" });
  });
});
