import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { folderFiles } from "../../../../generator/core/specs/file-source.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cloudtemple-files-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

test("a folder gives its files as they are", async () => {
  await mkdir(join(folder, "overlays"));
  await writeFile(join(folder, "overlays/shop.yaml"), "\uFEFFa\r\n");
  const files = folderFiles(folder);
  expect(await files.read("overlays/shop.yaml")).toBe("\uFEFFa\r\n");
  expect(await files.read("overlays/mall.yaml")).toBeUndefined();
});

test("a file that cannot be read is an error, not a missing one", async () => {
  await mkdir(join(folder, "shop.yaml"));
  await expect(folderFiles(folder).read("shop.yaml")).rejects.toThrow("EISDIR");
});

test("its title is the one given, or that of the folder of the repository", () => {
  expect(folderFiles(folder).title).toBe("specs/");
  expect(folderFiles(folder, "yesterday").title).toBe("yesterday");
});
