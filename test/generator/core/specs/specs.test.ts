import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readModuleSources, readSpecs } from "../../../../generator/core/specs/specs.js";
import { messageOf } from "../../../support/from-text.js";

const BASE = { "modules.yaml": "modules:\n  - {slug: shop, status: known}\n", "limits.yaml": "rules: []\n" };

async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "cloudtemple-specs-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

test("names and history may be missing", async () => {
  const specs = await readSpecs(await folderOf(BASE));
  expect(specs).toMatchObject({ names: {}, history: {}, modules: [{ slug: "shop" }] });
});

test("names and history are read by key", async () => {
  const files = {
    ...BASE,
    "names.json": '{"shop GET /v1/jobs/{}": "getJob"}',
    "history.json":
      '{"shop GET /v1/jobs/{}": {"firstDeprecated": "2025-02-18", "other": 1}, "shop GET /v1/b": {}, "x": 1}',
  };
  const specs = await readSpecs(await folderOf(files));
  expect(specs.names).toEqual({ "shop GET /v1/jobs/{}": "getJob" });
  expect(specs.history["shop GET /v1/jobs/{}"]).toMatchObject({ firstDeprecated: "2025-02-18" });
  expect(specs.history["x"]).toBeUndefined();
});

test.each<[string, Record<string, string>, string]>([
  [
    "no modules.yaml",
    { "limits.yaml": "rules: []\n" },
    "specs/modules.yaml: does not exist. Restore it from version control, or run `npm run pull`.",
  ],
  ["no limits.yaml", { "modules.yaml": "modules: []\n" }, "specs/limits.yaml: does not exist."],
  ["broken names", { ...BASE, "names.json": "{" }, "specs/names.json:1: is not YAML or JSON"],
  [
    "a name that is none",
    { ...BASE, "names.json": '{"shop GET /v1/a": "get-a"}' },
    'specs/names.json: "shop GET /v1/a" is called "get-a". Expected a function name.',
  ],
  [
    "a name that is code",
    { ...BASE, "names.json": '{"shop GET /v1/a": "a(); b"}' },
    "Expected a function name.",
  ],
  [
    "a name that is no text",
    { ...BASE, "names.json": '{"shop GET /v1/a": null}' },
    "is called null. Expected a function name.",
  ],
])("%s is an error", async (_, files, want) => {
  const folder = await folderOf(files);
  expect(await messageOf(() => readSpecs(folder))).toContain(want);
});

test("a module's document must be there, its overlay may be", async () => {
  const folder = await folderOf({
    ...BASE,
    "shop.yaml": "openapi: 3.1.0\n",
    "overlays/shop.yaml": "overlay: 1.0.0\n",
  });
  expect(await readModuleSources(folder, "shop")).toEqual({
    document: { file: "specs/shop.yaml", text: "openapi: 3.1.0\n" },
    overlay: { file: "specs/overlays/shop.yaml", text: "overlay: 1.0.0\n" },
  });
  expect(await messageOf(() => readModuleSources(folder, "mall"))).toBe(
    "specs/mall.yaml: does not exist. Restore it from version control, or run `npm run pull`.",
  );
});
