/**
 * What the whole client costs beyond bare `fetch`, beside clients that do less or about as much, in one run. The server
 * runs in a process of its own; contenders take turns in an order drawn anew each round, and what is printed is the
 * median over the rounds of what each cost more than bare `fetch` in the same round. Run it with `npm run bench:overhead`.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRandom } from "../../../generator/simulator/seeded.js";
import { generateWithHeyApi, HEY_API } from "../hey-api.js";
import { IS_TRIAL, unlessTrial } from "../trial.js";
import { startApart } from "./apart.js";
import { type Contender, contenders, PACKAGES, peers } from "./clients.js";
import { installPackages } from "./install.js";
import { median, type Sample, sample } from "./sample.js";

const ROUNDS = unlessTrial(20, 2);
const PASSES = [
  { concurrency: 1, requests: unlessTrial(300, 10) },
  { concurrency: 50, requests: unlessTrial(1_000, 10) },
];
const OURS = 1;
const KY = 4;

const random = createRandom("overhead");
const specs = fileURLToPath(new URL("../../../specs/", import.meta.url));
const scratch = await mkdtemp(join(tmpdir(), "cloudtemple-bench-"));
const server = await startApart<string>("small-server.ts");
try {
  const all = [
    ...(await contenders(server.told, scratch)),
    ...(IS_TRIAL ? [] : await installed(server.told)),
  ];
  for (const contender of all) await sample(contender, unlessTrial(2_000, 10), 10);
  for (const { concurrency, requests } of PASSES) await compare(all, concurrency, requests);
} finally {
  server.stop();
  await rm(scratch, { recursive: true, force: true });
}

async function installed(origin: string): Promise<readonly Contender[]> {
  const packages = await installPackages(join(scratch, "clients"), PACKAGES);
  const { client } = await generateWithHeyApi(join(specs, "compute.yaml"), scratch);
  return peers(origin, packages, { version: HEY_API, client }, scratch);
}

async function compare(all: readonly Contender[], concurrency: number, requests: number): Promise<void> {
  const samples = all.map((): Sample[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const index of shuffled(all.length)) {
      const contender = all[index];
      if (contender !== undefined) samples[index]?.push(await sample(contender, requests, concurrency));
    }
  }
  const added = samples.map((own) => ({
    wall: median(own.map(({ wall }, round) => wall - (samples[0]?.[round]?.wall ?? Number.NaN))),
    cpu: median(own.map(({ cpu }, round) => cpu - (samples[0]?.[round]?.cpu ?? Number.NaN))),
  }));
  process.stdout.write(
    `\nGET, ${concurrency} at a time, ${ROUNDS} rounds of ${requests}; microseconds a request\n`,
  );
  line("", "wall", "cpu", "added wall", "added cpu", "cpu / fetch", "added / ky's");
  for (const [index, { name }] of all.entries()) {
    const own = samples[index] ?? [];
    const cpu = median(own.map((each) => each.cpu));
    const bare = median((samples[0] ?? []).map((each) => each.cpu));
    const { wall: addedWall = 0, cpu: addedCpu = 0 } = added[index] ?? {};
    line(
      name,
      median(own.map((each) => each.wall)).toFixed(0),
      cpu.toFixed(0),
      addedWall.toFixed(0),
      addedCpu.toFixed(0),
      `${(cpu / bare).toFixed(2)}x`,
      `${(addedCpu / (added[KY]?.cpu ?? Number.NaN)).toFixed(2)}x`,
    );
  }
  if (IS_TRIAL) return;
  const isBelow = (added[OURS]?.cpu ?? Number.NaN) < (added[KY]?.cpu ?? Number.NaN);
  process.stdout.write(isBelow ? "Below ky's, as promised.\n" : "Above ky's, which was to be undercut.\n");
  if (!isBelow) process.exitCode = 1;
}

function shuffled(length: number): number[] {
  const order = Array.from({ length }, (_, index) => ({ index, at: random() }));
  return order.sort((a, b) => a.at - b.at).map(({ index }) => index);
}

function line(name: string, ...cells: string[]): void {
  process.stdout.write(`${name.padEnd(26)}${cells.map((cell) => cell.padStart(13)).join("")}\n`);
}
