import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleDocument, hasExternalReferences } from "../../../../generator/core/document/bundle.js";
import { valueAt } from "../../../../generator/json-pointer.js";

const head = 'openapi: 3.1.0\ninfo: { title: t, version: "1" }\n';
const answering = (ref: string): string =>
  `${head}paths:\n  /a:\n    get:\n      responses:\n        "200":\n          description: ok\n          content: { application/json: { schema: { $ref: ${JSON.stringify(ref)} } } }\n`;

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
      "api/nothing.yaml": `${head}paths:\n  /a: { $ref: ./pets.yaml }\n  /b: null\ncomponents: { schemas: { A: { $ref: "#/components/schemas/B/x" }, B: null } }\n`,
    };
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(at(name)), { recursive: true });
      await writeFile(at(name), text);
    }
    await symlink(at("outside.yaml"), at("api/link-to-outside.yaml"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("become one, with names from their files", async () => {
    const document = await bundleDocument(at("api/inside.yaml"), []);
    expect(hasExternalReferences(document)).toBe(false);
    const schema = valueAt(document, "/paths/~1a/get/responses/200/content/application~1json/schema");
    expect(schema).toEqual({ $ref: "#/components/schemas/pets" });
    expect(valueAt(document, "/components/schemas/pets/properties/friend")).toEqual({
      $ref: "#/components/schemas/pets",
    });
  });

  it("may name themselves", async () => {
    const document = await bundleDocument(at("api/itself.yaml"), []);
    const schema = valueAt(document, "/paths/~1a/get/responses/200/content/application~1json/schema");
    expect(schema).toEqual({ $ref: "#/components/schemas/T" });
  });

  it("may have references to nothing, which are told of when the whole is checked", async () => {
    const document = await bundleDocument(at("api/dangling.yaml"), []);
    expect(valueAt(document, "/components/schemas/A")).toEqual({ $ref: "#/components/schemas/Nowhere" });
  });

  it("are told apart from those with a file that cannot be read by what failed, not by words", async () => {
    const document = await bundleDocument(at("api/words.yaml"), []);
    expect(hasExternalReferences(document)).toBe(false);
    await expect(bundleDocument(at("api/refers-to-odd.yaml"), [])).rejects.toThrow(
      /^odd\.yaml: could not be read: .+\. Every file that a \$ref names must exist and be YAML or JSON\.$/s,
    );
  });

  it("say so when they have no shape that the library can follow", async () => {
    await expect(bundleDocument(at("api/nothing.yaml"), [])).rejects.toThrow(
      /nothing\.yaml #: could not be brought into one file with what it refers to \(/,
    );
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
    ["api/missing.yaml", /\$ref to nowhere\.yaml leads to no file/],
  ])("refuses %s", async (name, message) => {
    await expect(bundleDocument(at(name), [])).rejects.toThrow(message);
  });

  it("follow a reference that is allowed by name, or by folder", async () => {
    for (const allowed of [at("outside.yaml"), `${folder}/`]) {
      expect(hasExternalReferences(await bundleDocument(at("api/outside.yaml"), [allowed]))).toBe(false);
    }
    await expect(bundleDocument(at("api/outside.yaml"), [at("out")])).rejects.toThrow("leaves the folder");
  });
});
