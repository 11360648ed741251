import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleDocument, hasExternalReferences } from "../../../generator/load/bundle.js";
import { valueAt } from "../../../generator/load/pointer.js";

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
      "api/url.yaml": answering("https://example.com/pets.yaml"),
      "api/file-url.yaml": answering("file:///etc/hostname"),
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
