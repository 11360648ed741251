import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorkbench, type Workbench } from "./command-line.js";
import { readDeprecations } from "./generated-files.js";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await createWorkbench({ neighbours: [] });
});
afterAll(() => workbench.remove());

async function calendar(...options: string[]): Promise<string> {
  const { stdout, exitCode } = await workbench.run(
    ["calendar", "--today", "2026-04-01", ...options],
    workbench.folder,
  );
  expect(exitCode).toBe(0);
  return stdout;
}

it("lists everything deprecated in the installed version, soonest removal first", async () => {
  const known = await readDeprecations();
  const { deprecations, version, today } = JSON.parse(await calendar("--format", "json")) as {
    deprecations: readonly { module: string; name: string; scope: string; daysLeft: number | null }[];
    version: string;
    today: string;
  };
  expect({ version, today }).toEqual({ version: "0.1.0", today: "2026-04-01" });
  const names = (list: readonly { module: string; scope: string; name: string }[]): string[] =>
    list.map(({ module, scope, name }) => `${module} ${scope} ${name}`).toSorted();
  expect(names(deprecations)).toEqual(names(known));
  const days = deprecations.map(({ daysLeft }) => daysLeft ?? Number.POSITIVE_INFINITY);
  expect(days).toEqual(days.toSorted((a, b) => a - b));
  expect(days.filter(Number.isFinite).length).toBeGreaterThan(0);
});

it("is Markdown by default", async () => {
  const text = await calendar();
  const lines = text.trimEnd().split("\n");
  expect(lines[0]).toBe("# Deprecations of the Cloud Temple API");
  expect(lines).toContain(
    "| 2026-04-23, in 22 days | version 1.134.0 | response field `compute.virtualMachine.operatingSystemName` | `operatingSystem.name` | portal (high confidence) |",
  );
  expect(text).toMatch(
    /\| not announced, not before 2025-05-18 \| 2025-02-18 or earlier \| operation `backup\.listJobs` \(`GET \/v1\/jobs`\) \| `listSppJobs` \| history \(low confidence\) \|/,
  );
  expect(lines.filter((line) => line.startsWith("| "))).toHaveLength((await readDeprecations()).length + 1);
});

it("draws a timeline in one self-contained page", async () => {
  const html = await calendar("--format", "html");
  expect(html).not.toMatch(/<script|src=|@import|url\(|https?:\/\//);
  expect(html.match(/<td role="cell" class="what">/g)).toHaveLength((await readDeprecations()).length);
  const rows = html.match(/class="row /g) ?? [];
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.length).toBeLessThan((await readDeprecations()).length / 2);
});

it("has the licence of each library in the bundle", async () => {
  const path = join(workbench.packageRoot, "dist", "cli", "THIRD-PARTY-LICENSES.txt");
  const text = await readFile(path, "utf8");
  const names = text.match(/^\S+ \d+\.\d+\.\d+$/gm)?.map((line) => line.split(" ")[0]) ?? [];
  expect(names).toEqual(expect.arrayContaining(["commander", "handlebars", "ical-generator"]));
  const isGranted = /Permission is hereby granted|Permission to use, copy/g;
  expect(text.match(isGranted)?.length).toBeGreaterThanOrEqual(3);
});

it("is a file for calendar programs, the same on every day", async () => {
  const ics = await calendar("--format", "ics");
  expect(ics.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
  expect(ics.endsWith("END:VCALENDAR\r\n")).toBe(true);
  const { deprecations } = JSON.parse(await calendar("--format", "json")) as {
    readonly deprecations: readonly { readonly removal: string | null }[];
  };
  const dated = deprecations.filter(({ removal }) => removal !== null);
  expect(ics.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(dated.length);
  const { stdout } = await workbench.run(
    ["calendar", "--today", "2027-01-01", "--format", "ics"],
    workbench.folder,
  );
  expect(stdout).toBe(ics);
});

it("lists only what a project uses", async () => {
  const full = await createWorkbench();
  try {
    const project = await full.lay("used", {
      "a.ts": `import type { Client } from "cloudtemple";
import { listJobs } from "cloudtemple/backup";
export const jobs = (client: Client) => [listJobs(client), listJobs(client)];
`,
    });
    const { stdout, exitCode } = await full.run(
      ["calendar", "--used", "--format", "json", "--today", "2026-04-01"],
      project,
    );
    expect(exitCode).toBe(0);
    const used = JSON.parse(stdout) as { readonly deprecations: readonly object[]; readonly files: number };
    expect(used.files).toBe(1);
    expect(used.deprecations).toMatchObject([{ module: "backup", name: "listJobs", uses: 2 }]);
    const page = await full.run(["calendar", "--used", "--today", "2026-04-01"], project);
    expect(page.stdout).toContain("1 deprecated thing of cloudtemple 0.1.0 in use (1 file read), 0 with");
  } finally {
    await full.remove();
  }
});
