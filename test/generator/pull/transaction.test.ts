import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { finishTransaction, replaceFiles } from "../../../generator/pull/transaction.js";
import { filesOf } from "./platform.js";

let folder = "";
const texts = new Map([
  ["a.yaml", "new a"],
  ["c.yaml", "new c"],
]);
const OLD = { "a.yaml": "old a", "b.yaml": "old b" };
const NEW = { "a.yaml": "new a", "b.yaml": "old b", "c.yaml": "new c" };

const now = async (): Promise<Record<string, string>> => Object.fromEntries(await filesOf(folder));
const staging = (): string => join(dirname(folder), ".specs.pull");

beforeEach(async () => {
  const root = await mkdtemp(join(tmpdir(), "transaction-"));
  folder = join(root, "specs");
  await mkdir(folder);
  await writeFile(join(folder, "a.yaml"), "old a");
  await writeFile(join(folder, "b.yaml"), "old b");
});

it("replaces all files, and leaves nothing behind", async () => {
  replaceFiles(folder, texts);
  expect(await now()).toEqual(NEW);
  expect(await readdir(dirname(folder))).toEqual(["specs"]);
});

it("does nothing when there is nothing to do", async () => {
  replaceFiles(folder, new Map());
  expect(await now()).toEqual(OLD);
});

it("is undone by whoever comes next, when it died before all texts were there", async () => {
  await mkdir(staging());
  await writeFile(join(staging(), "0"), "new");
  finishTransaction(folder);
  expect(await now()).toEqual(OLD);
  expect(await readdir(dirname(folder))).toEqual(["specs"]);
});

it.each([0, 1, 2])(
  "is completed by whoever comes next, when it died after %i of two moves",
  async (moves) => {
    await mkdir(staging());
    const names = [...texts.keys()];
    for (const [index, name] of names.entries())
      await writeFile(index < moves ? join(folder, name) : join(staging(), `${index}`), texts.get(name)!);
    await writeFile(join(staging(), "complete.json"), JSON.stringify(names));
    finishTransaction(folder);
    expect(await now()).toEqual(NEW);
    expect(await readdir(dirname(folder))).toEqual(["specs"]);
  },
);

it("leaves the folder as it was when the texts cannot be written", async () => {
  await writeFile(staging(), "in the way");
  await rm(staging());
  const broken = new Map([["a.yaml", undefined as unknown as string]]);
  Object.defineProperty(broken, "get", {
    value: () => {
      throw new Error("disk full");
    },
  });
  expect(() => replaceFiles(folder, broken)).toThrow("disk full");
  expect(await now()).toEqual(OLD);
  expect(await readdir(dirname(folder))).toEqual(["specs"]);
});
