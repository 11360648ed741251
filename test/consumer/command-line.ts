import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { buildCommandLine } from "../../generator/bundle/command-line.js";
import type { Finding } from "../../generator/usage/finding.js";
import { inPackage, installed, repository } from "./installed.js";
import { type Outcome, runNode } from "./run.js";

/** A folder with a copy of the installed package that a test may change, and projects that use it. */
export interface Workbench {
  readonly folder: string;
  readonly packageRoot: string;
  /** Writes the files of a project, `tsconfig.json` included unless given, and returns its folder. */
  readonly lay: (name: string, files: Readonly<Record<string, string>>) => Promise<string>;
  /** Runs `cloudtemple` as `npx cloudtemple` would. */
  readonly run: (parameters: readonly string[], cwd: string) => Promise<Outcome>;
  readonly remove: () => Promise<void>;
}

/** Development dependencies that users have beside the package: the optional peer of `check`, and what tests import. */
const NEIGHBOURS = ["ts-morph", "openapi-fetch", "openapi-typescript-helpers", "@types/node"];

export async function createWorkbench({ neighbours = NEIGHBOURS } = {}): Promise<Workbench> {
  const folder = await mkdtemp(join(dirname(installed().consumer), "workbench-"));
  const packageRoot = join(folder, "node_modules", "cloudtemple");
  await cp(inPackage(), packageRoot, { recursive: true });
  if (!existsSync(join(packageRoot, "dist", "cli"))) await buildCommandLine(join(packageRoot, "dist"));
  for (const name of neighbours) {
    const link = join(folder, "node_modules", name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(repository, "node_modules", name), link, "junction");
  }
  return {
    folder,
    packageRoot,
    async lay(name, files) {
      const project = join(folder, name);
      for (const [file, text] of Object.entries({ "tsconfig.json": TSCONFIG, ...files })) {
        await mkdir(dirname(join(project, file)), { recursive: true });
        await writeFile(join(project, file), text);
      }
      return project;
    },
    run: (parameters, cwd) =>
      runNode(join(packageRoot, "dist", "cli", "cloudtemple.js"), parameters, { cwd }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    target: "ES2022",
    lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
    module: "NodeNext",
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: [],
  },
});

/** What `--format json` prints. */
export interface JsonReport {
  readonly findings: readonly Finding[];
  readonly summary: Readonly<Record<string, unknown>>;
}

/** Runs `check --format json`; a run that could not be done is an error. */
export async function checkJson(
  workbench: Workbench,
  cwd: string,
  ...parameters: readonly string[]
): Promise<JsonReport & { readonly exitCode: number }> {
  const { stdout, stderr, exitCode } = await workbench.run(["check", "--format", "json", ...parameters], cwd);
  if (exitCode > 1) throw new Error(`check ended with ${exitCode}:\n${stderr}`);
  return { ...(JSON.parse(stdout) as JsonReport), exitCode };
}
