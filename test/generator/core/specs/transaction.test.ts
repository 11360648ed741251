import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  completeTransaction,
  finishTransaction,
  replaceFiles,
} from "../../../../generator/core/specs/transaction.js";
import { addDiffCommand } from "../../../../generator/diff/command.js";
import { repositoryLayout } from "../../../../generator/repository-layout.js";
import { makeProject, type Project, run, SPECS } from "../../../support/project.js";
import { filesOf } from "../../pull/platform.js";

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

it("replaces all files, and leaves no temporary file", async () => {
  replaceFiles(folder, texts);
  expect(await now()).toEqual(NEW);
  expect(await readdir(dirname(folder))).toEqual(["specs"]);
});

it("does nothing for an empty list of files", async () => {
  replaceFiles(folder, new Map());
  expect(await now()).toEqual(OLD);
});

it("is undone by the next run if it stopped before all texts were written", async () => {
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

it("leaves the folder unchanged if the texts cannot be written", async () => {
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

it("is left to a running pull by commands that only read", async () => {
  await mkdir(staging());
  await writeFile(join(staging(), "0"), "new");
  completeTransaction(folder);
  expect(await now()).toEqual(OLD);
  expect(await readdir(staging())).toEqual(["0"]);
});

it("can be completed by two processes at once", async () => {
  await mkdir(staging());
  await writeFile(join(staging(), "1"), "new c");
  await writeFile(join(staging(), "complete.json"), JSON.stringify([...texts.keys()]));
  await writeFile(join(folder, "a.yaml"), "new a");
  completeTransaction(folder);
  completeTransaction(folder);
  expect(await now()).toEqual(NEW);
});

describe("a pull that was killed while it moved its files", () => {
  const job = (summary: string): string => SPECS["mall.yaml"]!.replace("List floors", summary);

  /** `mall.yaml` is already replaced, `shop.yaml` is not. */
  async function half(): Promise<Project> {
    const project = await makeProject();
    await run(project);
    await project.write("specs/mall.yaml", job("List every floor"));
    await project.write(".specs.pull/1", SPECS["shop.yaml"]!.replace("Job:", "Job:\n      x-new: true"));
    await project.write(".specs.pull/complete.json", JSON.stringify(["mall.yaml", "shop.yaml"]));
    return project;
  }

  it("is completed before code is generated", async () => {
    const project = await half();
    const { difference } = await run(project, { check: true });
    expect(difference.changed).toEqual(["mall/floor.ts", "operations.json", "OPERATIONS.md"]);
    expect(await readdir(project.root)).not.toContain(".specs.pull");
    expect((await filesOf(join(project.root, "specs"))).get("shop.yaml")).toContain("x-new");
  });

  it("is completed before documents are compared", async () => {
    const project = await half();
    const output: string[] = [];
    const write = vi
      .spyOn(process.stdout, "write")
      .mockImplementation((text) => output.push(String(text)) > 0);
    const program = new Command();
    addDiffCommand(program, repositoryLayout(project.root));
    await program
      .parseAsync(["diff", join(project.root, "specs"), "--format", "json"], { from: "user" })
      .finally(() => write.mockRestore());
    expect(JSON.parse(output.join(""))).toMatchObject({ bump: "none" });
    expect(await readdir(project.root)).not.toContain(".specs.pull");
    expect((await filesOf(join(project.root, "specs"))).get("shop.yaml")).toContain("x-new");
  });
});
