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
  expect(text.match(/^\S+ \d+\.\d+\.\d+$/gm)?.map((line) => line.split(" ")[0])).toEqual([
    "commander",
    "handlebars",
  ]);
  expect(text.match(/Permission is hereby granted/g)).toHaveLength(2);
});
