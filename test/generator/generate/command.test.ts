import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { Command } from "commander";
import { describe, expect, onTestFinished, test } from "vitest";
import { lateOptimizationFlags } from "../../../generator/command-line/optimize-late.js";
import { addGenerateCommand } from "../../../generator/generate/command.js";
import { repositoryLayout } from "../../../generator/repository-layout.js";
import { makeInstalledProject, REPOSITORY, SPECS } from "../../support/project.js";

interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const TSX = createRequire(import.meta.url).resolve("tsx");

/** Runs the real command line of the project in `root`, as `npm run generate -- …` does. */
function cloudtemple(root: string, cwd: string, ...words: string[]): Promise<Finished> {
  const command = ["--import", TSX, join(root, "generator/cli.ts"), ...words];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd }, (error, stdout, stderr) => {
      resolve({
        code: typeof error?.code === "number" ? error.code : error === null ? 0 : -1,
        stdout,
        stderr,
      });
    });
  });
}

/** A folder with files, and the command line of this repository in it. */
async function workFolder(
  files: Record<string, string>,
): Promise<{ path: (name: string) => string; generate: (...words: string[]) => Promise<Finished> }> {
  const folder = await mkdtemp(join(tmpdir(), "cloudtemple-command-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return {
    path: (name) => join(folder, name),
    generate: (...words) => cloudtemple(REPOSITORY, folder, "generate", ...words),
  };
}

test("a run lets Node optimize late, for all modules and for one document", async () => {
  const project = await makeInstalledProject();
  const paths = { "/items": { get: { responses: { 204: { description: "None." } } } } };
  await project.write(
    "shop.json",
    JSON.stringify({ openapi: "3.1.0", info: { title: "Shop", version: "1" }, paths }),
  );
  await project.write(
    "flags.mjs",
    `import v8 from "node:v8";
    import { syncBuiltinESMExports } from "node:module";
    v8.setFlagsFromString = (flags) => void process.stderr.write(flags);
    syncBuiltinESMExports();`,
  );
  for (const words of [[], ["--spec", "shop.json", "--out", "client"]]) {
    const preload = ["--import", join(project.root, "flags.mjs"), "--import", TSX];
    const command = [...preload, join(project.root, "generator/cli.ts"), "generate", "--quiet", ...words];
    const { stderr } = await promisify(execFile)(process.execPath, command, { cwd: project.root });
    expect(stderr).toBe(lateOptimizationFlags(process.versions) ?? "");
  }
});

test("a run, a second one, a check, a change, a failure", async () => {
  const project = await makeInstalledProject();
  const generate = (...words: string[]): Promise<Finished> =>
    cloudtemple(project.root, project.root, "generate", ...words);
  expect(await generate()).toEqual({
    code: 0,
    stderr: "",
    stdout: expect.stringMatching(
      /^mall {13}1 operation\nshop {13}2 operations, 1 deprecated\n2 modules, 3 operations, 1 deprecated; 3 added, 0 removed; 12 files changed; [\d.]+ s\n$/,
    ) as unknown,
  });

  const before = await project.fingerprint();
  const [quiet, json] = [await generate("--quiet"), await generate("--json", "--check")];
  expect(quiet).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(JSON.parse(json.stdout)).toEqual({
    modules: 2,
    operations: 3,
    deprecated: 1,
    added: [],
    removed: [],
    leftOut: 0,
    files: { added: [], changed: [], stale: [] },
    seconds: expect.any(Number) as unknown,
  });
  expect(json.stdout).toMatch(/^\{.*\}\n$/);
  expect(json).toMatchObject({ code: 0, stderr: "" });
  expect(await project.fingerprint()).toBe(before);

  await project.write("generated/shop/job.ts", "mine");
  await project.write("generated/mall/schema.ts", undefined);
  await project.write("generated/gone.ts", "");
  await project.write("specs/names.json", "{}");
  expect(await generate("--check", "--quiet")).toEqual({
    code: 1,
    stdout: "",
    stderr:
      "error: the generated files are out of date:\n" +
      "  missing  mall/schema.ts\n  differs  shop/job.ts\n  stale    gone.ts\n  missing names in specs/names.json\n" +
      "Run `npm run generate` and commit the result.\n",
  });

  await project.write("specs/shop.yaml", "a: b: c\n");
  const broken = await project.fingerprint();
  const failed = await generate("--json");
  expect(failed.code).toBe(1);
  expect(failed.stdout).toBe("");
  expect(failed.stderr).toMatch(/^error: specs\/shop\.yaml:1: is not YAML or JSON: [^\n]*\n$/);
  expect(await project.fingerprint()).toBe(broken);
});

describe("a document outside of specs/", () => {
  const shop = SPECS["shop.yaml"]!;

  test("is written to a folder of its own, with the runtime of this package or another", async () => {
    const { path, generate } = await workFolder({ "api.yaml": shop });
    const words = ["--spec", "api.yaml", "--out", "client"];
    const first = await generate(...words);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toMatch(
      /^api {14}2 operations\n1 module, 2 operations, 0 deprecated; 2 added, 0 removed; 7 files changed; /,
    );
    expect((await readdir(path("client"))).sort()).toEqual([
      "DEPRECATIONS.md",
      "OPERATIONS.md",
      "deprecations.json",
      "index.ts",
      "job.ts",
      "operations.json",
      "schema.ts",
    ]);
    const [head, runtime] = (await readFile(path("client/job.ts"), "utf8")).split("\n");
    expect(head).toBe("// Generated from api.yaml. Do not edit: run `npm run generate -- --spec api.yaml`.");
    const specifier = / from "(\.\..*)";$/.exec(runtime ?? "")?.[1] ?? "";
    expect(join(path("client"), specifier)).toBe(join(REPOSITORY, "runtime/index.js"));

    const other = await generate(...words, "--runtime", "cloudtemple", "--json");
    expect(JSON.parse(other.stdout)).toMatchObject({
      modules: 1,
      operations: 2,
      files: { added: [], changed: ["job.ts"], stale: [] },
    });
    expect(await readFile(path("client/job.ts"), "utf8")).toContain('} from "cloudtemple";');
  });
});

test("wrong usage exits with 2, a wrong module with 1, help with 0", async () => {
  const { generate } = await workFolder({});
  const [help, usage, module] = await Promise.all([
    generate("--help"),
    generate("--out", "a"),
    generate("--module", "nowhere"),
  ]);
  expect(help).toMatchObject({ code: 0, stderr: "" });
  expect(help.stdout).toMatch(
    /^Usage: npm run generate -- \[options\]\n[^]*--spec <file>[^]*--check[^]*Exit status: 0 success, 1 [^]*2 wrong usage\./,
  );
  expect(usage).toEqual({
    code: 2,
    stdout: "",
    stderr:
      "error: --out belongs to --spec. Add --spec <file>, or leave it out.\nRun with --help to see all options.\n",
  });
  expect(module).toMatchObject({ code: 1, stdout: "" });
  expect(module.stderr).toMatch(
    /^error: there is no module "nowhere" with a document in specs\/\. Known modules: [^\n]*\.\n$/,
  );
});

test.each<[string[], string]>([
  [["--nonsense"], "error: unknown option '--nonsense'\n"],
  [["--spec", "a.yaml"], "error: --spec requires --out. Add --out <folder>.\n"],
  [["--runtime", "x"], "error: --runtime belongs to --spec. Add --spec <file>, or leave it out.\n"],
  [
    ["--strict", "--allow-ref", "a.yaml"],
    "error: --allow-ref and --strict belong to --spec. Add --spec <file>, or leave them out.\n",
  ],
  [
    ["--names", "a.json", "--filter", "tag=a", "--exclude-deprecated"],
    "error: --names and --filter and --exclude-deprecated belong to --spec. Add --spec <file>, or leave them out.\n",
  ],
  [
    ["--spec", "a.yaml", "--out", "b", "--filter", "users"],
    "error: option '--filter <kind=value>' argument 'users' is invalid. Expected tag=…, path=… or operation=….\n",
  ],
  [
    ["--module", "a", "--spec", "b.yaml", "--out", "c"],
    "error: --module belongs to specs/, not to --spec. Leave one of them out.\n",
  ],
])("%j is wrong usage", async (words, want) => {
  let printed = "";
  const program = new Command().exitOverride().configureOutput({ writeErr: (text) => (printed += text) });
  addGenerateCommand(program, repositoryLayout("nowhere"));
  await expect(program.parseAsync(["generate", ...words], { from: "user" })).rejects.toMatchObject({
    exitCode: 1,
  });
  expect(printed).toBe(want);
});
