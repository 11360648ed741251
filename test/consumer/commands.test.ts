import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorkbench, type Workbench } from "./command-line.js";
import { inPackage } from "./installed.js";
import { ownSpec, SHOP, SWAGGER } from "./own-documents.js";
import { type Outcome, runNode } from "./run.js";

let workbench: Workbench;
let project: string;
/** Where Node writes which files each command loaded. */
let loads: string;

beforeAll(async () => {
  workbench = await createWorkbench();
  project = await workbench.lay("project", {
    "shop.yaml": SHOP,
    "later.yaml": SHOP.replace(
      "operationId: listThings",
      "operationId: listThings\n      deprecated: true",
    ).replace("size: {type: integer}", "size: {type: string}"),
    ...SWAGGER,
    "package.json": '{"name": "shop", "private": true, "type": "module"}',
    "exports/tag.yaml": (await ownSpec("tag")).replace("version: 0.0.0", "version: 0.0.1"),
    "src/use.ts":
      'import { createClient } from "cloudtemple";\nimport { listJobs } from "cloudtemple/backup";\nawait listJobs(createClient());\n',
  });
  loads = join(workbench.folder, "loads");
});
afterAll(() => workbench.remove());

function cli(): string {
  return join(workbench.packageRoot, "dist", "cli", "cloudtemple.js");
}

function run(...words: string[]): Promise<Outcome> {
  return runNode(cli(), words, { cwd: project, env: { NODE_V8_COVERAGE: loads } });
}

/** Each with a part of what it prints; every file of the command line is loaded by one of them. */
const RUNS: readonly (readonly [words: string, exitCode: number, prints: RegExp])[] = [
  ["generate --spec shop.yaml --out src/shop", 0, /1 module, 2 operations, 1 deprecated/],
  ["generate --spec shop.yaml --out src/shop --check", 0, /0 files changed/],
  ["generate --spec old.yaml --out src/old", 0, /1 module, 1 operation/],
  ["pull --from simulator --module tag --module rtms", 0, /0 updated, 2 unchanged/],
  ["pull --from exports --module tag", 0, /1 updated/],
  ["generate --module tag --module backup", 0, /2 modules, 52 operations/],
  ["generate --module tag --check", 0, /0 files changed/],
  ["probe --from simulator --module tag", 0, /no differences/],
  ["probe --from simulator --module tag --format json", 0, /"modules"/],
  ["probe --from simulator --module tag --format markdown", 0, /^#/m],
  ["diff shop.yaml later.yaml", 0, /breaking for readers/],
  ["diff shop.yaml later.yaml --format json --changeset changes", 0, /"bump"/],
  ["diff shop.yaml later.yaml --format markdown", 0, /^#/m],
  ["diff shop.yaml later.yaml --format github --fail-on breaking", 3, /::/],
  ["check --today 2026-01-01", 0, /src\/use\.ts:3/],
  ["check --format html", 0, /<html/],
  ["migrate --dry-run", 1, /listJobs/],
  ["calendar", 0, /\|/],
  ["completion bash", 0, /^complete /m],
];

describe("the package in a project", () => {
  it.each(RUNS)("cloudtemple %s", async (words, exitCode, prints) => {
    const outcome = await run(...words.split(" "));
    expect(outcome.exitCode, outcome.stderr).toBe(exitCode);
    expect(outcome.stdout + outcome.stderr).toMatch(prints);
  });

  it("cloudtemple simulate answers until it is interrupted", async () => {
    const child: ChildProcess = spawn(process.execPath, [cli(), "simulate", "--port", "0"], {
      cwd: project,
      env: { ...process.env, NODE_V8_COVERAGE: loads },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout!.on("data", (chunk) => (output += String(chunk)));
    while (!output.includes("Press Ctrl-C to stop.")) await once(child.stdout!, "data");
    const [, url = ""] = /listens at (\S+) /.exec(output) ?? [];
    expect((await fetch(`${url}/iam/docs/swagger.yml`)).status).toBe(401);
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("loads every file of the command line in these runs, but what draws on terminals", async () => {
    const loaded = new Set<string>();
    for (const name of await readdir(loads)) {
      const { result } = JSON.parse(await readFile(join(loads, name), "utf8")) as {
        result: readonly { readonly url: string }[];
      };
      for (const { url } of result) if (url.includes("/dist/cli/")) loaded.add(basename(url));
    }
    const files = (await readdir(join(workbench.packageRoot, "dist/cli"))).filter((name) =>
      name.endsWith(".js"),
    );
    const unused = files.filter((name) => !loaded.has(name));
    const parts = unused.map((name) => name.replace(/-[A-Z0-9]{8}\.js$/, ""));
    expect(parts.filter((name) => name !== "chunk").sort()).toEqual([
      // listr2 and what it draws with; what a client loads for many activities, and to look for a lost write.
      "cli-truncate",
      "dist",
      "log-update",
      "poller",
      "resolve",
      "wrap-ansi",
    ]);
  });
});

describe("a project without ts-morph", () => {
  let bare: Workbench;
  beforeAll(async () => {
    bare = await createWorkbench({ neighbours: ["openapi-fetch", "openapi-typescript-helpers"] });
    // An empty folder ends the search for it: a folder above may have one.
    await bare.lay("node_modules/ts-morph", {});
  });
  afterAll(() => bare.remove());

  it.each([
    ["generate --spec shop.yaml --out src/shop", 1],
    ["generate", 1],
    ["diff shop.yaml shop.yaml", 1],
    ["check", 2],
    ["migrate", 2],
  ])("cloudtemple %s says how to install it", async (words, exitCode) => {
    const folder = await bare.lay("bare", { "shop.yaml": SHOP });
    const command = words.split(" ")[0]!;
    expect(await bare.run(words.split(" "), folder)).toEqual({
      exitCode,
      stdout: "",
      stderr: `error: ${command} needs ts-morph, which is not installed. Install it: npm install --save-dev ts-morph\n`,
    });
  });

  it("cloudtemple pull needs no compiler", async () => {
    const folder = await bare.lay("bare", { "exports/tag.yaml": await ownSpec("tag") });
    const { exitCode, stderr } = await bare.run(["pull", "--from", "exports", "-m", "tag"], folder);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  });

  it.each([
    "",
    "generate",
    "pull",
    "diff",
    "probe",
    "simulate",
    "check",
    "migrate",
    "calendar",
    "completion",
  ])("cloudtemple %s --help needs no compiler", async (command) => {
    const folder = await bare.lay("bare", {});
    const { exitCode, stdout } = await bare.run([...(command === "" ? [] : [command]), "--help"], folder);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Usage: ${["cloudtemple", command].join(" ").trim()} `);
    expect(stdout).not.toContain("npm run");
  });

  it("a word that is near a command names it", async () => {
    const folder = await bare.lay("bare", {});
    const { exitCode, stderr } = await bare.run(["generat"], folder);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("Did you mean generate?");
  });
});

describe("the size", () => {
  it("of the package is at most 6 MB, unpacked", async () => {
    const entries = await readdir(inPackage(), { recursive: true, withFileTypes: true });
    const sizes = await Promise.all(
      entries.filter((entry) => entry.isFile()).map((entry) => stat(join(entry.parentPath, entry.name))),
    );
    const bytes = sizes.reduce((sum, { size }) => sum + size, 0);
    process.stdout.write(`the package: ${(bytes / 1e6).toFixed(2)} MB unpacked, ${sizes.length} files\n`);
    expect(bytes).toBeLessThan(6_000_000);
  });
});
