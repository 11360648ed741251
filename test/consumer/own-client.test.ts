import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { npm } from "../support/pack.js";
import { installed, toolFile } from "./installed.js";
import { linkLibrary, ownSpec, SHOP, writeFiles } from "./own-documents.js";
import { readmeExample } from "./readme.js";
import { type Outcome, run, runNode } from "./run.js";
import { type Simulate, startSimulate } from "./simulate.js";

vi.setConfig({ testTimeout: 300_000 });

/** An empty folder in which the tarball was installed, as a stranger has it. */
let project: string;
let simulator: Simulate;

beforeAll(async () => {
  project = join(dirname(installed().consumer), "stranger");
  await mkdir(project);
  await writeFiles(project, {
    "package.json": '{"name": "stranger", "private": true, "type": "module"}',
    "tsconfig.json": TSCONFIG,
    "openapi.yaml": SHOP,
    "src/list.ts": await readmeExample("own program"),
  });
  await npm(["install", "--prefer-offline", "--no-audit", "--no-fund", installed().tarball], project);
  for (const library of ["ts-morph", "@types/node"])
    await linkLibrary(join(project, "node_modules"), library);
  simulator = await startSimulate(project);
});

afterAll(async () => {
  await simulator.stop();
  await rm(project, { recursive: true, force: true });
});

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    target: "ES2022",
    lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
    module: "NodeNext",
    strict: true,
    exactOptionalPropertyTypes: true,
    outDir: "dist",
    types: ["node"],
  },
  include: ["src"],
});

/** The commands of an example, without their comments. */
async function commandsOf(example: string): Promise<string[]> {
  const lines = (await readmeExample(example, "sh")).split("\n");
  return lines.flatMap((line) => /^npx .*?(?= *(?:#|$))/.exec(line) ?? []);
}

async function command(line: string, exitCode = 0): Promise<Outcome> {
  const [program = "", ...words] = line.split(" ");
  const outcome = await run(program, words, { cwd: project, env: simulator.variables });
  expect(outcome.exitCode, `${line}\n${outcome.stdout}${outcome.stderr}`).toBe(exitCode);
  return outcome;
}

async function compile(): Promise<void> {
  const { exitCode, stdout } = await runNode(toolFile("typescript", "bin", "tsc"), [], { cwd: project });
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
}

it("every command of the README runs in the project of a stranger, one after the other", async () => {
  const [any = "", ...others] = await commandsOf("any document");
  expect(others).toEqual([]);
  expect((await command(any)).stdout).toContain("1 module, 2 operations, 1 deprecated");

  await run("git", ["init", "--quiet"], { cwd: project });
  const author = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
  const commit = ["commit", "--quiet", "--allow-empty", "--message", "Before the first pull"];
  await run("git", [...author, ...commit], { cwd: project });

  const outputs: Record<string, Outcome> = {};
  const commands = await commandsOf("own client");
  for (const line of commands) outputs[line] = await command(line);
  expect(commands).toEqual(["pull", "generate", "diff", "check"].map((word) => `npx cloudtemple ${word}`));
  expect(outputs["npx cloudtemple pull"]?.stdout).toMatch(
    /0 updated, \d+ unchanged, 0 discovered, \d+ absent, 0 failed/,
  );
  expect(outputs["npx cloudtemple generate"]?.stdout).toMatch(/^16 modules, \d+ operations/m);
  expect(outputs["npx cloudtemple check"]?.stdout).toContain("Nothing deprecated is used");

  await compile();
  const list = await runNode(join(project, "dist/list.js"), [], { cwd: project, env: simulator.variables });
  expect(list.stderr).toBe("");
  expect(list.stdout).toContain("[");
});

it("a document that has changed is kept, compared, generated and checked", async () => {
  const tag = (await ownSpec("tag")).replace("version: 0.0.0", "version: 9.9.9");
  const marked = tag.replace(/^( +)(operationId: \w+|tags:.*)$/m, "$1deprecated: true\n$1$2");
  expect(marked).not.toBe(tag);
  await writeFiles(project, { "exports/tag.yaml": marked });
  await command("npx cloudtemple pull --from exports --module tag");
  const diff = await command("npx cloudtemple diff");
  expect(diff.stdout).toContain("deprecated");
  await command("npx cloudtemple generate");
  await command("npx cloudtemple generate --check");
  const records = JSON.parse(
    await readFile(join(project, "src/cloudtemple/deprecations.json"), "utf8"),
  ) as readonly { readonly module: string; readonly scope: string; readonly name: string }[];
  const { name } = records.find(({ module, scope }) => module === "tag" && scope === "operation")!;
  await writeFile(join(project, "src/tags.ts"), `export { ${name} } from "./cloudtemple/tag/index.js";\n`);
  await compile();
  const check = await command("npx cloudtemple check --fail-within 90d");
  expect(check.stdout).toMatch(new RegExp(`src/tags\\.ts:1.*tag\\.${name}`));
});
