import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compilers } from "../bench/compilers.js";
import { createWorkbench, type Workbench } from "./command-line.js";
import { behaviourOf } from "./migrate/behaviour.js";
import { layShop } from "./migrate/lay-shop.js";
import { type ExpectedPage, readPage } from "./migrate/page.js";
import { type Outcome, run, runNode } from "./run.js";

/** The command itself compiles with TypeScript 6.0; the others take longer than all else here. */
const asked = compilers.filter(({ isNative }) => process.env["CLOUDTEMPLE_TEST_ALL"] === "1" || isNative);
const isUpdate = process.env["MIGRATE_UPDATE"] === "true";

let workbench: Workbench;
let page: ExpectedPage;
let project: string;
let dryRun: Outcome;

beforeAll(async () => {
  workbench = await createWorkbench();
  await layShop(workbench.packageRoot);
  page = await readPage("forms.md");
  project = await workbench.lay("forms", { ...page.files, "tsconfig.json": CONFIG });
  await cp(join(project, "src"), join(project, "before"), { recursive: true });
  dryRun = await workbench.run(["migrate", "--dry-run"], project);
});
afterAll(() => workbench.remove());

const CONFIG = JSON.stringify({
  compilerOptions: {
    target: "ES2022",
    module: "NodeNext",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUnusedLocals: true,
    noEmit: true,
    types: [],
  },
  include: ["src"],
});

async function sources(folder: string): Promise<Record<string, string>> {
  const names = await readdir(join(project, folder));
  const texts = names.map(
    async (name) => [name, await readFile(join(project, folder, name), "utf8")] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}

describe("every way to use something deprecated", () => {
  it("is shown as a patch, or left for a reason, and nothing is written, with --dry-run", async () => {
    const { stdout, stderr, exitCode } = dryRun;
    if (isUpdate) await page.update({ "migration.patch": stdout, "left.txt": stderr });
    else
      expect({ patch: stdout, left: stderr }).toEqual({
        patch: page.expected["migration.patch"],
        left: page.expected["left.txt"],
      });
    expect(exitCode).toBe(1);
    expect(await sources("src")).toEqual(await sources("before"));
  });

  it("is rewritten as the patch says", async () => {
    await writeFile(join(project, "migration.patch"), dryRun.stdout);
    const patched = await workbench.lay("patched", page.files);
    const applied = await run("git", ["apply", join(project, "migration.patch")], {
      cwd: patched,
      env: { GIT_CEILING_DIRECTORIES: workbench.folder },
    });
    expect(applied).toMatchObject({ exitCode: 0, stderr: "" });

    const { stdout, exitCode } = await workbench.run(["migrate"], project);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^src\/alias\.ts:5:40 changed operation shop\.listThings to listItems$/m);
    for (const [name, text] of Object.entries(await sources("src"))) {
      expect(text, name).toBe(await readFile(join(patched, "src", name), "utf8"));
    }
  });

  it.each(asked)("compiles before and after with TypeScript $version", async (compiler) => {
    const config = join(project, "tsconfig.both.json");
    await writeFile(config, JSON.stringify({ extends: "./tsconfig.json", include: ["src", "before"] }));
    const { stdout, exitCode } = await runNode(compiler.file, ["--project", config, "--pretty", "false"], {
      cwd: project,
    });
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 0 });
  });

  it("does the same before and after, with members that are there, absent, or null at run time", async () => {
    const before = await behaviourOf(project, "before");
    expect(await behaviourOf(project, "src")).toEqual(before);
    expect(before["mocks"]).toEqual(["east", "a"]);
    for (const name of ["fallback nested", "declared declared", "fields destructured", "mocks zone"]) {
      const results = before[name]?.map((result) => JSON.stringify(result));
      expect(new Set(results).size, name).toBeGreaterThan(2);
    }
  });

  it("is left alone by a second run, which lists the same", async () => {
    const before = await sources("src");
    const { stdout, exitCode } = await workbench.run(["migrate", "--format", "json"], project);
    const { changes, review, summary } = JSON.parse(stdout) as Record<"changes" | "review", unknown[]> & {
      summary: unknown;
    };
    expect({ changes, exitCode }).toEqual({ changes: [], exitCode: 1 });
    expect(await sources("src")).toEqual(before);
    expect(summary).toMatchObject({ changes: 0, changedFiles: 0, review: review.length, isDryRun: false });
    const reasons = review.map((use) => (use as { reason: string }).reason);
    const listed = [...(page.expected["left.txt"] ?? "").matchAll(/ review .*?: (.*?)\.(?: Use \S+)?$/gm)];
    if (!isUpdate) expect(reasons).toEqual(listed.map(([, reason]) => reason));
  });
});

describe("the command", () => {
  it("says what it does, and what its exit status means", async () => {
    const { stdout, exitCode } = await workbench.run(["migrate", "--help"], project);
    expect(stdout).toMatch(/--dry-run +print the changes as a patch, and write no file/);
    expect(stdout).toContain("Exit status: 0 nothing deprecated is left, 1 something is left to review");
    expect(exitCode).toBe(0);
  });

  it("changes what the user accepts, and asks for no more confidence than the user does", async () => {
    const folder = await workbench.lay("chosen", {
      "tsconfig.json": CONFIG,
      "src/a.ts":
        'import type { Item } from "cloudtemple/shop";\nexport const all = (item: Item) => [item.count, item.memory, item.status];\n',
    });
    const low = ["--dry-run", "--min-confidence", "low", "--only", "shop.Item.count"];
    const sure = await workbench.run(["migrate", ...low], folder);
    expect(sure.stdout).toContain(
      "+export const all = (item: Item) => [item.total, item.memory, item.status];",
    );
    expect(sure.stderr).toMatch(/^1 use in 1 file would be changed; 0 uses /m);
    const accepted = await workbench.run(["migrate", "--accept", "shop.Item.memory"], folder);
    expect(accepted.stdout).toMatch(/a\.ts:2:54 changed response field shop\.Item\.memory to memorySize/);
    expect(accepted.stdout).toContain('low confidence (--accept "shop.Item.count" changes it). Use total.');
  });

  it("does not add to changes that are not committed, unless it is forced to", async () => {
    const text =
      'import type { Item } from "cloudtemple/shop";\nexport const all = (item: Item) => item.status;\n';
    const folder = await workbench.lay("tree", { "tsconfig.json": CONFIG, "src/a.ts": text });
    const git = (...parameters: string[]): Promise<Outcome> =>
      run("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...parameters], { cwd: folder });
    await git("init");
    const fresh = await workbench.run(["migrate"], folder);
    expect(fresh).toMatchObject({ exitCode: 2, stdout: "" });
    expect(fresh.stderr).toContain(
      "1 file to be changed was never committed: src/a.ts. Commit or stash them",
    );
    await git("add", ".");
    await git("commit", "-m", "a");
    await writeFile(join(folder, "src", "a.ts"), `${text}// more\n`);
    const dirty = await workbench.run(["migrate"], folder);
    expect(dirty).toMatchObject({ exitCode: 2, stdout: "" });
    expect(dirty.stderr).toContain(
      "1 file has changes that are not committed: src/a.ts. Commit or stash them",
    );
    expect((await workbench.run(["migrate", "--dry-run"], folder)).stdout).toContain("+export const all");
    expect(await readFile(join(folder, "src", "a.ts"), "utf8")).toBe(`${text}// more\n`);
    expect(await workbench.run(["migrate", "--force"], folder)).toMatchObject({ exitCode: 0 });
    expect(await readFile(join(folder, "src", "a.ts"), "utf8")).toContain("item.isReady");
    await git("commit", "--all", "-m", "b");
    expect(await workbench.run(["migrate"], folder)).toMatchObject({ exitCode: 0 });
  });

  it.each([
    [["--only", "shop.Item.osNam"], /--only shop\.Item\.osNam: nothing that is deprecated has this name/],
    [["--project", "nowhere"], /nowhere: has no tsconfig\.json.*--project/],
    [["--format", "html"], /Allowed choices are text, json/],
  ])("cannot be run with %j", async (options, message) => {
    const { exitCode, stderr, stdout } = await workbench.run(["migrate", ...options], project);
    expect(stderr).toMatch(message);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
  });
});
