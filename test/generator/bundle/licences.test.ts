import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { librariesIn, licencesOf } from "../../../generator/bundle/licences.js";

async function libraries(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "licences-"));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, "node_modules", name)), { recursive: true });
    await writeFile(join(root, "node_modules", name), text);
  }
  return root;
}

const inputs = (...files: string[]): { inputs: Record<string, never> } => ({
  inputs: Object.fromEntries(files.map((file) => [file, undefined as never])),
});

test("each library is named once, sorted, and the bundle's own files are not", async () => {
  const root = await libraries({
    "yaml/package.json": '{"name": "yaml", "version": "2.0.0"}',
    "yaml/LICENSE": "ISC\n\n",
    "@scope/a/package.json": '{"name": "@scope/a", "version": "1.0.0"}',
    "@scope/a/licence.md": "MIT\n",
    "yaml/node_modules/inner/package.json": '{"name": "inner", "version": "3.0.0"}',
    "yaml/node_modules/inner/License.txt": "BSD\n",
  });
  const files = inputs(
    "generator/shipped/cloudtemple.ts",
    "node_modules/yaml/dist/index.js",
    "node_modules/yaml/dist/nodes.js",
    "node_modules/yaml/node_modules/inner/index.js",
    "node_modules/@scope/a/index.js",
  );
  const text = await licencesOf(files, root);
  expect(text).toBe(
    "The libraries in this bundle:\n\n- @scope/a 1.0.0\n- yaml 2.0.0\n- inner 3.0.0\n\n" +
      "@scope/a 1.0.0\n\nMIT\n\nyaml 2.0.0\n\nISC\n\ninner 3.0.0\n\nBSD\n",
  );
  expect(librariesIn(text)).toEqual([
    { name: "@scope/a", version: "1.0.0" },
    { name: "yaml", version: "2.0.0" },
    { name: "inner", version: "3.0.0" },
  ]);
  expect(() => librariesIn("yaml 2.0.0\n\nISC\n")).toThrow("build the package again");
});

test.each([
  ['"author": "A. B."', "MIT, A. B."],
  ['"author": {"name": "A. B.", "email": "a@b.example"}', "MIT, A. B."],
  ['"author": {}', "MIT, unknown author"],
  ['"private": false', "MIT"],
])("without a file, what package.json says of the licence is there: %s", async (field, want) => {
  const root = await libraries({
    "a/package.json": `{"name": "a", "version": "1.0.0", "license": "MIT", ${field}}`,
  });
  const text = await licencesOf(inputs("node_modules/a/index.js"), root);
  expect(text.endsWith(`\n\na 1.0.0\n\n${want}\n`)).toBe(true);
});
