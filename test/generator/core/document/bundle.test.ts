import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleDocument, hasExternalReferences } from "../../../../generator/core/document/bundle.js";
import { parseObject } from "../../../../generator/core/document/parse.js";
import type { JsonObject } from "../../../../generator/json.js";
import { valueAt } from "../../../../generator/json-pointer.js";
import type { Problem } from "../../../../generator/problem.js";

const head = 'openapi: 3.1.0\ninfo: { title: t, version: "1" }\n';
const answering = (ref: string): string =>
  `${head}paths:\n  /a:\n    get:\n      responses:\n        "200":\n          description: ok\n          content: { application/json: { schema: { $ref: ${JSON.stringify(ref)} } } }\n`;

async function bundle(
  file: string,
  allowed: readonly string[] = [],
  tolerate?: (problem: Problem) => void,
): Promise<JsonObject> {
  const source = { file, text: await readFile(file, "utf8") };
  return bundleDocument(source, parseObject(source), { allowed, tolerate });
}

/** The bundle, and what was reported without the folder. */
async function tolerant(file: string): Promise<{ document: JsonObject; reported: string[] }> {
  const reported: string[] = [];
  const document = await bundle(file, [], ({ message }) =>
    reported.push(message.replaceAll(`${dirname(file)}/`, "")),
  );
  return { document, reported };
}

const SCHEMA = "/paths/~1a/get/responses/200/content/application~1json/schema";

describe("documents of several files", () => {
  let folder = "";
  const at = (...path: string[]): string => join(folder, ...path);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "bundle-"));
    const files: Record<string, string> = {
      "outside.yaml": "type: string\n",
      "api/pets.yaml":
        "type: object\nproperties: { name: { type: string }, friend: { $ref: ./pets.yaml } }\n",
      "api/inside.yaml": answering("./pets.yaml"),
      "api/deep/up.yaml": answering("../pets.yaml"),
      "api/outside.yaml": answering("../outside.yaml"),
      "api/link.yaml": answering("./link-to-outside.yaml"),
      "api/missing.yaml": answering("./nowhere.yaml"),
      "api/odd.yaml": "a: [",
      "api/refers-to-odd.yaml": answering("./odd.yaml"),
      "api/words.yaml": `${answering("./pets.yaml")}components: { schemas: { A: { $ref: "#/components/schemas/Can't resolve $ref: x" } } }\n`,
      "api/url.yaml": answering("https://example.com/pets.yaml"),
      "api/file-url.yaml": answering("file:///etc/hostname"),
      "api/itself.yaml": `${answering("itself.yaml#/components/schemas/T")}components: { schemas: { T: { type: string } } }\n`,
      "api/dangling.yaml": `${answering("./pets.yaml")}components: { schemas: { A: { $ref: "#/components/schemas/Nowhere" } } }\n`,
      "api/data.yaml": `${head}paths: {}\ncomponents:\n  schemas:\n    A: { type: object, properties: { example: { $ref: ./pets.yaml } }, example: { $ref: gone.yaml }, default: { $ref: gone.yaml }, enum: [{ $ref: gone.yaml }], const: { $ref: gone.yaml }, x-a: { $ref: gone.yaml } }\n  examples: { E: { $ref: gone.yaml } }\n`,
      "api/parts.yaml":
        "Thing: { type: string }\nsame: { $ref: ./parts.yaml#/same }\nlist: { $ref: '#/Thing' }\n",
      "api/ids.yaml": answering("https://x.example/order.json"),
      "api/order.yaml": `${answering("order.json")}components: { schemas: { Money: { $ref: money.json } } }\n`,
      "api/order.json":
        '{"$id": "https://x.example/order.json", "properties": {"total": {"$ref": "https://x.example/money.json#/properties/cents"}}}',
      "api/money.json":
        '{"$id": "https://x.example/money.json#", "properties": {"cents": {"type": "integer"}}}',
      "api/money-first.yaml": `${answering("https://x.example/money.json")}components: { schemas: { Money: { $ref: money.json } } }\n`,
      "api/item.yaml":
        "parameters: [{ name: id, in: path, required: true }]\nget: { responses: { 200: { description: ok } } }\n",
      "api/beside.yaml": `${head}paths: { "/a/{id}": { $ref: item.yaml, parameters: [{ name: q, in: query }] } }\n`,
      "api/keys.yaml":
        "components: { securitySchemes: { shared: { type: apiKey, in: header, name: X-Key } } }\n",
      "api/secured.yaml": `openapi: 3.2.0\ninfo: { title: t, version: "1" }\nsecurity: [{ "keys.yaml#/components/securitySchemes/shared": [read] }]\npaths: {}\n`,
      "api/anchors.yaml":
        "a: { example: { $anchor: here }, of: [{ $anchor: here, type: integer }] }\nb: { $ref: '#here' }\n",
      "api/anchored.yaml": answering("./anchors.yaml#/b"),
      "api/no-anchor.yaml": answering("./anchors.yaml#gone"),
      "api/pointer.yaml": answering("./parts.yaml#/Nope"),
      "api/circle.yaml": answering("./parts.yaml#/same"),
      "api/places.yaml": `openapi: 3.0.3\ninfo: {title: t, version: "1"}\npaths: { $ref: ./more/paths.yaml }\ncomponents:\n  responses: { R: { description: r } }\n  schemas:\n    Own: { $ref: ./parts.yaml#/Thing }\n    Map:\n      patternProperties: { a: { $ref: ./parts.yaml#/Thing } }\n      prefixItems: [{ $ref: "./parts.yaml#/list" }]\n      discriminator: { propertyName: k, mapping: { a: ./pets.yaml, b: Own } }\n`,
      "api/more/paths.yaml":
        "/b:\n  $ref: ./b.yaml\n/c: { get: { parameters: [{ $ref: ./b.yaml#/P }], responses: { 200: { $ref: '../places.yaml#/components/responses/R' } } } }\n",
      "api/more/b.yaml":
        "get: { responses: {} }\nP: { name: p, in: query, schema: { $ref: '../pets.yaml' } }\n",
      "api/named.yaml": `${answering("./parts.yaml#/Thing")}components: { schemas: { Thing: { type: number } } }\n`,
      "api/swagger.yaml": `swagger: "2.0"\ninfo: {}\npaths: { /a: { get: { responses: { 200: { description: ok, schema: { oneOf: [{ $ref: "./parts.yaml#/Thing" }] } } } } } }\n`,
    };
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(at(name)), { recursive: true });
      await writeFile(at(name), text);
    }
    await symlink(at("outside.yaml"), at("api/link-to-outside.yaml"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("finds the schemas with an anchor in other files, and none in data", async () => {
    const document = await bundle(at("api/anchored.yaml"));
    const { $ref } = valueAt(document, SCHEMA) as { $ref: string };
    const { $ref: further } = valueAt(document, $ref) as { $ref: string };
    expect(valueAt(document, further)).toEqual({ $anchor: "here", type: "integer" });
    const { reported } = await tolerant(at("api/no-anchor.yaml"));
    expect(reported.join()).toContain('$ref "./anchors.yaml#gone" names nothing in anchors.yaml');
  });

  it("become one, with names from their files", async () => {
    const document = await bundle(at("api/inside.yaml"), []);
    expect(hasExternalReferences(document)).toBe(false);
    const schema = valueAt(document, "/paths/~1a/get/responses/200/content/application~1json/schema");
    expect(schema).toEqual({ $ref: "#/components/schemas/pets" });
    expect(valueAt(document, "/components/schemas/pets/properties/friend")).toEqual({
      $ref: "#/components/schemas/pets",
    });
  });

  it("may name themselves", async () => {
    const document = await bundle(at("api/itself.yaml"), []);
    const schema = valueAt(document, "/paths/~1a/get/responses/200/content/application~1json/schema");
    expect(schema).toEqual({ $ref: "#/components/schemas/T" });
  });

  it("may have references to nothing, which are told of when the whole is checked", async () => {
    const document = await bundle(at("api/dangling.yaml"), []);
    expect(valueAt(document, "/components/schemas/A")).toEqual({ $ref: "#/components/schemas/Nowhere" });
  });

  it("are told apart from those with a file that cannot be read by what failed, not by words", async () => {
    const document = await bundle(at("api/words.yaml"), []);
    expect(hasExternalReferences(document)).toBe(false);
    await expect(bundle(at("api/refers-to-odd.yaml"), [])).rejects.toThrow(
      /refers-to-odd\.yaml:9 #\/paths.*: \$ref ".\/odd\.yaml" leads to a file that cannot be used: odd\.yaml:\d: is not YAML or JSON: .+\. Every file that a \$ref names must be YAML or JSON\.$/s,
    );
  });

  it("are what a URL names where they say so, once they are at hand", async () => {
    const { components } = await bundle(at("api/order.yaml"));
    expect(components).toMatchObject({
      schemas: {
        order: { properties: { total: { $ref: "#/components/schemas/cents" } } },
        cents: { type: "integer" },
        Money: { properties: { cents: { type: "integer" } } },
      },
    });
    // Wherever in the document the file is named.
    await expect(bundle(at("api/money-first.yaml"))).resolves.toBeDefined();
    await expect(bundle(at("api/ids.yaml"))).rejects.toThrow("--allow-ref https://x.example/order.json");
  });

  it("add the parameters beside the reference of a path item to those of the file", async () => {
    expect(valueAt(await bundle(at("api/beside.yaml")), "/paths/~1a~1{id}/parameters")).toEqual([
      { name: "id", in: "path", required: true },
      { name: "q", in: "query" },
    ]);
  });

  it("have security schemes that a requirement names by a URI", async () => {
    const file = at("api/secured.yaml");
    expect(hasExternalReferences(parseObject({ file, text: await readFile(file, "utf8") }))).toBe(true);
    expect(await bundle(file)).toMatchObject({
      security: [{ "#/components/securitySchemes/shared": ["read"] }],
      components: { securitySchemes: { shared: { name: "X-Key" } } },
    });
  });

  it("keep data that looks like a reference", async () => {
    const document = await bundle(at("api/data.yaml"));
    const data = { $ref: "gone.yaml" };
    expect(document["components"]).toMatchObject({
      schemas: {
        A: {
          properties: { example: { $ref: "#/components/schemas/pets" } },
          example: data,
          default: data,
          enum: [data],
          const: data,
          "x-a": data,
        },
      },
      examples: { E: data },
    });
    expect(hasExternalReferences({ examples: { a: data }, default: data, "x-b": [data], const: data })).toBe(
      false,
    );
    expect(hasExternalReferences({ properties: { example: data } })).toBe(true);
  });

  it.each([
    ["missing.yaml", '"./nowhere.yaml" leads to no file. Correct the path.'],
    [
      "pointer.yaml",
      '"./parts.yaml#/Nope" names nothing in parts.yaml. Expected a definition at that place.',
    ],
    ["circle.yaml", '"./parts.yaml#/same" leads back to itself. Expected a definition at its end.'],
  ])("report what leads to nothing in %s and keep the rest", async (name, message) => {
    const { document, reported } = await tolerant(at("api", name));
    expect(reported).toEqual([`${name}:9 #${SCHEMA}: $ref ${message}`]);
    expect(valueAt(document, SCHEMA)).toEqual({});
    await expect(bundle(at("api", name))).rejects.toThrow(message);
  });

  it("are followed wherever OpenAPI and JSON Schema have a reference", async () => {
    const { document, reported } = await tolerant(at("api/places.yaml"));
    expect(reported).toEqual([]);
    expect(document).toMatchObject({
      paths: {
        "/b": { get: { responses: {} } },
        "/c": {
          get: {
            parameters: [{ $ref: "#/components/parameters/P" }],
            responses: { 200: { $ref: "#/components/responses/R" } },
          },
        },
      },
      components: {
        parameters: { P: { name: "p", schema: { $ref: "#/components/schemas/pets" } } },
        schemas: {
          Own: { type: "string" },
          Map: {
            patternProperties: { a: { $ref: "#/components/schemas/Own" } },
            prefixItems: [{ $ref: "#/components/schemas/list" }],
            discriminator: { mapping: { a: "#/components/schemas/pets", b: "Own" } },
          },
          list: { $ref: "#/components/schemas/Own" },
        },
      },
    });
    const swagger = await bundle(at("api/swagger.yaml"));
    expect(swagger).toMatchObject({
      definitions: { Thing: { type: "string" } },
      paths: {
        "/a": { get: { responses: { 200: { schema: { oneOf: [{ $ref: "#/definitions/Thing" }] } } } } },
      },
    });
  });

  it("keep the name by which a discriminator knows them", async () => {
    const { components } = await bundle(at("api/named.yaml"));
    expect(components).toEqual({
      schemas: { Thing: { type: "number" }, Thing2: { type: "string", "x-discriminator-value": "Thing" } },
    });
  });

  it("are not several for a reference to nothing", () => {
    expect(hasExternalReferences({ a: [{ $ref: "" }, { $ref: "#/b" }] })).toBe(false);
    expect(hasExternalReferences({ a: [{ $ref: "b.yaml" }] })).toBe(true);
  });

  it.each([
    [
      "api/outside.yaml",
      /\$ref to .*outside\.yaml leaves the folder of the document and is not followed\. If you trust it: --allow-ref/,
    ],
    ["api/link.yaml", /leaves the folder of the document/],
    ["api/deep/up.yaml", /leaves the folder of the document/],
    [
      "api/url.yaml",
      /\$ref to https:\/\/example\.com\/pets\.yaml leaves the folder.*--allow-ref https:\/\/example\.com\/pets\.yaml/,
    ],
    ["api/file-url.yaml", /leads to no file|leaves the folder/],
    ["api/missing.yaml", /\$ref "\.\/nowhere\.yaml" leads to no file/],
  ])("refuses %s", async (name, message) => {
    await expect(bundle(at(name), [])).rejects.toThrow(message);
  });

  it("follow a reference that is allowed by name, or by folder", async () => {
    for (const allowed of [at("outside.yaml"), `${folder}/`]) {
      expect(hasExternalReferences(await bundle(at("api/outside.yaml"), [allowed]))).toBe(false);
    }
    await expect(bundle(at("api/outside.yaml"), [at("out")])).rejects.toThrow("leaves the folder");
  });
});
