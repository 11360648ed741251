import { describe, expect, test } from "vitest";
import { bothWays, generateSchema, generateType, text } from "../../../support/from-text.js";

const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

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
