import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Schema, Validator } from "@cfworker/json-schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { checkJson, createWorkbench, type Workbench } from "./command-line.js";
import { toolFile } from "./installed.js";

function supportFile(name: string): string {
  return fileURLToPath(new URL(`../support/schemas/${name}`, import.meta.url));
}

const FILES = {
  "src/späte, datei.ts": `import type { VirtualMachine } from "cloudtemple/compute";
export const a = (machine: VirtualMachine) => machine.operatingSystemName;
`,
  "src/jobs.ts": `import type { Client } from "cloudtemple";
import { listJobs } from "cloudtemple/backup";
import { listVcenterNetworks } from "cloudtemple/compute";
export const jobs = (client: Client) => listJobs(client);
export const all = (client: Client) => listVcenterNetworks(client, { query: { allOptions: true } });
`,
};

let workbench: Workbench;
let project: string;

beforeAll(async () => {
  workbench = await createWorkbench();
  project = await workbench.lay("formats", FILES);
});
afterAll(() => workbench.remove());

async function output(format: string, ...options: string[]): Promise<string> {
  const { stdout, stderr } = await workbench.run(
    ["check", "--format", format, "--today", "2026-02-01", ...options],
    project,
  );
  expect(stderr).toBe("");
  return stdout;
}

it("text: soonest first, in one line each", async () => {
  expect(
    await output("text"),
  ).toBe(`src/jobs.ts:5:79 error parameter compute.listVcenterNetworks query allOptions (GET /v1/vcenters/networks) is deprecated since 2023-03-16, version 1.71, removal 2023-07-16 (931 days ago). Drop it: the full options became the default. Source: portal (high confidence).
src/späte, datei.ts:2:55 warning response field compute.virtualMachine.operatingSystemName is deprecated since version 1.134.0, removal 2026-04-23 (in 81 days). Use operatingSystem.name. Source: portal (high confidence).
src/jobs.ts:4:41 warning operation backup.listJobs (GET /v1/jobs) is deprecated since 2025-02-18 or earlier, no removal date announced (not before 2025-05-18). Use listSppJobs. Source: history (low confidence).

3 uses of deprecated things in 2 of 2 files: 1 fails (limit: 30 days), 1 past the removal date, 1 without one.
`);
});

it("github: annotations sorted by days left, with control characters escaped", async () => {
  const lines = (await output("github", "--fail-within", "90d")).trimEnd().split("\n");
  expect(lines).toEqual([
    "::error file=src/jobs.ts,line=5,endLine=5,col=79,endColumn=89,title=Deprecated%3A compute.listVcenterNetworks query allOptions::parameter compute.listVcenterNetworks query allOptions (GET /v1/vcenters/networks) is deprecated since 2023-03-16, version 1.71, removal 2023-07-16 (931 days ago). Drop it: the full options became the default. Source: portal (high confidence).",
    "::error file=src/späte%2C datei.ts,line=2,endLine=2,col=55,endColumn=74,title=Deprecated%3A compute.virtualMachine.operatingSystemName::response field compute.virtualMachine.operatingSystemName is deprecated since version 1.134.0, removal 2026-04-23 (in 81 days). Use operatingSystem.name. Source: portal (high confidence).",
    "::warning file=src/jobs.ts,line=4,endLine=4,col=41,endColumn=49,title=Deprecated%3A backup.listJobs::operation backup.listJobs (GET /v1/jobs) is deprecated since 2025-02-18 or earlier, no removal date announced (not before 2025-05-18). Use listSppJobs. Source: history (low confidence).",
    "::notice title=cloudtemple check::3 uses of deprecated things in 2 of 2 files: 2 fail (limit: 90 days), 1 past the removal date, 1 without one.",
  ]);
});

it("markdown: a table", async () => {
  const text = await output("markdown");
  expect(text).toContain(
    "| Removal | Since | Place | What | Use instead | Source |\n|---|---|---|---|---|---|\n",
  );
  expect(text).toContain(
    "| 2026-04-23, in 81 days | version 1.134.0 | `src/späte, datei.ts:2:55` | response field `compute.virtualMachine.operatingSystemName` | `operatingSystem.name` | portal (high confidence) |\n",
  );
  expect(text).toContain("| **2023-07-16, 931 days ago** |");
});

describe("sarif", () => {
  it("is valid against the schema of SARIF 2.1.0", async () => {
    const path = toolFile("@microsoft", "jest-sarif", "lib", "schemas", "sarif-2.1.0-rtm.5.json");
    const validator = new Validator(JSON.parse(readFileSync(path, "utf8")) as Schema, "4", false);
    expect(validator.validate(JSON.parse(await output("sarif"))).errors).toEqual([]);
    expect(validator.validate({ version: "2.1.0", runs: [{ tool: {} }] }).valid).toBe(false);
    const empty = await workbench.lay("empty", { "a.ts": "export {};\n" });
    const { stdout } = await workbench.run(["check", "--format", "sarif"], empty);
    expect(validator.validate(JSON.parse(stdout)).errors).toEqual([]);
  });

  it("has a rule for each deprecated thing and a result for each use", async () => {
    const log = JSON.parse(await output("sarif")) as {
      runs: { tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }[];
    };
    const [run] = log.runs;
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual([
      "deprecated/compute/parameter/listVcenterNetworks/query/allOptions",
      "deprecated/compute/responseField/virtualMachine.operatingSystemName",
      "deprecated/backup/operation/listJobs",
    ]);
    expect(run?.results[1]).toMatchObject({
      ruleIndex: 1,
      level: "warning",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "src/sp%C3%A4te%2C%20datei.ts", uriBaseId: "PROJECT" },
            region: { startLine: 2, startColumn: 55, endLine: 2, endColumn: 74 },
          },
        },
      ],
      properties: { removal: "2026-04-23", daysLeft: 81, confidence: "high" },
    });
  });
});

it("gitlab: a report of code quality, of which each fingerprint is its own", async () => {
  const schema = JSON.parse(readFileSync(supportFile("code-quality.schema.json"), "utf8")) as Schema;
  const validator = new Validator(schema, "2020-12", false);
  const issues = JSON.parse(await output("gitlab")) as { fingerprint: string; severity: string }[];
  expect(validator.validate(issues).errors).toEqual([]);
  expect(validator.validate([{ ...issues[0], severity: "error" }]).valid).toBe(false);
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  expect(issues.map(({ severity }) => severity)).toEqual(["critical", "minor", "info"]);
});

it("junit: XML that is valid for its readers", async () => {
  const schema = readFileSync(supportFile("junit.xsd"), "utf8");
  const errorsOf = async (contents: string): Promise<readonly object[]> =>
    (await validateXML({ xml: [{ fileName: "report.xml", contents }], schema: [schema] })).errors;
  const xml = await output("junit");
  expect(await errorsOf(xml)).toEqual([]);
  expect(await errorsOf(xml.replace("classname=", "class="))).not.toEqual([]);
  expect(xml).toContain('tests="3" failures="1"');
  expect(xml).toContain('<testsuite name="src/späte, datei.ts"');
  const empty = await workbench.lay("empty-junit", { "a.ts": "export {};\n" });
  const { stdout } = await workbench.run(["check", "--format", "junit"], empty);
  expect(await errorsOf(stdout)).toEqual([]);
});

describe("html", () => {
  it("is one page with every use, and sends no request", async () => {
    const html = await output("html");
    expect(html).not.toMatch(/<script|src=|@import|url\(|https?:\/\//);
    expect(html).toContain("<svg");
    expect(html.replaceAll("<wbr>", "")).toContain("src/späte, datei.ts");
    expect(html).toMatch(
      /class="row past" aria-label="compute\.listVcenterNetworks query allOptions, 1 use: removal 2023-07-16/,
    );
    expect(html).toMatch(/class="row later" aria-label="compute\.virtualMachine\.operatingSystemName, 1 use/);
    expect(html).toMatch(
      /class="row undated" aria-label="backup\.listJobs, 1 use: no removal date announced \(not before/,
    );
  });

  it("is the same for the same input", async () => {
    expect(await output("html")).toBe(await output("html"));
  });
});

it("json has the members that the README names", async () => {
  const report = await checkJson(workbench, project, "--today", "2026-02-01");
  expect(Object.keys(report.findings[0] ?? {})).toEqual([
    "file",
    "line",
    "column",
    "module",
    "scope",
    "name",
    "operation",
    "method",
    "path",
    "since",
    "sinceVersion",
    "removal",
    "daysLeft",
    "replacement",
    "note",
    "source",
    "confidence",
  ]);
  expect(report.summary).toEqual({
    today: "2026-02-01",
    failWithin: 30,
    files: 2,
    findings: 3,
    filesWithFindings: 2,
    failing: 1,
    overdue: 1,
    soon: 0,
    undated: 1,
    tolerated: 0,
    allowed: 0,
    fixed: 0,
    unread: 0,
    versions: ["0.1.0"],
  });
});
