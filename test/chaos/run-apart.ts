import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Balance } from "./ledger.js";
import type { Leftovers } from "./leftovers.js";

/** The figures of one run. */
export interface Figures extends Balance, Leftovers {
  readonly seed: number;
  readonly reads: number;
  readonly failedReads: number;
  readonly misread: number;
  readonly requests: number;
  /** Percentage of the requests that met a fault. */
  readonly faulty: number;
  readonly faultKinds: number;
  readonly simulatedMinutes: number;
  /** Milliseconds that somebody slept on once all work was done. */
  readonly sleeping: number;
  /** Abort listeners left on the callers' signal. */
  readonly listeners: number;
}

/** Runs that go on at a time: as many as small machines have cores. */
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs one of the programs of this folder and reads what it prints. That it ends shows that it left nothing open.
 *
 * @throws Error with its output, when it fails or does not end within `seconds`
 */
export async function runApart(
  program: string,
  parameters: readonly number[],
  seconds: number,
): Promise<Figures> {
  while (running >= AT_ONCE) await new Promise<void>((resolve) => void waiting.push(resolve));
  running += 1;
  try {
    return await run(program, parameters, seconds);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function run(program: string, parameters: readonly number[], seconds: number): Promise<Figures> {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", file, ...parameters.map(String)],
    { timeout: seconds * 1000, cwd: fileURLToPath(new URL("../..", import.meta.url)) },
  );
  return JSON.parse(stdout) as Figures;
}
