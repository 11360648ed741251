import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import {
  compareFiles,
  isSame,
  readFiles,
  replaceFolder,
} from "../../../../generator/generate/output/folder.js";
import { messageOf } from "../../../support/from-text.js";

let parent = "";
let folder = "";
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "cloudtemple-folder-"));
  folder = join(parent, "generated");
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
});

const asObject = async (): Promise<Record<string, string>> => Object.fromEntries(await readFiles(folder));

describe("replaceFolder", () => {
  test("creates the folder, its parents included", async () => {
    folder = join(parent, "not/yet/there");
    await replaceFolder(
      folder,
      new Map([
        ["a/b/c.ts", "c"],
        ["d.json", "d"],
      ]),
    );
    expect(await asObject()).toEqual({ "a/b/c.ts": "c", "d.json": "d" });
  });

  test("removes every file that was there before", async () => {
    await replaceFolder(
      folder,
      new Map([
        ["old/a.ts", "1"],
        ["kept.ts", "1"],
      ]),
    );
    await mkdir(join(folder, "empty"));
    await replaceFolder(folder, new Map([["kept.ts", "2"]]));
    expect(await asObject()).toEqual({ "kept.ts": "2" });
    expect(await readdir(folder)).toEqual(["kept.ts"]);
    expect(await readdir(parent)).toEqual(["generated"]);
  });

  test("creates an empty folder without files", async () => {
    await replaceFolder(folder, new Map());
    expect(await readdir(folder)).toEqual([]);
  });

  test("that fails while writing leaves the previous folder, and nothing beside it", async () => {
    await replaceFolder(folder, new Map([["a.ts", "old"]]));
    // The second name needs a folder where the first one has put a file.
    const files = new Map([
      ["a.ts", "new"],
      ["a.ts/b.ts", "new"],
    ]);
    expect(await messageOf(() => replaceFolder(folder, files))).toMatch(/EEXIST|ENOTDIR/);
    expect(await asObject()).toEqual({ "a.ts": "old" });
    expect(await readdir(parent)).toEqual(["generated"]);
  });

  test("that cannot rename the previous folder leaves it", async () => {
    await replaceFolder(folder, new Map([["a.ts", "old"]]));
    await mkdir(join(parent, `.generated.old-${process.pid}`));
    await writeFile(join(parent, `.generated.old-${process.pid}`, "in-the-way"), "");
    expect(await messageOf(() => replaceFolder(folder, new Map([["a.ts", "new"]])))).toMatch(
      /ENOTEMPTY|EEXIST/,
    );
    expect(await asObject()).toEqual({ "a.ts": "old" });
  });

  test("refuses a link, and what it points to stays", async () => {
    const elsewhere = join(parent, "elsewhere");
    await mkdir(elsewhere);
    await writeFile(join(elsewhere, "mine.txt"), "mine");
    await symlink(elsewhere, folder);
    expect(await messageOf(() => replaceFolder(folder, new Map([["a.ts", "a"]])))).toBe(
      `${folder}: is not a folder. Remove it, or choose another output folder.`,
    );
    expect((await lstat(folder)).isSymbolicLink()).toBe(true);
    expect(await readdir(elsewhere)).toEqual(["mine.txt"]);
  });

  test("refuses a file", async () => {
    await writeFile(folder, "mine");
    expect(await messageOf(() => replaceFolder(folder, new Map()))).toContain("is not a folder.");
    expect(await readFile(folder, "utf8")).toBe("mine");
  });
});

describe("readFiles", () => {
  test("returns no files for a missing folder", async () => {
    expect(await asObject()).toEqual({});
  });

  test("refuses a file", async () => {
    await writeFile(folder, "mine");
    expect(await messageOf(() => readFiles(folder))).toBe(
      `${folder}: is not a folder. Remove it, or choose another output folder.`,
    );
  });

  test("lists a link without following it", async () => {
    await mkdir(folder);
    await writeFile(join(parent, "secret"), "secret");
    await symlink(join(parent, "secret"), join(folder, "file"));
    await symlink(parent, join(folder, "up"));
    expect(await asObject()).toEqual({ file: "", up: "" });
  });
});

test("compareFiles lists what is missing, different and stale", () => {
  const present = new Map([
    ["same", "1"],
    ["differs", "1"],
    ["stale", "1"],
  ]);
  const wanted = new Map([
    ["differs", "2"],
    ["same", "1"],
    ["missing", "1"],
  ]);
  const difference = compareFiles(present, wanted);
  expect(difference).toEqual({ added: ["missing"], changed: ["differs"], stale: ["stale"] });
  expect([isSame(difference), isSame(compareFiles(present, present))]).toEqual([false, true]);
});
