/**
 * One run of the chaos test on a held clock, in a process of its own, so that everything it leaves open is detected:
 * `tsx test/chaos/held-clock.ts SEED CREATES READS`. Prints its figures as one line of JSON.
 */
import { getEventListeners } from "node:events";
import { listActivities } from "../../generated/activity/index.js";
import type { CreateVcenterVirtualMachineInput } from "../../generated/compute/index.js";
import { createManualClock, createSimulator } from "../../generator/simulator/index.js";
import { createRandom } from "../../generator/simulator/seeded.js";
import { createClient } from "../../runtime/index.js";
import { call } from "./callers.js";
import { addFaultMix } from "./fault-mix.js";
import { balance, CREATES } from "./ledger.js";
import { reportLeftovers } from "./leftovers.js";
import type { ListedActivity } from "./report.js";

const CALLERS = 50;
const WAIT = 900_000;
const FAULTY = 0.1;
/** The platform's clock is right on one seed, ahead on the next, behind on the one after. */
const SKEWS = [0, 420_000, -420_000];

const [seed = "1", creates = "200", reads = "2000"] = process.argv.slice(2);
const load = { creates: Number(creates), reads: Number(reads), callers: CALLERS, wait: WAIT };
const clockSkew = SKEWS[Number(seed) % SKEWS.length] ?? 0;
const clock = createManualClock();
const simulator = createSimulator({ clock, clockSkew, seed: `chaos-${seed}`, logLimit: 1_000_000 });
const { id, secret } = simulator.credentials;
const client = createClient({
  // The bodies have a deprecated field, and a warning of the process is counted.
  onDeprecation: "silent",
  clock,
  fetch: simulator.fetch,
  credentials: { id, secret },
  baseUrl: "https://simulator.test/api",
  random: createRandom(`chaos-${seed}/jitter`),
});
const leftovers = reportLeftovers();

const { body } = simulator.exampleRequest(`${CREATES.module} POST ${CREATES.path}`);
addFaultMix(simulator, FAULTY, `/${CREATES.module}${CREATES.path}`);
const { signal } = new AbortController();
const since = clock.now();
const told = await clock.runUntil(
  call(client, body as CreateVcenterVirtualMachineInput["body"], load, signal),
);
const simulatedMinutes = Math.round((clock.now() - since) / 60_000);
const { requests } = simulator;
const faulty = requests.filter(({ fault }) => fault !== undefined).length / requests.length;
const faultKinds = new Set(requests.map(({ fault }) => fault)).size - 1;
const sleeping = await stillAsleep();

simulator.faults.clear();
await clock.advance(3_600_000);
const activities = await clock.runUntil(listActivities(client));

for (const [name, report] of told.reports)
  if (report.kind === "refused" || report.kind === "untold")
    console.error(name, report.error.name, report.error.message.slice(0, 200));
leftovers({
  seed: Number(seed),
  ...balance(simulator, told, activities as readonly ListedActivity[]),
  reads: told.reads,
  failedReads: told.failedReads,
  misread: told.misread,
  requests: requests.length,
  faulty: Number((100 * faulty).toFixed(1)),
  faultKinds,
  simulatedMinutes,
  sleeping,
  listeners: getEventListeners(signal, "abort").length,
});

/** Milliseconds that somebody still sleeps for once all work is done: a timer that was not taken back. */
async function stillAsleep(): Promise<number> {
  const end = clock.now();
  await clock.runUntil(new Promise<never>(() => undefined)).catch(() => undefined);
  return clock.now() - end;
}
