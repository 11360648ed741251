import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkJson, createWorkbench, type Workbench } from "./command-line.js";

const OVERDUE = `import type { VirtualMachine } from "cloudtemple/compute";
export const os = (machine: VirtualMachine) => machine.operatingSystemName;
`;
const UNDATED = `import type { Client } from "cloudtemple";
import { listJobs } from "cloudtemple/backup";
export const jobs = (client: Client) => listJobs(client);
`;

let workbench: Workbench;
let project: string;

beforeAll(async () => {
  workbench = await createWorkbench();
  project = await workbench.lay("options", { "dated.ts": OVERDUE, "undated.ts": UNDATED });
});
afterAll(() => workbench.remove());

it("counts days from --today and fails within --fail-within", async () => {
  const early = await checkJson(workbench, project, "--today", "2026-01-01");
  expect(early).toMatchObject({ exitCode: 0, summary: { failing: 0, undated: 1, today: "2026-01-01" } });
  const near = await checkJson(workbench, project, "--today", "2026-01-01", "--fail-within", "16w");
  expect(near).toMatchObject({ exitCode: 1, summary: { failing: 1, failWithin: 112 } });
});

it("reads a user's project with the name of the package", async () => {
  const folder = await workbench.lay("namesake", {
    "package.json": JSON.stringify({ name: "cloudtemple", version: "1.0.0", private: true, type: "module" }),
    "apps/dated.ts": OVERDUE,
  });
  const { findings, summary } = await checkJson(workbench, folder, "--today", "2026-05-01");
  expect(findings).toHaveLength(1);
  expect(summary).toMatchObject({ files: 1, versions: ["0.1.0"] });
});

describe("a baseline", () => {
  it("tolerates the uses in it, wherever they moved in their file, and no new use", async () => {
    const folder = await workbench.lay("baseline", { "dated.ts": OVERDUE, "undated.ts": UNDATED });
    const first = await workbench.run(["check", "--format", "json"], folder);
    expect(first.exitCode).toBe(1);
    await writeFile(join(folder, "baseline.json"), first.stdout);
    await writeFile(join(folder, "dated.ts"), `// A new line.\n${OVERDUE}`);
    const same = await checkJson(workbench, folder, "--baseline", "baseline.json");
    expect(same).toMatchObject({ exitCode: 0, findings: [], summary: { tolerated: 2 } });

    await writeFile(join(folder, "undated.ts"), `${UNDATED}export const again = listJobs;\n`);
    const more = await checkJson(workbench, folder, "--baseline", "baseline.json", "--today", "2026-01-01");
    expect(more).toMatchObject({ exitCode: 1, summary: { tolerated: 2, failing: 1 } });
    expect(more.findings.map(({ line, name }) => `${line} ${name}`)).toEqual(["4 listJobs"]);
  });
});

describe("a check that cannot run exits with 2 and advice", () => {
  it.each([
    [["--project", "nowhere"], /nowhere: has no tsconfig\.json.*--project/],
    [["--baseline", "nowhere.json"], /nowhere\.json: could not be read/],
    [["--format", "xml"], /Allowed choices are text, json, sarif, github, markdown, html/],
  ])("%j", async (options, message) => {
    const { exitCode, stderr, stdout } = await workbench.run(["check", ...options], project);
    expect(stderr).toMatch(message);
    expect(stdout).toBe("");
    expect(exitCode).toBe(2);
  });

  it("an unreadable configuration", async () => {
    const folder = await workbench.lay("broken", {
      "tsconfig.json": '{ "extends": "./nothing.json" }',
      "a.ts": "",
    });
    const { exitCode, stderr } = await workbench.run(["check"], folder);
    expect(stderr).toMatch(/tsconfig\.json: Cannot read file '.*nothing\.json'\. Install what it extends/);
    expect(exitCode).toBe(2);
  });

  it("a project whose dependencies are not installed: it must not pass without a check", async () => {
    const folder = await workbench.lay("absent", {
      "dated.ts": 'import { x } from "cloudtemple/nothing";\nx;\n',
    });
    const { exitCode, stderr } = await workbench.run(["check"], folder);
    expect(stderr).toMatch(
      /dated\.ts: imports cloudtemple\/nothing, which cannot be resolved\. Install the dependencies/,
    );
    expect(exitCode).toBe(2);
  });

  it("no ts-morph", async () => {
    const bare = await createWorkbench({ neighbours: [] });
    // An empty folder ends the search for it: a folder above may have one.
    await mkdir(join(bare.folder, "node_modules", "ts-morph"));
    try {
      const folder = await bare.lay("bare", { "dated.ts": OVERDUE });
      const { exitCode, stderr } = await bare.run(["check"], folder);
      expect(stderr).toBe(
        "error: check reads TypeScript with ts-morph, which is not installed. Install it: npm install --save-dev ts-morph\n",
      );
      expect(exitCode).toBe(2);
      expect((await bare.run(["calendar"], folder)).exitCode).toBe(0);
    } finally {
      await bare.remove();
    }
  });
});

it("reports that no file imports the package", async () => {
  const folder = await workbench.lay("none", { "a.ts": "export const a = 1;\n" });
  const { exitCode, stderr, stdout } = await workbench.run(["check"], folder);
  expect(stdout).toBe("Nothing deprecated is used in 1 file.\n");
  expect(stderr).toBe("note: none of the 1 files of this project imports cloudtemple.\n");
  expect(exitCode).toBe(0);
});

it("reports the text of the tag if the package has no deprecations.json", async () => {
  const list = join(workbench.packageRoot, "dist", "generated", "deprecations.json");
  const text = await readFile(list, "utf8");
  await rm(list);
  try {
    const { findings } = await checkJson(workbench, project, "--today", "2026-04-22");
    expect(findings).toMatchObject([
      {
        module: "compute",
        name: "VirtualMachine.operatingSystemName",
        removal: "2026-04-23",
        replacement: "operatingSystem.name",
      },
      { module: "backup", name: "listJobs", since: "2025-02-18", removal: null, replacement: "listSppJobs" },
    ]);
  } finally {
    await writeFile(list, text);
  }
});
