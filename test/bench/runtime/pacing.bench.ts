/**
 * How much of a limit of 25 a second is used when timers are late, and how many requests servers refuse: the client's own
 * queue and lanes in simulated time, beside its former pace and beside libraries set to the same limit. Three ways to
 * count requests, with 0, 10 and 30 ms of jitter each. Run it with `npm run bench:pacing`; `-- --seeds 20 --requests 500`
 * takes longer and says more. A peer does not send again what was refused.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { LateClock, Lateness } from "../../runtime/limit/late-clock.js";
import {
  type Condition,
  RATE,
  SERVERS,
  type Sender,
  simulate,
  throughQueue,
} from "../../runtime/limit/pacing-simulation.js";
import { IS_TRIAL, unlessTrial } from "../trial.js";
import { createFormerPacer } from "./former-pacer.js";
import { type Installed, installPackages } from "./install.js";
import { withSimulatedTimers } from "./simulated-timers.js";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: unlessTrial("5", "1") },
    requests: { type: "string", default: unlessTrial("300", "5") },
  },
});
const SEEDS = Array.from({ length: Number(values.seeds) }, (_, index) => index + 1);
const REQUESTS = Number(values.requests);
const JITTERS = [0, 10, 30];
const LATENESSES: readonly Lateness[] = [
  { kind: "fixed", ms: 0 },
  { kind: "fixed", ms: 10 },
  { kind: "fixed", ms: 50 },
  { kind: "fixed", ms: 200 },
  { kind: "exponential", ms: 10 },
  { kind: "exponential", ms: 50 },
  { kind: "slices", ms: 50 },
  { kind: "blocks", ms: 50 },
];
const PACKAGES = { "p-throttle": "8.1.1", bottleneck: "2.19.5" };

interface Algorithm {
  readonly name: string;
  readonly run: (condition: Condition) => ReturnType<typeof simulate>;
}

const scratch = await mkdtemp(join(tmpdir(), "cloudtemple-bench-"));
try {
  const algorithms = [
    { name: "cloudtemple", run: (condition: Condition) => simulate(condition, throughQueue()) },
    {
      name: "cloudtemple 0.1",
      run: (condition: Condition) => simulate(condition, throughQueue(createFormerPacer)),
    },
    ...(IS_TRIAL ? [] : await peers(await installPackages(scratch, PACKAGES))),
  ];
  process.stdout.write(
    `${REQUESTS} requests, ${RATE} a second, ${SEEDS.length} seeds, jitter ${JITTERS.join(", ")} ms: ` +
      "mean percent of the limit, and of all runs the most refusals\n\n",
  );
  line("timers late by", "", ...Object.keys(SERVERS));
  for (const lateness of LATENESSES) {
    for (const algorithm of algorithms) await report(algorithm, lateness);
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function report({ name, run }: Algorithm, lateness: Lateness): Promise<void> {
  const cells = [];
  for (const server of Object.keys(SERVERS) as (keyof typeof SERVERS)[]) {
    let share = 0;
    let refused = 0;
    for (const jitter of JITTERS) {
      for (const seed of SEEDS) {
        const figures = await run({ server, jitter, lateness, seed, requests: REQUESTS });
        share += figures.share / JITTERS.length / SEEDS.length;
        refused = Math.max(refused, figures.refused);
      }
    }
    cells.push(`${share.toFixed(1)} / ${refused}`);
  }
  line(`${lateness.kind} ${lateness.ms} ms`, name, ...cells);
}

async function peers(installed: Installed): Promise<readonly Algorithm[]> {
  type Call = () => Promise<unknown>;
  type Throttle = (
    options: object,
  ) => (call: (work: Call) => Promise<unknown>) => (work: Call) => Promise<unknown>;
  type Bottleneck = new (options: object) => { schedule(call: Call): Promise<unknown> };
  const { default: pThrottle } = await installed.load<{ default: Throttle }>("p-throttle");
  const { default: Limiter } = await installed.load<{ default: Bottleneck }>("bottleneck");
  const peer = (name: string, create: () => (call: Call) => Promise<unknown>): Algorithm => ({
    name,
    run: (condition) => throughPeer(condition, create),
  });
  return [
    peer(`p-throttle ${PACKAGES["p-throttle"]} strict`, () =>
      pThrottle({ limit: RATE, interval: 1_000, strict: true })((call) => call()),
    ),
    peer(`bottleneck ${PACKAGES.bottleneck} minTime`, () => {
      const limiter = new Limiter({ minTime: 1_000 / RATE });
      return (call) => limiter.schedule(call);
    }),
  ];
}

/** A library that uses the timers of the process. */
function throughPeer(condition: Condition, create: () => (call: () => Promise<unknown>) => Promise<unknown>) {
  let clock: LateClock | undefined;
  const start: Sender = (its, requests, send) => {
    clock = its;
    const pace = create();
    for (let count = 0; count < requests; count++) void pace(send);
  };
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  return withSimulatedTimers(
    () => clock,
    () => simulate(condition, start, turn),
  );
}

function line(first: string, second: string, ...cells: string[]): void {
  const row = cells.map((cell) => cell.padStart(17)).join("");
  process.stdout.write(`${first.padEnd(18)}${second.padEnd(26)}${row}\n`);
}
