import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkJson, createWorkbench, type Workbench } from "./command-line.js";
import { toolFile } from "./installed.js";
import { FILES, largeProject, USES_PER_FILE } from "./large-project.js";
import { runNode } from "./run.js";

const isAsked = process.env["CLOUDTEMPLE_TEST_ALL"] === "1";
if (!isAsked)
  process.stdout.write("skipped: the cost of check on 300 files; CLOUDTEMPLE_TEST_ALL=1 measures it\n");

/** Writes what a process used when it ends: processor seconds, and peak memory in MB. */
const USAGE = `process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { seconds: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
  require("fs").writeFileSync(process.env.USAGE_FILE, JSON.stringify(usage));
});`;

describe.skipIf(!isAsked)("300 files with 2,400 uses", () => {
  let workbench: Workbench;
  let project: string;

  beforeAll(async () => {
    workbench = await createWorkbench();
    project = await workbench.lay("large", largeProject());
    await writeFile(join(workbench.folder, "usage.cjs"), USAGE);
  });
  afterAll(() => workbench.remove());

  it("finds all of them", async () => {
    const { findings, summary } = await checkJson(workbench, project);
    expect(summary).toMatchObject({ files: FILES });
    const perFile = new Map<string, number>();
    for (const { file } of findings) perFile.set(file, (perFile.get(file) ?? 0) + 1);
    expect([...perFile].filter(([, uses]) => uses !== USES_PER_FILE)).toEqual([]);
    expect(findings).toHaveLength(FILES * USES_PER_FILE);
  });

  it("prints its processor time and memory beside those of tsc 6.0, both of which end as they should", async () => {
    const tsc = [toolFile("typescript-6", "bin", "tsc"), "--noEmit", "--project", project];
    const check = [join(workbench.packageRoot, "dist", "cli", "cloudtemple.js"), "check", "--format", "json"];
    const times = { tsc: [] as number[], check: [] as number[] };
    let memory = 0;
    for (let round = 0; round < 3; round++) {
      times.tsc.push((await usageOf(tsc, 0)).seconds);
      const run = await usageOf(check, 1);
      times.check.push(run.seconds);
      memory = Math.max(memory, run.memory);
    }
    const [least, most] = [Math.min(...times.check), Math.min(...times.tsc)];
    process.stdout.write(
      `check ${least.toFixed(2)} s of the processor, ${memory.toFixed(0)} MB; tsc 6.0 ${most.toFixed(2)} s; ratio ${(least / most).toFixed(2)}\n`,
    );
    expect(memory).toBeGreaterThan(0);
  }, 300_000);

  async function usageOf(command: string[], exitCode: number): Promise<{ seconds: number; memory: number }> {
    const usageFile = join(workbench.folder, "usage.json");
    const [file = "", ...parameters] = command;
    const outcome = await runNode(file, parameters, {
      cwd: project,
      env: { USAGE_FILE: usageFile, NODE_OPTIONS: `--require ${join(workbench.folder, "usage.cjs")}` },
    });
    if (outcome.exitCode !== exitCode) throw new Error(outcome.stdout.slice(0, 1000) + outcome.stderr);
    return JSON.parse(await readFile(usageFile, "utf8")) as { seconds: number; memory: number };
  }
});
