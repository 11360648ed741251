import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compilers } from "../bench/compilers.js";
import { checkJson, createWorkbench, type Workbench } from "./command-line.js";
import { cases } from "./matrix/cases.js";
import { caseFile, layMatrix } from "./matrix/lay.js";
import { type Reporter, reporters } from "./matrix/reporters.js";
import { runNode } from "./run.js";

let workbench: Workbench;
let project: string;
const table = new Map<string, ReadonlySet<string>>();

beforeAll(async () => {
  workbench = await createWorkbench();
  project = join(workbench.folder, "matrix");
  await layMatrix(project, workbench.packageRoot);
});

afterAll(async () => {
  process.stdout.write(drawTable(table));
  await workbench.remove();
});

describe("the 73 ways to use something deprecated", () => {
  it("are 65 uses and 8 that only look like one", () => {
    expect(cases).toHaveLength(73);
    expect(cases.filter(({ isUse }) => isUse)).toHaveLength(65);
  });

  it("are all found by check, and nothing that must be silent", async () => {
    const { findings } = await checkJson(workbench, project);
    const files = new Set(findings.map(({ file }) => file));
    table.set("check", files);
    expect(cases.filter(({ isUse }, index) => isUse && !files.has(caseFile(index)))).toEqual([]);
    expect(cases.filter(({ isUse }, index) => !isUse && files.has(caseFile(index)))).toEqual([]);
    expect(findings.every(({ removal }) => removal === "2026-04-23")).toBe(true);
  });

  it.each(compilers)("compile with TypeScript $version", async (compiler) => {
    const { stdout } = await runNode(compiler.file, ["--project", project, "--pretty", "false"], {
      cwd: project,
    });
    expect(stdout).toBe("");
  });

  it.each(reporters)(
    "are not all seen by $name, which reports nothing that must be silent",
    async (reporter: Reporter) => {
      const files = await reporter.files(project);
      table.set(reporter.name, files);
      const found = cases.filter(({ isUse }, index) => isUse && files.has(caseFile(index)));
      expect(found.length).toBeGreaterThanOrEqual(reporter.atLeast);
      expect(found.length).toBeLessThan(65);
      expect(
        cases.filter(({ isUse }, index) => !isUse && files.has(caseFile(index))).map(({ name }) => name),
      ).toEqual([]);
    },
  );
});

function drawTable(columns: ReadonlyMap<string, ReadonlySet<string>>): string {
  const names = [...columns.keys()];
  const rows = cases.map(({ name, isUse }, index) => {
    const cells = names.map((column) => (columns.get(column)?.has(caseFile(index)) === true ? "yes" : "–"));
    return `| ${name.replaceAll("|", "\\|")}${isUse ? "" : " *"} | ${cells.join(" | ")} |`;
  });
  const sums = names.map(
    (column) => cases.filter(({ isUse }, index) => isUse && columns.get(column)?.has(caseFile(index))).length,
  );
  return [
    `| use (* must be silent) | ${names.join(" | ")} |`,
    `|---|${names.map(() => "---|").join("")}`,
    ...rows,
    `| of 65 uses | ${sums.join(" | ")} |`,
    "",
  ].join("\n");
}
