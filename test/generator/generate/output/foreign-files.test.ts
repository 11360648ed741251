import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { refuseForeign } from "../../../../generator/generate/output/foreign-files.js";
import { messageOf } from "../../../support/from-text.js";

const WRITTEN = {
  "README.md": "",
  "operations.json": "[]",
  "deprecations.json": "[]",
  "shop/job.ts": "// Generated from cloudtemple/shop.yaml.\n",
};

async function folderOf(files: Readonly<Record<string, string>>): Promise<{ path: string; name: string }> {
  const path = await mkdtemp(join(tmpdir(), "cloudtemple-output-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), text);
  }
  return { path, name: "src/cloudtemple" };
}

test.each([{}, WRITTEN])(
  "a folder that is empty or was written by a run may be replaced: %j",
  async (files) => {
    await refuseForeign(await folderOf(files));
  },
);

test("a folder that is not there may be written", async () => {
  await refuseForeign({ path: join(tmpdir(), "cloudtemple-none"), name: "src/cloudtemple" });
});

test.each([
  [{ ...WRITTEN, "index.ts": "" }, "index.ts"],
  [{ ...WRITTEN, "shop/own.ts": "export const mine = 1;\n" }, "shop/own.ts"],
  [{ ...WRITTEN, "shop/notes.md": "// Generated from nothing" }, "shop/notes.md"],
  [{ ...WRITTEN, "shop/deep/job.ts": "// Generated from cloudtemple/shop.yaml.\n" }, "shop/deep"],
  [{ "shop/job.ts": WRITTEN["shop/job.ts"] }, "files"],
])("a folder with something else is refused: %j", async (files, what) => {
  const folder = await folderOf(files);
  expect(await messageOf(() => refuseForeign(folder))).toBe(
    `src/cloudtemple: holds ${what}, which no earlier run wrote, and a run replaces the folder as a whole. Move it elsewhere, or choose another folder with --out.`,
  );
});
