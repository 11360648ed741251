import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderFiles } from "../../../generator/core/specs/file-source.js";
import { exitCodeOf } from "../../../generator/diff/command.js";
import { diff } from "../../../generator/diff/diff.js";

const project = join(import.meta.dirname, "../../..");
const specs = join(project, "specs");
let folder = "";

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", "generator/cli.ts", "diff", ...args],
      { cwd: project },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
      },
    );
  });
}

/** A copy of `specs/` in which one text of one document is another one. */
async function edited(name: string, file: string, from: string, to: string): Promise<string> {
  const copy = join(folder, name);
  await cp(specs, copy, { recursive: true });
  const text = await readFile(join(copy, file), "utf8");
  expect(text).toContain(from);
  await writeFile(join(copy, file), text.replace(from, to));
  return copy;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "diff-command-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("npm run diff", () => {
  it("finds nothing between the documents and themselves", async () => {
    expect(await run(specs, specs)).toEqual({
      code: 0,
      stdout: `${specs} -> ${specs}: no difference\n`,
      stderr: "",
    });
  });

  it("finds nothing between the documents and themselves with other comments", async () => {
    const copy = await edited("comments", "modules.yaml", "modules:", "modules:");
    for (const file of await readdir(copy)) {
      const text = file.endsWith(".yaml") ? await readFile(join(copy, file), "utf8") : undefined;
      if (text !== undefined) await writeFile(join(copy, file), `${text}\n# The end.\n`);
    }
    const found = await diff(folderFiles(specs), folderFiles(copy));
    expect({ changes: found.changes, policy: found.policy }).toEqual({ changes: [], policy: [] });
  });

  it("reports a removed and an added field, in the real documents", async () => {
    const copy = await edited(
      "field",
      "tag.yaml",
      "    Tag:\n      type: object\n",
      "    Tag:\n      type: object\n      x-note: edited\n",
    );
    const tag = await readFile(join(copy, "tag.yaml"), "utf8");
    await writeFile(
      join(copy, "tag.yaml"),
      tag.replace(/( {4}Tag:[\s\S]*?properties:\n)/, "$1        color:\n          type: string\n"),
    );
    const { code, stdout } = await run(specs, copy, "--fail-on", "breaking");
    expect(code).toBe(0);
    expect(stdout).toContain("compatible (1)\n  tag: Tag.color (string) was added");
    const back = await run(copy, specs, "--fail-on", "breaking");
    expect(back.code).toBe(3);
    expect(back.stdout).toContain("tag: Tag.color was removed");
    expect(back.stdout).toContain("broken: Tag.color was removed without notice");
  });

  it("exits with 4 when a date was moved earlier and --fail-on names the policy", async () => {
    const copy = await edited(
      "earlier",
      "overlays/compute.yaml",
      "removal: '2026-04-23'",
      "removal: '2026-04-20'",
    );
    const { code, stdout } = await run(specs, copy, "--fail-on", "policy", "--format", "github");
    expect(stdout).toMatch(
      /^::error file=specs\/compute\.yaml,line=\d+,title=Deprecation policy::compute: .*EARLIER/,
    );
    expect(code).toBe(4);
    const found = await diff(folderFiles(specs), folderFiles(copy));
    expect((["none", "breaking", "any"] as const).map((level) => exitCodeOf(found, level))).toEqual([
      0, 0, 4,
    ]);
  });

  it("--fail-on any gives 5 for what breaks nothing, and writes a changeset", async () => {
    const copy = await edited("title", "tag.yaml", "summary: List all tags", "summary: List tags");
    const changesets = join(folder, "changesets");
    const { code, stdout, stderr } = await run(
      ...[specs, copy, "--fail-on", "any", "--format", "json", "--changeset", changesets, "-m", "tag"],
    );
    expect(code).toBe(5);
    expect(JSON.parse(stdout)).toMatchObject({ bump: "patch", modules: ["tag"], policy: [] });
    const [file] = await readdir(changesets);
    expect(stderr).toContain(`${file ?? ""}\n`);
    expect(await readFile(join(changesets, file ?? ""), "utf8")).toMatch(
      /^---\n"cloudtemple": patch\n---\n\nFollow the API documents: tag\.\n/,
    );
    expect((await run(specs, copy, "-m", "vpc")).stdout).toContain("no difference");
  });

  it("reports what is wrong with its arguments", async () => {
    expect(await run(specs, specs, "--today", "2026-02-30")).toMatchObject({ code: 2 });
    expect(await run(specs, specs, "--fail-on", "everything")).toMatchObject({ code: 2 });
    const missing = await run("no-such-revision");
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain('error: "no-such-revision" is neither a folder');
  });

  it("documents its exit codes", async () => {
    const { stdout } = await run("--help");
    expect(stdout).toContain("3 a change breaks callers or readers");
    expect(stdout).toContain("4 a violation of the deprecation policy");
  });
});

describe("the exit status", () => {
  const breaking = { levels: ["breaking-readers"] };
  const compatible = { levels: ["compatible"] };
  const [alarm, broken, notice] = ["alarm", "broken", "notice"].map((severity) => ({ severity }));

  it.each([
    [[], [], [0, 0, 0, 0]],
    [[compatible], [], [0, 0, 0, 5]],
    [[], [notice], [0, 0, 0, 5]],
    [[], [broken], [0, 0, 4, 4]],
    [[], [alarm], [0, 0, 4, 4]],
    [[breaking], [], [0, 3, 0, 3]],
    [[breaking], [broken], [0, 3, 4, 3]],
  ])("for %j and %j is %j", (changes, policy, expected) => {
    const found = { changes, policy } as unknown as Parameters<typeof exitCodeOf>[0];
    expect((["none", "breaking", "policy", "any"] as const).map((level) => exitCodeOf(found, level))).toEqual(
      expected,
    );
  });
});
