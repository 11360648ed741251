import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { folderFiles } from "../../../../generator/core/specs/file-source.js";
import { openSpecs, readSpecs, type SpecsStore } from "../../../../generator/core/specs/specs.js";
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
    "specs/modules.yaml: does not exist. Restore it from version control, or name a folder or revision laid out like specs/.",
  ],
  ["no limits.yaml", { "modules.yaml": "modules: []\n" }, "specs/limits.yaml: does not exist."],
  ["broken names", { ...BASE, "names.json": "{" }, "specs/names.json:1: is not YAML or JSON"],
  ["a broken history", { ...BASE, "history.json": "[]" }, "specs/history.json:1: holds a list"],
])("%s is an error", async (_, files, want) => {
  const folder = await folderOf(files);
  expect(await messageOf(() => readSpecs(folder))).toContain(want);
});

describe("a store", () => {
  const storeOf = (files: Record<string, string>, title?: string): SpecsStore => {
    const source = { title: title ?? "specs/", read: async (name: string) => files[name] };
    return openSpecs(source);
  };

  test("gives each file its path in the repository, wherever it was read", async () => {
    const store = openSpecs(folderFiles(await folderOf({ ...BASE, "shop.yaml": "a" })));
    expect(await store.read("modules.yaml")).toEqual({
      file: "specs/modules.yaml",
      text: BASE["modules.yaml"],
    });
    expect(await store.document("shop")).toEqual({ file: "specs/shop.yaml", text: "a" });
    expect(await store.document("mall")).toBeUndefined();
    expect(await store.overlays("shop")).toEqual({ overlay: undefined });
  });

  test("has empty records where their files are missing", async () => {
    const store = storeOf({});
    expect(await Promise.all([store.names(), store.history(), store.lock()])).toEqual([{}, {}, {}]);
  });

  test("reads the lock", async () => {
    const entry = {
      url: null,
      sha256: "ab",
      etag: null,
      version: "1",
      operations: 2,
      provenance: "reconstructed",
    };
    expect(await storeOf({ "lock.json": JSON.stringify({ shop: entry }) }).lock()).toEqual({ shop: entry });
  });

  test("reads nothing before it is asked for", async () => {
    const read: string[] = [];
    const store = openSpecs({ title: "", read: async (name) => (read.push(name), "modules: []") });
    await store.modules();
    expect(read).toEqual(["modules.yaml"]);
  });

  test("reads the document of a module together with its overlay", async () => {
    const files = { "shop.yaml": "openapi: 3.1.0\n", "overlays/shop.yaml": "overlay: 1.0.0\n" };
    expect(await storeOf(files).moduleSources("shop")).toEqual({
      document: { file: "specs/shop.yaml", text: "openapi: 3.1.0\n" },
      overlay: { file: "specs/overlays/shop.yaml", text: "overlay: 1.0.0\n" },
    });
    expect(await messageOf(() => storeOf(files).moduleSources("mall"))).toBe(
      "specs/mall.yaml: does not exist. Restore it from version control, or run `npm run pull`.",
    );
  });

  test("reports the state that lacks a file, unless it is the folder of the repository", async () => {
    expect(await messageOf(() => storeOf({}, "HEAD~1").moduleSources("mall"))).toMatch(
      /^specs\/mall\.yaml: does not exist in HEAD~1\. Restore/,
    );
  });
});
