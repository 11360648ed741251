import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** What a Node program used up. */
export interface ProcessCost {
  /** Seconds of processor time, its own and the system's. */
  readonly cpu: number;
  /** Largest resident memory, in bytes. */
  readonly memory: number;
}

/**
 * Runs a Node program and says what it cost, with the Node programs that it starts: their processor time added up,
 * the largest memory of any. Each reports for itself when it exits, so that nothing of the machine is needed.
 *
 * @throws Error with the end of its output, when it fails
 */
export async function processCost(parameters: readonly string[], cwd: string): Promise<ProcessCost> {
  const folder = await mkdtemp(join(tmpdir(), "cost-"));
  const reporter = fileURLToPath(new URL("report-cost.mjs", import.meta.url));
  try {
    await promisify(execFile)(process.execPath, parameters, {
      cwd,
      env: { ...process.env, NODE_OPTIONS: `--import ${reporter}`, REPORT_COST_TO: folder },
      maxBuffer: 2 ** 26,
    });
    const names = await readdir(folder);
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
    const costs = texts.map((text) => JSON.parse(text) as ProcessCost);
    return {
      cpu: costs.reduce((sum, { cpu }) => sum + cpu, 0),
      memory: Math.max(...costs.map(({ memory }) => memory)),
    };
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    const output = `${stdout}\n${stderr}`.trim().slice(-400);
    throw new Error(`${parameters.join(" ")} failed: ${output}`, { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
