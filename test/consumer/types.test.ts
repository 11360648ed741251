import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compilers } from "../bench/compilers.js";
import { typeCost } from "../bench/type-cost.js";
import { readOperations } from "./generated-files.js";
import { installed, repository } from "./installed.js";
import { runNode } from "./run.js";

const generated = join(repository, "generated");

beforeAll(async () => {
  await Promise.all([importEveryModule(), writeConfigForSources()]);
});

describe.each(compilers)("TypeScript $version", (compiler) => {
  it.each(["nodenext", "bundler"])(
    "accepts the package and a program that uses it, module resolution %s",
    async (resolution) => {
      expect(await compile(`tsconfig.${resolution}.json`)).toBe("");
    },
  );

  it("accepts all generated code", async () => {
    expect(await compile("tsconfig.sources.json")).toBe("");
  });

  it("instantiates at most 10 types for an operation", async () => {
    const scratch = dirname(installed().consumer);
    const all = await typeCost(compiler, { include: [generated] }, scratch);
    const runtime = await typeCost(compiler, { files: [join(repository, "runtime", "index.ts")] }, scratch);
    const operations = await readOperations();
    const each = (all.instantiations - runtime.instantiations) / operations.length;
    expect(operations.length).toBeGreaterThan(0);
    expect(each).toBeLessThanOrEqual(10);
  });

  async function compile(config: string): Promise<string> {
    const { consumer } = installed();
    const { stdout, stderr, exitCode } = await runNode(
      compiler.file,
      ["--project", config, "--pretty", "false"],
      {
        cwd: consumer,
      },
    );
    return exitCode === 0 ? "" : `${stdout}${stderr}exit code ${exitCode}`;
  }
});

/** So that the declarations of every entry point are checked, whether the other files import from it or not. */
async function importEveryModule(): Promise<void> {
  const { exports } = JSON.parse(await readFile(join(repository, "package.json"), "utf8")) as {
    exports: Record<string, unknown>;
  };
  const entries = Object.keys(exports).filter((entry) => !entry.endsWith(".json"));
  const lines = entries.map(
    (entry, index) => `import type * as m${index} from "cloudtemple${entry.slice(1)}";`,
  );
  const every = entries.map((_, index) => `typeof m${index}`).join(", ");
  await writeFile(
    join(installed().consumer, "every-module.ts"),
    `${lines.join("\n")}\nexport type EveryModule = [${every}];\n`,
  );
}

async function writeConfigForSources(): Promise<void> {
  await writeFile(
    join(installed().consumer, "tsconfig.sources.json"),
    JSON.stringify({
      extends: "./tsconfig.bundler.json",
      compilerOptions: { module: "NodeNext", moduleResolution: "NodeNext", rootDir: repository },
      include: [generated],
    }),
  );
}
