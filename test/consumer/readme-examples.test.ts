import { join } from "node:path";
import { transform } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSimulator } from "../../generator/simulator/index.js";
import { startSimulatorServer } from "../../generator/simulator/server.js";
import { compilers } from "../bench/compilers.js";
import { createWorkbench, type Workbench } from "./command-line.js";
import { inPackage, toolFile } from "./installed.js";
import { readmeExample } from "./readme.js";
import { type Outcome, runNode } from "./run.js";

/** What the README has a user install, and what those need of the package's own dependencies. */
const NEIGHBOURS = [
  "@types/node",
  "eslint",
  "openapi-fetch",
  "openapi-typescript-helpers",
  "ts-morph",
  "typescript",
  "typescript-eslint",
];

const CONFIGURATION = JSON.stringify({
  compilerOptions: { target: "es2023", module: "nodenext", strict: true, noEmit: true, types: ["node"] },
});

let workbench: Workbench;
let folder: string;

beforeAll(async () => {
  workbench = await createWorkbench({ neighbours: NEIGHBOURS });
  folder = await workbench.lay("user", {
    "package.json": JSON.stringify({ private: true, type: "module" }),
    "tsconfig.json": CONFIGURATION,
    "src/deploy.ts": await readmeExample("strict"),
    "eslint.config.js": await readmeExample("eslint", "js"),
    ".oxlintrc.json": await readmeExample("oxlint", "json", "generator/usage/GUIDE.md"),
  });
});
afterAll(() => workbench.remove());

describe("what the README shows of deprecations is what a user gets", () => {
  it("typescript-eslint, set up as it says, prints what it quotes", async () => {
    const { stdout, stderr, exitCode } = await runNode(
      toolFile("eslint", "bin", "eslint.js"),
      ["--no-color", "src"],
      { cwd: folder },
    );
    expect(stderr).toBe("");
    expect(exitCode).toBe(1);
    const lines = stdout.replaceAll(`${folder}/`, "").split("\n");
    const said = lines.filter((line) => line.trim() !== "" && !line.includes("problems"));
    const quoted = await readmeExample("linter output", "text");
    expect(said.map(spaced)).toEqual(quoted.trimEnd().split("\n").map(spaced));
    expect(quoted).toMatch(/removal \d{4}-\d{2}-\d{2}/);
  });

  it("oxlint, set up as it says, finds those and the deprecated filter", async () => {
    const { stdout, stderr, exitCode } = await runNode(
      toolFile("oxlint", "bin", "oxlint"),
      ["--format", "unix", "src"],
      { cwd: folder, env: { OXLINT_TSGOLINT_PATH: toolFile(".bin", "tsgolint") } },
    );
    expect(stderr).toBe("");
    expect(exitCode).toBe(1);
    const found = [...stdout.matchAll(/^src\/deploy\.ts:(\d+):(\d+): (.*)$/gm)];
    expect(found.map(([, line, column]) => `${line}:${column}`).toSorted()).toEqual(["5:7", "6:46", "8:47"]);
    for (const [, , , message] of found) expect(message).toMatch(/removal \d{4}-\d{2}-\d{2}/);
  });

  it("check says what it quotes", async () => {
    const options = ["--fail-within", "90d", "--today", "2026-01-01"];
    const { stdout, stderr, exitCode } = await workbench.run(["check", ...options], folder);
    expect(stderr).toBe("");
    expect(stdout).toBe(await readmeExample("check output", "text", "generator/usage/GUIDE.md"));
    expect(exitCode).toBe(1);
  });

  it("migrate --dry-run makes a patch for the field that has another name, and leaves the rest", async () => {
    const { stdout, stderr, exitCode } = await workbench.run(["migrate", "--dry-run"], folder);
    expect(exitCode).toBe(1);
    expect(stdout).toContain("+console.log(machines.map((machine) => machine.operatingSystem?.name));");
    expect(stderr).toContain("no replacement is known. Drop it: the full options became the default.");
    expect(stderr).toContain("1 use in 1 file would be changed; 2 uses of deprecated things left to review");
  });

  it("the command line tells its version and its commands", async () => {
    const version = await workbench.run(["--version"], folder);
    expect(version).toMatchObject({ exitCode: 0, stderr: "" });
    const { default: manifest } = (await import(inPackage("package.json"), {
      with: { type: "json" },
    })) as { default: { version: string } };
    expect(version.stdout).toBe(`${manifest.version}\n`);
    const help = await workbench.run(["check", "--help"], folder);
    expect(help.stdout).toContain("(default: the current folder)");
    expect(help.stdout).not.toContain("[]");
  });
});

describe("the test with a simulator in the README", () => {
  it("passes as it stands, and fails without the fault", async () => {
    const text = await readmeExample("testing");
    expect((await runExample("with.mjs", text)).exitCode).toBe(0);
    const without = text.replace(/^simulator\.faults.*\n/m, "");
    expect(without).not.toBe(text);
    const { exitCode, stderr } = await runExample("without.mjs", without);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Missing expected rejection");
  });
});

it("the programs of the README and of the page on options compile", async () => {
  const project = await workbench.lay("compiled", {
    "package.json": JSON.stringify({ private: true, type: "module" }),
    "tsconfig.json": CONFIGURATION,
    "test.ts": await readmeExample("testing"),
    "calling.ts": await readmeExample("calling"),
    "cache.ts": await readmeExample("cache", "ts", "runtime/OPTIONS.md"),
    "journal.ts": await readmeExample("journal", "ts", "runtime/OPTIONS.md"),
  });
  const { stdout, exitCode } = await runNode(compilers.at(-1)!.file, ["--pretty", "false"], { cwd: project });
  expect(stdout).toBe("");
  expect(exitCode).toBe(0);
});

it("the call of the README gets its events from a simulated platform", async () => {
  const server = await startSimulatorServer(createSimulator());
  try {
    // The inference API is a host of its own; the rest is what the README has.
    const text = (await readmeExample("calling")).replace(
      "createClient()",
      `createClient({ servers: { llmaas: "${server.url}/llmaas" }, apiKeys: { llmaas: "simulated-api-key" } })`,
    );
    const { code } = await transform(text, { loader: "ts", format: "esm" });
    const { stdout, stderr, exitCode } = await runExample("calling.mjs", code);
    expect(stderr).toBe("");
    expect(exitCode).toBe(0);
    expect(stdout.split("\n").length).toBeGreaterThan(3);
  } finally {
    await server.close();
  }
});

/** Runs text without types beside the installed package. */
async function runExample(file: string, text: string): Promise<Outcome> {
  const laid = await workbench.lay("testing", {
    "package.json": JSON.stringify({ private: true, type: "module" }),
    [file]: text,
  });
  return runNode(join(laid, file), [], { cwd: laid });
}

/** ESLint pads its columns to the longest of the run. */
function spaced(line: string): string {
  return line.trimEnd().replaceAll(/(?<=\S) {2,}/g, "  ");
}
