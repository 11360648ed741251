import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { runJob, type StepResult } from "../workflows/job.js";
import { createWorkbench, type Workbench } from "./command-line.js";
import { repository, toolFile } from "./installed.js";

/** What it names was to be removed in 2023. */
const DEPRECATED = `import type { Client } from "cloudtemple";
import { listVcenterNetworks } from "cloudtemple/compute";
export const all = (client: Client) => listVcenterNetworks(client, { query: { allOptions: true } });
`;

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Record<
    string,
    { readonly permissions: unknown; readonly steps: readonly { uses?: string }[] }
  >;
}

let workbench: Workbench;
let scratch: string;
let file: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "user-workflow-"));
  file = join(repository, "test/examples/cloudtemple.yml");
  workbench = await createWorkbench();
  // As npm lays the command of an installed package.
  const command = join(workbench.packageRoot, "dist/cli/cloudtemple.js");
  await chmod(command, 0o755);
  await mkdir(join(workbench.folder, "node_modules/.bin"), { recursive: true });
  await symlink(command, join(workbench.folder, "node_modules/.bin/cloudtemple"));
  await mkdir(join(scratch, "bin"));
  // Installing is done; what would be installed is noted.
  const npm = `#!/usr/bin/env bash\nprintf '%s\\n' "$*" >>"${join(scratch, "npm.log")}"\n`;
  await writeFile(join(scratch, "bin/npm"), npm, { mode: 0o755 });
});
afterAll(async () => {
  await workbench.remove();
  await rm(scratch, { recursive: true, force: true });
});

/** Runs the job in a project with one source file. */
async function runIn(
  source: string,
  event: string,
): Promise<{ readonly steps: StepResult[]; readonly sarif: string; readonly npm: string }> {
  await writeFile(join(scratch, "npm.log"), "");
  const folder = await workbench.lay(".", {
    "package.json": JSON.stringify({ private: true, type: "module" }),
    "index.ts": source,
  });
  await rm(join(folder, "cloudtemple.sarif"), { force: true });
  const steps = await runJob(file, "check", {
    folder,
    temporary: join(scratch, "runner"),
    environment: { ...process.env, PATH: `${join(scratch, "bin")}${delimiter}${process.env["PATH"] ?? ""}` },
    context: { github: { event_name: event } },
  });
  return {
    steps,
    sarif: await readFile(join(folder, "cloudtemple.sarif"), "utf8"),
    npm: await readFile(join(scratch, "npm.log"), "utf8"),
  };
}

function outcomes(steps: readonly StepResult[]): string[] {
  return steps.map(({ name, outcome }) => `${name}: ${outcome}`);
}

describe("the workflow to copy", () => {
  it("is valid, has minimal permissions, and pins its actions", async () => {
    const validate = toolFile(".bin", "action-validator");
    await expect(promisify(execFile)(validate, [file])).resolves.toBeDefined();
    const { permissions, jobs } = parse(await readFile(file, "utf8")) as Workflow;
    expect(permissions).toEqual({});
    expect(jobs["check"]?.permissions).toEqual({ contents: "read", "security-events": "write" });
    const used = jobs["check"]!.steps.flatMap(({ uses }) => uses ?? []);
    expect(used).toHaveLength(3);
    for (const action of used) expect(action).toMatch(/@[0-9a-f]{40}$/);
  });

  it("writes the report for the upload before it fails", async () => {
    const { steps, sarif, npm } = await runIn(DEPRECATED, "schedule");
    expect(outcomes(steps)).toEqual([
      "npm ci: success",
      "Update the package, for this run: success",
      "Check: success",
      "Fail on what was found: failure",
    ]);
    expect(npm).toBe("ci\ninstall --no-save cloudtemple@latest\n");
    const log = JSON.parse(sarif) as { runs: [{ results: { level: string; message: { text: string } }[] }] };
    expect(log.runs[0].results).toHaveLength(1);
    expect(log.runs[0].results[0]).toMatchObject({ level: "error" });
    expect(steps.at(-1)?.log).toContain("::error file=index.ts,line=3,");
  });

  it("passes without findings, and uses the installed package on a pull request", async () => {
    const { steps, sarif, npm } = await runIn("export const none = 0;\n", "pull_request");
    expect(outcomes(steps)).toEqual([
      "npm ci: success",
      "Update the package, for this run: skipped",
      "Check: success",
      "Fail on what was found: skipped",
    ]);
    expect(npm).toBe("ci\n");
    expect(JSON.parse(sarif)).toMatchObject({ runs: [{ results: [] }] });
  });

  it("fails immediately if the check cannot run", async () => {
    await rm(join(workbench.folder, "node_modules/ts-morph"));
    const { steps } = await runIn(DEPRECATED, "schedule");
    expect(outcomes(steps).slice(2)).toEqual(["Check: failure", "Fail on what was found: skipped"]);
    expect(steps[2]?.log).toContain("ts-morph");
  });
});
