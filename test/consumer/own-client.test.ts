import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { installed, repository, toolFile } from "./installed.js";
import { linkLibrary, ownSpec, SHOP, writeFiles } from "./own-documents.js";
import { readmeExample } from "./readme.js";
import { type Outcome, run } from "./run.js";
import { nodeBinary, nodePackage } from "./runtimes/binaries.js";
import { installProject } from "./runtimes/install.js";
import { VERSIONS } from "./runtimes/versions.js";
import { type Simulate, startSimulate } from "./simulate.js";

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const isEverythingTested = process.env["CLOUDTEMPLE_TEST_ALL"] === "1";
/** The oldest Node, and the one of today. */
const OTHERS = VERSIONS.node.filter((version) => /^2[04]\./.test(version));
if (!isEverythingTested)
  console.info(
    `Skipped without CLOUDTEMPLE_TEST_ALL=1: the project of a stranger on Node ${OTHERS.join(" and ")}.`,
  );

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

/** What the README has a user install beside the package, and the types of Node for programs that say `console`. */
const PEERS = ["ts-morph", "@types/node"];

/** Those in the versions of this repository. */
async function peers(): Promise<string> {
  const specs = PEERS.map(async (name) => {
    const { version } = JSON.parse(await readFile(toolFile(name, "package.json"), "utf8")) as {
      version: string;
    };
    return `${name}@${version}`;
  });
  return (await Promise.all(specs)).join(" ");
}

describe.each(["that runs the tests", ...(isEverythingTested ? OTHERS : [])])("on the Node %s", (node) => {
  const isOther = OTHERS.includes(node);
  /** An empty folder in which the tarball was installed, as a stranger has it. */
  let project: string;
  /** Where the other Node is, apart from the project. */
  let nodes: string;
  /** With that Node in front, for npm, npx and the commands. */
  let env: Readonly<Record<string, string>>;
  let simulator: Simulate;

  beforeAll(async () => {
    project = await mkdtemp(join(dirname(installed().consumer), "stranger-"));
    nodes = await mkdtemp(join(tmpdir(), "cloudtemple-node-"));
    env = isOther ? await environmentOf(node) : {};
    await writeFiles(project, {
      "package.json": '{"name": "stranger", "private": true, "type": "module"}',
      "tsconfig.json": TSCONFIG,
      "openapi.yaml": SHOP,
      "src/list.ts": await readmeExample("own program"),
    });
    await command(`npm install --prefer-offline --no-audit --no-fund ${installed().tarball}`);
    // What the README has a user install: from the registry where it is needed anyway.
    if (isOther)
      await command(`npm install --prefer-offline --no-audit --no-fund --save-dev ${await peers()}`);
    else for (const library of PEERS) await linkLibrary(join(project, "node_modules"), library);
    simulator = await startSimulate(project, [], env);
  });

  afterAll(async () => {
    await simulator.stop();
    for (const folder of [project, nodes]) await rm(folder, { recursive: true, force: true });
  });

  async function environmentOf(version: string): Promise<Readonly<Record<string, string>>> {
    const binary = nodeBinary(await installProject(nodes, installed().tarball, [nodePackage(version)]));
    const path = { PATH: `${dirname(binary)}${delimiter}${process.env["PATH"] ?? ""}` };
    expect((await run("node", ["--version"], { cwd: nodes, env: path })).stdout).toBe(`v${version}\n`);
    return path;
  }

  async function command(line: string, variables: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    const [program = "", ...words] = line.split(" ");
    const outcome = await run(program, words, { cwd: project, env: { ...env, ...variables } });
    expect(outcome.exitCode, `${line}\n${outcome.stdout}${outcome.stderr}`).toBe(0);
    return outcome;
  }

  const compile = () => command(`node ${toolFile("typescript", "bin", "tsc")}`);

  it("every command of the README runs in the project of a stranger, one after the other", async () => {
    const [any = "", ...others] = await commandsOf("any document");
    expect(others).toEqual([]);
    expect((await command(any)).stdout).toContain("1 module, 2 operations, 1 deprecated");

    await command("git init --quiet");
    await command(
      "git -c user.name=a -c user.email=a@example.com commit --quiet --allow-empty --message before-the-pull",
    );

    // Elsewhere, a test of each command runs it.
    if (isOther) {
      expect(await readFile(join(repository, "README.md"), "utf8")).toContain("`pull --from simulator`");
      const simulated = await command("npx cloudtemple pull --from simulator");
      expect(simulated.stdout).toMatch(/0 updated, \d+ unchanged/);
    }

    const outputs: Record<string, Outcome> = {};
    const commands = await commandsOf("own client");
    for (const line of commands) outputs[line] = await command(line, simulator.variables);
    expect(commands).toEqual(["pull", "generate", "diff", "check"].map((word) => `npx cloudtemple ${word}`));
    expect(outputs["npx cloudtemple pull"]?.stdout).toMatch(
      /0 updated, \d+ unchanged, 0 discovered, \d+ absent, 0 failed/,
    );
    expect(outputs["npx cloudtemple generate"]?.stdout).toMatch(/^16 modules, \d+ operations/m);
    expect(outputs["npx cloudtemple check"]?.stdout).toContain("Nothing deprecated is used");

    await compile();
    const list = await command("node dist/list.js", simulator.variables);
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
});
