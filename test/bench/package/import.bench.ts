/**
 * The processor time of importing the packed package and one module, beside what its peers cost. Each import runs in a
 * process of its own that has nothing else to do; the contenders take turns, and the medians are printed. Run it with
 * `npm run bench:import`, or for another number of rounds with `npm run bench:import -- 51`.
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { median } from "../runtime/sample.js";
import { IS_TRIAL, unlessTrial } from "../trial.js";
import { installClients, PACKAGES } from "./install-clients.js";

/** Most that ours may cost, as a multiple of openapi-fetch, which it imports. */
const GOAL = 2;
const REFERENCE = "openapi-fetch";
const OURS = "cloudtemple + /compute";

const rounds = readRounds(process.argv[2] ?? unlessTrial("21", "1"));
const scratch = await mkdtemp(join(tmpdir(), "cloudtemple-bench-"));
try {
  const { folder } = await installClients(scratch);
  const contenders = new Map<string, readonly string[]>([
    [OURS, ["cloudtemple", "cloudtemple/compute"]],
    ["cloudtemple", ["cloudtemple"]],
    ...(IS_TRIAL ? [REFERENCE] : Object.keys(PACKAGES)).map((name): [string, readonly string[]] => [
      name,
      [name],
    ]),
  ]);
  const programs = new Map<string, string>();
  for (const [name, specifiers] of contenders) {
    const program = join(folder, `import-${programs.size}.mjs`);
    await writeFile(program, programOf(specifiers));
    programs.set(name, program);
  }
  const costs = new Map([...programs.keys()].map((name): [string, number[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, program] of programs) costs.get(name)?.push(await costOf(program));
  }
  print(new Map([...costs].map(([name, values]) => [name, median(values)])));
} finally {
  await rm(scratch, { recursive: true, force: true });
}

function programOf(specifiers: readonly string[]): string {
  const imports = specifiers.map((specifier) => `await import(${JSON.stringify(specifier)});`);
  return [
    "const before = process.cpuUsage();",
    ...imports,
    "const { user, system } = process.cpuUsage(before);",
    "process.stdout.write(String((user + system) / 1_000));\n",
  ].join("\n");
}

/** Milliseconds of processor time, the user's and the system's. */
async function costOf(program: string): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [program]);
  const cost = Number(stdout);
  if (stdout === "" || !Number.isFinite(cost)) throw new Error(`${program} reported ${stdout}, not a time.`);
  return cost;
}

function print(medians: ReadonlyMap<string, number>): void {
  const reference = medians.get(REFERENCE) ?? Number.NaN;
  process.stdout.write(`Importing, median of ${rounds} processes each\n`);
  line("", "CPU ms", `/ ${REFERENCE}`);
  for (const [name, cost] of medians) {
    line(name, cost.toFixed(1), `${(cost / reference).toFixed(2)}x`);
  }
  const ratio = (medians.get(OURS) ?? Number.NaN) / reference;
  const verdict = ratio <= GOAL ? "reached" : "not reached";
  process.stdout.write(
    `${ratio.toFixed(2)} times ${REFERENCE}; the goal of at most ${GOAL} is ${verdict}.\n`,
  );
}

function readRounds(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`The number of rounds is a whole number of at least 1, not "${text}".`);
  }
  return count;
}

function line(name: string, ...row: string[]): void {
  process.stdout.write(`${name.padEnd(26)}${row.map((cell) => cell.padStart(18)).join("")}\n`);
}
