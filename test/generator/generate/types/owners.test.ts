import { describe, expect, test } from "vitest";
import { foreignContext, generateFrom } from "../../../support/from-text.js";

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const content = (schema: object): object => ({ content: { "application/json": { schema } } });
const object = (properties: Record<string, object>): object => ({ type: "object", properties });
const get = (schema: object): object => ({
  get: { tags: ["all"], responses: { 200: { description: "Done.", ...content(schema) } } },
});

/** File -> the types that it exports, in order. */
async function typesByFile(
  paths: Record<string, object>,
  schemas: Record<string, object> = {},
): Promise<Record<string, string[]>> {
  const { files } = await generateFrom({ paths, components: { schemas } }, foreignContext());
  return Object.fromEntries(
    [...files].map(([name, text]) => [
      name,
      [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, type = ""]) => type),
    ]),
  );
}

describe("a type stands beside its function", () => {
  test("when one operation alone reaches it, at whatever depth, what it takes first", async () => {
    const body = content(object({ job: ref("Job") }));
    const files = await typesByFile(
      {
        "/jobs": {
          post: {
            operationId: "makeJob",
            tags: ["all"],
            requestBody: body,
            responses: { 200: { description: "Done.", ...content(ref("Answer")) } },
          },
        },
      },
      { Answer: object({ inner: ref("Inner") }), Inner: object({}), Job: object({}), Unused: object({}) },
    );
    expect(files).toMatchObject({ "all.ts": ["MakeJobInput", "Answer", "Inner", "Job"], "schema.ts": [] });
  });

  test("when it refers to itself", async () => {
    const files = await typesByFile({ "/a": get(ref("Node")) }, { Node: object({ next: ref("Node") }) });
    expect(files).toMatchObject({ "all.ts": ["Node"], "schema.ts": [] });
  });

  test("with the generic types and records of strict mode that it mentions", async () => {
    const Base = object({ id: { type: "string" }, old: { type: "string", deprecated: true } });
    const Thing = { allOf: [ref("Base")], required: ["id"], additionalProperties: { type: "number" } };
    const { files } = await generateFrom(
      { paths: { "/a": get(ref("Thing")) }, components: { schemas: { Base, Thing } } },
      foreignContext(),
    );
    const text = files.get("all.ts") ?? "";
    expect(text).toMatch(/^import type \{ .*DeprecatedOut.* \} from/m);
    expect(text).toContain('import type { Deprecations } from "./deprecations.js";');
    expect(text).toMatch(/\ntype WithRequired<[^]*\};\n$/);
    expect(files.get("schema.ts")).not.toContain("WithRequired");
  });
});

describe("a type is shared", () => {
  test.each<[string, Record<string, object>, Record<string, object>, string[]]>([
    [
      "when two operations reach it, with what it refers to",
      { "/a": get(ref("Job")), "/b": get({ type: "array", items: ref("Job") }) },
      { Job: object({ owner: ref("Owner") }), Owner: object({}) },
      ["Job", "Owner"],
    ],
    [
      "when no operation reaches it, with what it refers to",
      { "/a": get(ref("Dog")), "/b": get(ref("Toy")) },
      {
        Pet: { ...object({ kind: { type: "string" } }), discriminator: { propertyName: "kind" } },
        Dog: { allOf: [ref("Pet")] },
        Cat: { allOf: [ref("Pet"), object({ toy: ref("Toy") })] },
        Toy: object({}),
      },
      ["Cat", "Dog", "Pet", "PetBase", "Toy"],
    ],
    [
      "when another operation reaches it through a type of its own",
      { "/a": get(ref("Owner")), "/b": get(ref("Job")), "/c": get(ref("Other")) },
      {
        Job: object({ owner: ref("Owner") }),
        Other: object({}),
        Owner: object({ deep: ref("Deep") }),
        Deep: object({}),
      },
      ["Deep", "Owner"],
    ],
    [
      "when two operations reach a circle at different places",
      { "/a": get(ref("A")), "/b": get(ref("B")) },
      { A: object({ b: ref("B") }), B: object({ a: ref("A") }) },
      ["A", "B"],
    ],
    [
      "when it is a list of values",
      { "/a": get(object({ state: ref("State") })) },
      { State: { type: "string", enum: ["on", "off"] } },
      ["State"],
    ],
  ])("%s", async (_, paths, schemas, want) => {
    expect((await typesByFile(paths, schemas))["schema.ts"]).toEqual(want);
  });

  test("and never refers to one that is not", async () => {
    const { files } = await generateFrom(
      {
        paths: { "/a": get(ref("Pet")), "/b": get(ref("Cat")) },
        components: {
          schemas: {
            Pet: {
              oneOf: [ref("Cat"), ref("Dog")],
              discriminator: {
                propertyName: "kind",
                mapping: { cat: "#/components/schemas/Cat", dog: "Dog" },
              },
            },
            Cat: object({ kind: { type: "string" } }),
            Dog: object({ kind: { type: "string" }, friend: ref("Pet") }),
          },
        },
      },
      foreignContext(),
    );
    expect(files.get("schema.ts")).not.toMatch(/import|Pet|Dog/);
    expect(files.get("all.ts")).toContain('import type {\n  Cat,\n} from "./schema.js";');
  });
});
