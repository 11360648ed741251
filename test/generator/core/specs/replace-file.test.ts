import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { replaceFile } from "../../../../generator/core/specs/replace-file.js";

let parent = "";
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "cloudtemple-file-"));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
});

test("a file is replaced as a whole, and a link instead of what it points to", async () => {
  const path = join(parent, "names.json");
  await writeFile(join(parent, "other"), "other");
  await symlink(join(parent, "other"), path);
  await replaceFile(path, "new");
  expect(await readFile(path, "utf8")).toBe("new");
  expect(await readFile(join(parent, "other"), "utf8")).toBe("other");
  expect((await readdir(parent)).sort()).toEqual(["names.json", "other"]);
});

test("no temporary file remains if it fails", async () => {
  await mkdir(join(parent, "names.json"));
  await expect(replaceFile(join(parent, "names.json"), "new")).rejects.toThrow();
  expect(await readdir(parent)).toEqual(["names.json"]);
});
