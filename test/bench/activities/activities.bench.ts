import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import "../../../runtime/activity/poller.js";
import type { ActivityReader } from "../../../runtime/activity/reader.js";
import { createActivityModel, type ModelList } from "../../runtime/activity/many/activity-model.js";
import { createSimulatedClock, type SimulatedClock } from "../../runtime/activity/many/simulated-clock.js";
import { seededRandom } from "../../runtime/limit/limited-server.js";
import { awsWaiter, eachForItself, every, followed, type Scheme } from "./schemes.js";

/**
 * What it costs to notice the ends of many activities, and how soon they are noticed, on a simulated clock: activities of
 * mixed length (log-normal, median 45 s, thirty minutes at most) that are started within a minute, one address that may send
 * 24 requests a second, and a platform that answers within 40 ms.
 */
const COUNTS = [1_000, 10_000];
const SEED = 17;
const SPREAD = 60_000;
/** Milliseconds between two requests of an address. */
const PACE = 1_000 / 24;

const SCHEMES: readonly (readonly [name: string, scheme: Scheme, recent: ModelList])[] = [
  ["cloudtemple, the list works", followed, {}],
  ["cloudtemple, a list of pages of 500", followed, { pageSize: 500, isPaged: true }],
  ["cloudtemple, the list is 8 s old", followed, { lag: 8_000 }],
  ["cloudtemple, the list is forbidden", followed, { status: 403 }],
  ["each for itself, 1, 1, 2, 3, 5, … 30 s", eachForItself, {}],
  ["each every 5 s", every(5_000), {}],
  ["AWS waiter, 2 to 120 s, with jitter", awsWaiter, {}],
];

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** The reader of a client that sends as many requests as its address may, in the order in which they were wanted. */
function paced(reader: ActivityReader, clock: SimulatedClock): ActivityReader {
  let next = clock.now();
  return {
    ...reader,
    async read(operation, request, options, id) {
      const at = Math.max(next, clock.now());
      next = at + PACE;
      await clock.sleep(at - clock.now(), options.signal);
      return reader.read(operation, request, options, id);
    },
  };
}

async function measure(count: number, scheme: Scheme, recent: ModelList): Promise<readonly string[]> {
  const clock = createSimulatedClock();
  const model = createActivityModel(clock, { count, seed: SEED, spread: SPREAD, lists: { recent } });
  const reader = paced(model.reader, clock);
  const random = seededRandom(SEED);
  const since = clock.now();
  const delays: number[] = [];
  const before = heap();
  const waits = model.activities.map(async ({ id, startedAt, endsAt }) => {
    await clock.sleep(startedAt - since);
    await scheme(reader, id, random);
    delays.push((clock.now() - endsAt) / 1_000);
  });
  await clock.advance(SPREAD);
  const pending = count - delays.length;
  const each = (heap() - before) / pending / 1_024;
  const cpu = process.cpuUsage();
  await clock.run(Promise.all(waits));
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (clock.now() - since) / 1_000;
  delays.sort((a, b) => a - b);
  const at = (share: number): string => (delays[Math.floor((delays.length - 1) * share)] ?? 0).toFixed(1);
  const { length } = model.requests;
  const busiest = mostInMinute(model.requests.map(({ at: time }) => time)) / 60;
  return [
    String(length),
    (length / count).toFixed(2),
    (length / seconds).toFixed(2),
    busiest.toFixed(1),
    at(0.5),
    at(0.99),
    each.toFixed(1),
    ((user + system) / 1e6).toFixed(1),
  ];
}

function mostInMinute(times: readonly number[]): number {
  let most = 0;
  let first = 0;
  for (const [index, time] of times.entries()) {
    while ((times[first] ?? time) <= time - 60_000) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

const HEAD = [
  "scheme",
  "requests",
  "of each",
  "a second",
  "in its busiest minute",
  "end to notice, s: median",
  "p99",
  "KB each",
  "CPU, s, the platform included",
];
for (const count of COUNTS) {
  console.log(`\n**${count.toLocaleString("en-US")} activities**\n`);
  console.log(`| ${HEAD.join(" | ")} |`);
  console.log(`|${" --- |".repeat(HEAD.length)}`);
  for (const [name, scheme, recent] of SCHEMES)
    console.log(`| ${[name, ...(await measure(count, scheme, recent))].join(" | ")} |`);
}
