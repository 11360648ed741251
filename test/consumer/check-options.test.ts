import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
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
  const early = ["--today", "2026-01-01"];

  it("tolerates the uses in it, wherever they moved, until their removal is near, and no new use", async () => {
    const folder = await workbench.lay("baseline", { "dated.ts": OVERDUE, "undated.ts": UNDATED });
    const baseline = ["--baseline", "uses.json"];
    const written = await workbench.run(
      ["check", ...baseline, "--update-baseline", "--grow", ...early],
      folder,
    );
    expect(written).toMatchObject({
      exitCode: 0,
      stderr: "note: uses.json has 2 uses: 2 added, 0 dropped.\n",
    });
    await writeFile(join(folder, "dated.ts"), `// A new line.\n${OVERDUE}`);
    const same = await checkJson(workbench, folder, ...baseline, ...early);
    expect(same).toMatchObject({ exitCode: 0, findings: [], summary: { tolerated: 2 } });

    const near = await checkJson(workbench, folder, ...baseline, "--today", "2026-04-01");
    expect(near).toMatchObject({ exitCode: 1, findings: [{ inBaseline: true }], summary: { tolerated: 1 } });
    const overdue = [...baseline, "--baseline-tolerates", "overdue", "--today", "2026-05-01"];
    expect((await checkJson(workbench, folder, ...overdue)).exitCode).toBe(0);

    await writeFile(join(folder, "undated.ts"), `${UNDATED}export const again = listJobs;\n`);
    const more = await checkJson(workbench, folder, ...baseline, ...early);
    expect(more).toMatchObject({ exitCode: 1, summary: { tolerated: 2, failing: 1 } });
    expect(more.findings.map(({ line, name }) => `${line} ${name}`)).toEqual(["4 listJobs"]);

    await writeFile(join(folder, "undated.ts"), "export {};\n");
    await rename(join(folder, "dated.ts"), join(folder, "moved.ts"));
    const fixed = await workbench.run(["check", ...baseline, ...early], folder);
    expect(fixed.stdout).toBe(
      "Nothing else deprecated is used in 2 files. 1 use is in the baseline. 1 use of the baseline is fixed: --update-baseline drops it.\n",
    );
    const shrunk = await workbench.run(["check", ...baseline, "--update-baseline", ...early], folder);
    expect(shrunk).toMatchObject({ exitCode: 0, stderr: "note: uses.json has 1 use: 0 added, 1 dropped.\n" });
    expect(await readFile(join(folder, "uses.json"), "utf8")).toContain('"file":"moved.ts"');
  });

  it("only grows when it is asked to, and is not created without", async () => {
    const folder = await workbench.lay("growing", { "dated.ts": OVERDUE });
    const update = ["check", "--baseline", "uses.json", "--update-baseline", ...early];
    const missing = await workbench.run(update, folder);
    expect(missing.exitCode).toBe(2);
    expect(missing.stderr).toContain("--update-baseline --grow");
    await writeFile(join(folder, "uses.json"), '{ "uses": [] }\n');
    const { exitCode, stdout } = await workbench.run(update, folder);
    expect(exitCode).toBe(1);
    expect(stdout).toContain("dated.ts:2:");
    expect(JSON.parse(await readFile(join(folder, "uses.json"), "utf8"))).toEqual({ uses: [] });
  });
});

it("a comment allows a use until its day, and nothing without one", async () => {
  const allow = (text: string): string => OVERDUE.replace("export", `// cloudtemple-allow ${text}\nexport`);
  const name = "compute.virtualMachine.operatingSystemName";
  const folder = await workbench.lay("allowed", {
    "dated.ts": allow(`${name} until 2026-05-31: moves in May`),
  });
  const on = (today: string): ReturnType<Workbench["run"]> =>
    workbench.run(["check", "--today", today], folder);
  const allowed = await on("2026-05-31");
  expect(allowed.stdout).toMatch(
    /^dated\.ts:3:\d+ allowed until 2026-05-31 \(moves in May\): response field /,
  );
  expect(allowed.exitCode).toBe(0);
  const ended = await on("2026-06-01");
  expect(ended.stdout).toMatch(/^dated\.ts:3:\d+ error .* It was allowed until 2026-05-31\.\n/);
  expect(ended.exitCode).toBe(1);
  await writeFile(join(folder, "dated.ts"), allow(name));
  const refused = await on("2026-01-01");
  expect(refused.exitCode).toBe(2);
  expect(refused.stderr).toContain("dated.ts:2: the comment has no date");
});

describe("the list of the policy of strict mode", () => {
  const policy = (allow: string): string => `import type {} from "cloudtemple/strict";

declare module "cloudtemple/strict" {
  interface Policy {
    allow: ${allow};
  }
}
`;
  const name = '"compute.virtualMachine.operatingSystemName"';
  const on = async (today: string, allow: string): ReturnType<Workbench["run"]> => {
    const files = { "dated.ts": OVERDUE, "undated.ts": UNDATED, "cloudtemple.d.ts": policy(allow) };
    const folder = await workbench.lay("listed", files);
    return workbench.run(["check", "--today", today], folder);
  };

  it("allows uses until the removal is within --fail-within", async () => {
    const { exitCode, stdout, stderr } = await on("2026-03-23", `${name} | "backup.listJobs"`);
    expect(stdout).toMatch(
      /^dated\.ts:2:\d+ allowed until 2026-03-23 \(listed in cloudtemple\.d\.ts:5\): response field /,
    );
    expect(stdout).toMatch(/\nundated\.ts:3:\d+ allowed without an end \(listed in cloudtemple\.d\.ts:5\): /);
    expect(stdout).toMatch(/\nNothing else deprecated is used in 3 files\. 2 uses are allowed\.\n$/);
    expect(stderr).toBe("");
    expect(exitCode).toBe(0);
  });

  it("fails from then on", async () => {
    const { exitCode, stdout } = await on("2026-03-24", name);
    expect(stdout).toMatch(
      /^dated\.ts:2:\d+ error .* It is listed in cloudtemple\.d\.ts:5, and its removal is near\.\n/,
    );
    expect(exitCode).toBe(1);
  });

  it("reports names that allow nothing", async () => {
    const { exitCode, stderr } = await on("2026-01-01", `${name} | "backup.listJbs" | "backup.listPolicies"`);
    expect(stderr).toBe(
      "note: 2 names in `allow` of the policy of cloudtemple/strict allow nothing:\n" +
        "  cloudtemple.d.ts:5: backup.listJbs, which nothing deprecated is called\n" +
        "  cloudtemple.d.ts:5: backup.listPolicies, which is not used\n",
    );
    expect(exitCode).toBe(0);
  });
});

it("fails when a file that imports the package was not read", async () => {
  const folder = await workbench.lay("unread", {
    "tsconfig.json": JSON.stringify({ compilerOptions: { module: "nodenext" }, include: ["src"] }),
    "src/a.ts": "export {};\n",
    "test/dated.ts": OVERDUE,
  });
  const { exitCode, stderr } = await workbench.run(["check"], folder);
  expect(stderr).toContain("error: 1 file or import was not looked into, so that uses may be missing:");
  expect(stderr).toContain(
    "\n  test/dated.ts:1: imports cloudtemple and was not read: no project that was read has it.",
  );
  expect(exitCode).toBe(2);
  expect((await workbench.run(["check", "--allow-unread"], folder)).exitCode).toBe(0);
});

describe("a check that cannot run exits with 2 and advice", () => {
  it.each([
    [["--project", "nowhere"], /nowhere: has no tsconfig\.json.*--project/],
    [["--baseline", "nowhere.json"], /nowhere\.json: could not be read/],
    [["--update-baseline"], /--update-baseline has no baseline\. Add --baseline FILE/],
    [["--baseline", "b.json", "--grow"], /Add --update-baseline/],
    [["--format", "xml"], /Allowed choices are text, json, sarif, github, gitlab, junit, markdown, html/],
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

  it("a project that imports a module which is not installed: it must not pass without a check", async () => {
    const folder = await workbench.lay("absent", {
      "dated.ts": 'import { x } from "cloudtemple/nothing";\nx;\n',
    });
    const { exitCode, stderr } = await workbench.run(["check"], folder);
    expect(stderr).toMatch(
      /dated\.ts:1: imports cloudtemple\/nothing, which cannot be resolved\. The installed version has no such module/,
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
        "error: check needs ts-morph, which is not installed. Install it: npm install --save-dev ts-morph\n",
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
