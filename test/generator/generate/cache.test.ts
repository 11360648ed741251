import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { hashGenerator, hashTexts, readCache, writeCache } from "../../../generator/generate/cache.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cloudtemple-cache-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

test("what is written is read back, and its folder is created", async () => {
  const path = join(folder, "a/b/generate.json");
  const cache = { shop: { inputs: "1", outputs: "2", records: { operations: [], deprecations: [] } } };
  await writeCache(path, cache);
  expect(await readCache(path)).toEqual(cache);
});

test.each(["", "{", "[1]", "null", '"text"'])("a cache that holds %j counts as empty", async (text) => {
  await writeFile(join(folder, "generate.json"), text);
  expect(await readCache(join(folder, "generate.json"))).toEqual({});
});

test("a missing cache counts as empty", async () => {
  expect(await readCache(join(folder, "generate.json"))).toEqual({});
});

describe("hashTexts", () => {
  test("differs for lists of texts that join to the same text", () => {
    const lists = [["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["1:abc"], []];
    expect(new Set(lists.map(hashTexts)).size).toBe(lists.length);
  });

  test("is the same for the same texts", () => {
    expect(hashTexts(["a", "b"])).toBe(hashTexts(new Set(["a", "b"])));
  });
});

describe("the hash of the generator changes with", () => {
  const write = async (name: string, text: string): Promise<void> => {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), text);
  };
  beforeEach(async () => {
    await write("generator/a.ts", "a");
    await write("generator/deep/b.ts", "b");
    await write("templates/t.hbs", "t");
    await write("package-lock.json", "{}");
  });

  test.each([
    ["generator/deep/b.ts", true],
    ["templates/t.hbs", true],
    ["package-lock.json", true],
    ["generator/new.ts", true],
    ["test/a.ts", false],
    ["runtime/a.ts", false],
  ])("%s: %s", async (name, want) => {
    const before = await hashGenerator(folder);
    expect(await hashGenerator(folder)).toBe(before);
    await write(name, "changed");
    expect((await hashGenerator(folder)) !== before).toBe(want);
  });
});
