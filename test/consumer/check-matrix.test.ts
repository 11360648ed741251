import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Compiler, compilers } from "../bench/compilers.js";
import { checkJson, createWorkbench, type Workbench } from "./command-line.js";
import { cases } from "./matrix/cases.js";
import { caseFile, layMatrix, STRICT_CONFIG } from "./matrix/lay.js";
import { type Reporter, reporters } from "./matrix/reporters.js";
import { type Columns, drawTable, readTable } from "./matrix/table.js";
import { runNode } from "./run.js";

const COMMITTED = fileURLToPath(new URL("matrix/README.md", import.meta.url));
const isEverythingTested = process.env["CLOUDTEMPLE_TEST_ALL"] === "1";
const isUpdate = process.env["MATRIX_UPDATE"] === "true";

/** Fields in brackets: compilers let them through to the members of the classes of strict mode, which have no tag. */
const IN_BRACKETS = ["16 field: v['lit']", "17 field: v[constKey]", "22 type: VM['field']"];

/**
 * How many of the 65 uses strict mode refuses: those of what generated code declares, but for what is only stored and
 * what is {@link IN_BRACKETS}.
 */
const REFUSED = 33;

let workbench: Workbench;
let project: string;
const table = new Map<string, ReadonlySet<string>>();

beforeAll(async () => {
  if (!isEverythingTested) {
    console.info("Skipped without CLOUDTEMPLE_TEST_ALL=1: columns of the matrix that take long.");
  }
  workbench = await createWorkbench();
  project = join(workbench.folder, "matrix");
  await layMatrix(project, workbench.packageRoot);
});

afterAll(async () => {
  if (isUpdate) {
    const text = drawTable(inOrder(table));
    await writeFile(COMMITTED, text);
    process.stdout.write(text);
  }
  await workbench.remove();
});

describe("the 73 ways to use something deprecated", () => {
  it("are 65 uses and 8 that only resemble one", () => {
    expect(cases).toHaveLength(73);
    expect(cases.filter(({ isUse }) => isUse)).toHaveLength(65);
  });

  it("are all found by check, without a false positive", async () => {
    const { findings } = await checkJson(workbench, project);
    const files = new Set(findings.map(({ file }) => file));
    table.set("check", files);
    expect(cases.filter(({ isUse }, index) => isUse && !files.has(caseFile(index)))).toEqual([]);
    expect(silentOnes(files)).toEqual([]);
    expect(findings.every(({ removal }) => removal === "2026-04-23")).toBe(true);
  });

  it.runIf(isEverythingTested)("are all found by check in a project in strict mode", async () => {
    const { findings } = await checkJson(workbench, project, "--project", STRICT_CONFIG);
    expect(new Set(findings.map(({ file }) => file))).toEqual(table.get("check"));
  });

  it.each(compilers)("compile with TypeScript $version", async (compiler) => {
    const files = await refused(compiler, "tsconfig.json");
    table.set(`tsc ${minor(compiler)}`, files);
    expect(files).toEqual(new Set());
  });

  it.each(compilers.filter(({ isNative }) => isNative || isEverythingTested))(
    "are refused by TypeScript $version in strict mode where the generator knows how",
    async (compiler) => {
      const files = await refused(compiler, STRICT_CONFIG);
      table.set(`tsc ${minor(compiler)} strict`, files);
      expect(cases.filter(({ isUse }, index) => isUse && files.has(caseFile(index)))).toHaveLength(REFUSED);
      expect(silentOnes(files)).toEqual([]);
    },
  );

  it.each(reporters.filter(({ isSlow }) => !isSlow || isEverythingTested))(
    "are not all seen by $name, which reports nothing that must be silent",
    async (reporter: Reporter) => {
      const files = await reporter.files(project);
      table.set(reporter.name, files);
      const found = cases.filter(({ isUse }, index) => isUse && files.has(caseFile(index)));
      expect(found.length).toBeGreaterThanOrEqual(reporter.atLeast);
      expect(found.length).toBeLessThan(65);
      expect(silentOnes(files)).toEqual([]);
    },
  );

  it.runIf(isEverythingTested).each(reporters)(
    "are seen by $name in strict mode too, but for fields in brackets, unless the compiler refuses them",
    async ({ files, name }) => {
      const strict = join(workbench.folder, "matrix-strict");
      await layMatrix(strict, workbench.packageRoot, ["cloudtemple/strict"]);
      const [native] = compilers.filter(({ isNative }) => isNative);
      if (native === undefined) throw new Error("There is no native compiler.");
      const seen = new Set([...(await files(strict)), ...(await refused(native, STRICT_CONFIG))]);
      const isLeft = (file: string): boolean => table.get(name)?.has(file) === true;
      const left = filesOf(IN_BRACKETS).filter(isLeft);
      expect([...(table.get(name) ?? [])].filter((file) => !seen.has(file)).sort()).toEqual(left);
      expect(table.get(name)?.size).toBeGreaterThan(0);
    },
  );

  it.skipIf(isUpdate)("have the measured results in the table", async () => {
    const committed = readTable(await readFile(COMMITTED, "utf8"));
    expect([...committed.keys()]).toEqual([...inOrder(committed).keys()]);
    for (const [name, found] of table) {
      const files = new Set([...found].filter((file) => file.startsWith("case-")));
      expect({ name, files: committed.get(name) }).toEqual({ name, files });
    }
    if (isEverythingTested) expect(new Set(committed.keys())).toEqual(new Set(table.keys()));
  });
});

function filesOf(names: readonly string[]): string[] {
  return cases.flatMap(({ name }, index) => (names.includes(name) ? [caseFile(index)] : []));
}

/** Names of cases that must be silent, among those in which a tool said something. */
function silentOnes(files: ReadonlySet<string>): string[] {
  return cases.filter(({ isUse }, index) => !isUse && files.has(caseFile(index))).map(({ name }) => name);
}

/** Files of the cases that a compiler refuses; any other diagnostic is an error. */
async function refused(compiler: Compiler, config: string): Promise<ReadonlySet<string>> {
  const parameters = ["--project", join(project, config), "--pretty", "false"];
  const { stdout } = await runNode(compiler.file, parameters, { cwd: project });
  const paths = [...stdout.matchAll(/^(\S[^(\n]*)\(\d+,\d+\): error /gm)].map(([, path = ""]) => path);
  const other = paths.filter((path) => !path.startsWith("case-"));
  if (other.length > 0 || (stdout !== "" && paths.length === 0)) throw new Error(`tsc says:\n${stdout}`);
  return new Set(paths);
}

function minor({ version }: Compiler): string {
  return version.split(".").slice(0, 2).join(".");
}

/** Compilers, compilers in strict mode, editors, linters and what this package brings. */
function inOrder(columns: Columns): Columns {
  const names = [
    ...compilers.map((compiler) => `tsc ${minor(compiler)}`),
    ...compilers.map((compiler) => `tsc ${minor(compiler)} strict`),
    ...reporters.map(({ name }) => name),
    "check",
  ];
  return new Map(
    names.flatMap((name) => {
      const files = columns.get(name);
      return files === undefined ? [] : [[name, files] as const];
    }),
  );
}
