import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compilers } from "../bench/compilers.js";
import { added, typeCost } from "../bench/type-cost.js";
import { readOperations } from "./generated-files.js";
import { installed, repository } from "./installed.js";
import { runNode } from "./run.js";

const generated = join(repository, "generated");

const isEverythingTested = process.env["CLOUDTEMPLE_TEST_ALL"] === "1";

beforeAll(async () => {
  if (!isEverythingTested) {
    console.info(
      "Skipped without CLOUDTEMPLE_TEST_ALL=1: generated/ once more, with skipLibCheck off. (The declarations of the package are always checked that way.)",
    );
  }
  await Promise.all([importEveryModule(), writeConfigForSources()]);
});

describe.each(compilers)("TypeScript $version", (compiler) => {
  it.each(["nodenext", "bundler"])(
    "accepts the package and a program that uses it, module resolution %s",
    async (resolution) => {
      expect(await compile(`tsconfig.${resolution}.json`)).toBe("");
    },
  );

  it.runIf(isEverythingTested)(
    "accepts all generated code with the declarations of all libraries",
    async () => {
      expect(await compile("tsconfig.sources.json")).toBe("");
    },
  );

  it("accepts all generated code, and instantiates at most 10 types for an operation", async () => {
    const scratch = dirname(installed().consumer);
    const operations = await readOperations();
    const runtime = join(repository, "runtime", "index.ts");
    const modules = [...new Set(operations.map(({ module }) => join(generated, module, "index.ts")))];
    const all = await typeCost(compiler, [runtime, ...modules], scratch);
    const each = added(all, await typeCost(compiler, [runtime], scratch), operations.length);
    expect(each.types).toBeGreaterThan(0);
    expect(each.instantiations).toBeLessThanOrEqual(10);
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
  // Whoever imports strict mode turns it on, and the fixture uses what it refuses.
  const entries = Object.keys(exports).filter((entry) => !entry.endsWith(".json") && entry !== "./strict");
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
