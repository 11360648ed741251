import { describe, expect, test } from "vitest";
import { listActivities } from "../../generated/activity/index.js";
import {
  createVcenterVirtualMachine,
  exportVcenterVirtualMachine,
  updateVcenterVirtualMachineExtraConfig,
} from "../../generated/compute/index.js";
import { createRandom } from "../../generator/simulator/seeded.js";
import {
  AmbiguousWriteError,
  type Client,
  CloudTempleError,
  pool,
  type Resolution,
} from "../../runtime/index.js";
import { NAME_HEADER } from "./callers.js";
import { startPlatform } from "./client-of.js";
import { addFaultMix } from "./fault-mix.js";
import type { ListedActivity } from "./report.js";

const FULL = process.env["CLOUDTEMPLE_TEST_ALL"] !== undefined;
const SEEDS = Array.from({ length: 10 }, (_, index) => index + 1);
const WRITES = FULL ? 600 : 80;
const MACHINES = 40;
const MINUTE = 60_000;
/** The platform's clock is right on one seed, ahead on the next, behind on the one after. */
const SKEWS = [0, 7 * MINUTE, -7 * MINUTE];
const BODY = { cpu: 2, memory: 4 * 2 ** 30 };

type Answer = Resolution["outcome"] | "unread";

/** Sends a write to one of the machines, or creates one. */
function write(client: Client, machine: string, name: string, kind: number): Promise<unknown> {
  const options = { headers: { [NAME_HEADER]: name } };
  const path = { id: machine };
  if (kind < 0.1) return createVcenterVirtualMachine(client, { body: { ...BODY, name } }, options);
  if (kind < 0.5) return exportVcenterVirtualMachine(client, { path, body: {} }, options);
  const body = { "guestinfo.metadata": name };
  return updateVcenterVirtualMachineExtraConfig(client, { path, body }, options);
}

/** Writes of two clients, each to its own machines, and what became of those whose answer was lost, by `resolve()` and in truth. */
async function run(seed: number) {
  const random = createRandom(`resolve-${seed}`);
  const { clock, simulator, client } = startPlatform({
    seed: `resolve-${seed}`,
    simulator: { clockSkew: SKEWS[seed % SKEWS.length] ?? 0, logLimit: 1_000_000 },
  });
  const create = async (number: number) => {
    const made = await createVcenterVirtualMachine(client, { body: { ...BODY, name: `machine ${number}` } });
    return (await made.completed()).createdId;
  };
  const numbers = Array.from({ length: MACHINES }, (_, index) => index);
  const machines = await clock.runUntil(pool(numbers, 10, create));
  await clock.advance(10 * MINUTE);

  addFaultMix(simulator, 0.2, "/compute/v1/vcenters/virtual_machines");
  const found: { name: string; machine: string; answer: Answer; activity?: string }[] = [];
  const names = Array.from({ length: WRITES }, (_, index) => `write-${index}`);
  const work = pool(names, 8, async (name) => {
    const machine = machines[Math.floor(random() * machines.length)] ?? "";
    const kind = random();
    await clock.sleep(random() * 20_000);
    try {
      await write(client, machine, name, kind);
    } catch (error) {
      if (!(error instanceof CloudTempleError)) throw error;
      if (!(error instanceof AmbiguousWriteError)) return;
      try {
        const resolution = await error.resolve!();
        const activity = resolution.outcome === "accepted" ? resolution.activity.id : undefined;
        found.push({
          name,
          machine,
          answer: resolution.outcome,
          ...(activity !== undefined && { activity }),
        });
      } catch (failure) {
        if (!(failure instanceof CloudTempleError)) throw failure;
        found.push({ name, machine, answer: "unread" });
      }
    }
  });
  await clock.runUntil(work);
  simulator.faults.clear();
  const activities = (await clock.runUntil(listActivities(client))) as readonly ListedActivity[];

  const figures = { right: 0, unknown: 0, wrong: 0, accepted: 0, "not-accepted": 0, sentTwice: 0 };
  for (const { name, machine, answer, activity } of found) {
    const sent = simulator.requests.filter(({ headers }) => headers[NAME_HEADER] === name);
    const executed = sent.filter((request) => request.executed);
    if (executed.length > 1) figures.sentTwice += 1;
    if (answer === "unknown" || answer === "unread") {
      figures.unknown += 1;
      continue;
    }
    figures[answer] += 1;
    const [request] = executed;
    const isRight =
      answer === "not-accepted"
        ? request === undefined
        : request !== undefined &&
          activities.some(
            ({ id, creationDate, concernedItems }) =>
              id === activity &&
              Date.parse(creationDate) === Math.floor(request.time) &&
              concernedItems.some((item) => item.id === machine),
          );
    if (isRight) figures.right += 1;
    else figures.wrong += 1;
  }
  return { ...figures, ambiguous: found.length };
}

describe(`${WRITES} writes, a fifth of all requests faulty`, () => {
  const sum = { right: 0, unknown: 0, wrong: 0, accepted: 0, "not-accepted": 0, ambiguous: 0 };

  test.each(SEEDS)("seed %i: what resolve() answers is right, or it cannot tell", async (seed) => {
    const figures = await run(seed);
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += figures[name];
    expect(figures).toMatchObject({ wrong: 0, sentTwice: 0 });
    expect(figures.ambiguous).toBeGreaterThan(0);
  });

  test("and both answers are given", () => {
    console.log("resolve():", JSON.stringify(sum));
    expect(sum.accepted).toBeGreaterThan(0);
    expect(sum["not-accepted"]).toBeGreaterThan(0);
  });
});
