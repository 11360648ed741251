import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import type { Activity } from "../../runtime/activity/handle.js";
import { createClient } from "../../runtime/create-client.js";
import { AmbiguousWriteError } from "../../runtime/errors/index.js";
import type { Operation } from "../../runtime/operation.js";
import { createManualClock, createSimulator, type Fault, type Simulator } from "../simulator/index.js";
import { seededRandom } from "./limit/limited-server.js";

const PATH = "/v1/vcenters/virtual_machines";
const list: Operation = {
  id: "compute.listVcenterVirtualMachines",
  method: "GET",
  path: "/compute/v1/vcenters",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
};
const create: Operation = {
  ...list,
  id: "compute.createVcenterVirtualMachine",
  method: "POST",
  path: `/compute${PATH}`,
  responses: { 201: "empty" },
  activity: "always",
  created: [{ concernedItem: "virtual_machine" }, "result"],
};

/** Everything that can go wrong with a request, and with the activity of a write. */
const FAULTS: readonly Fault[] = [
  { kind: "unreachable" },
  { kind: "unreachable", opaque: true },
  { kind: "reset-before" },
  { kind: "reset-before", opaque: true },
  { kind: "reset-after" },
  { kind: "reset-after", opaque: true },
  { kind: "hang" },
  { kind: "hang", after: true },
  { kind: "slow-headers", milliseconds: 90_000 },
  { kind: "slow-body", milliseconds: 90_000 },
  { kind: "truncated-body" },
  { kind: "status", status: 500 },
  { kind: "status", status: 500, after: true },
  { kind: "html" },
  { kind: "html", after: true },
  { kind: "html", status: 200, after: true },
  { kind: "429" },
  { kind: "429", retryAfter: 2 },
  { kind: "429", body: false },
  { kind: "expired-token" },
  { kind: "redirect", location: "https://elsewhere.test/" },
];
const ACTIVITY_FAULTS: readonly Fault[] = [
  { kind: "missing-location" },
  { kind: "activity-404", polls: 3 },
  { kind: "activity-gone", afterPolls: 1 },
  { kind: "activity-stuck" },
  { kind: "activity-failed", reason: "None of the workers were able to respond" },
  { kind: "activity-failed", reason: "not enough space" },
  { kind: "activity-without-id" },
];

/** What a create was reported as: with its id, as unknown with something to find it by, or as not done. */
type Report = { readonly created: string } | { readonly unknown: string } | { readonly refused: string };

async function reportOf(work: Promise<Activity<string>>): Promise<Report> {
  let activity: Activity<string>;
  try {
    activity = await work;
  } catch (error) {
    const isUnknown = error instanceof AmbiguousWriteError && error.sentAt > 0;
    return isUnknown ? { unknown: error.reason } : { refused: (error as Error).name };
  }
  try {
    return { created: (await activity.completed({ deadline: 1_800_000 })).createdId };
  } catch (error) {
    // Whatever ended the wait, the handle names the activity to look at.
    return { unknown: `${(error as Error).name} of ${activity.id}` };
  }
}

function addFaults(simulator: Simulator, share: number): void {
  for (const fault of FAULTS) simulator.faults.add({ fault, chance: share / FAULTS.length });
  const match = { method: "POST", path: `/api/compute${PATH}` };
  for (const fault of ACTIVITY_FAULTS)
    simulator.faults.add({ fault, match, chance: share / ACTIVITY_FAULTS.length });
}

async function run(seed: number, creates: number, reads: number) {
  const clock = createManualClock();
  const simulator = createSimulator({ clock, seed: `chaos-${seed}`, rateLimits: { kind: "sliding" } });
  addFaults(simulator, 0.1);
  const { id, secret } = simulator.credentials;
  const client = createClient({
    clock,
    fetch: simulator.fetch,
    credentials: { id, secret },
    baseUrl: "https://shiva.cloud-temple.com/api",
    random: seededRandom(seed),
  });
  const { body } = simulator.exampleRequest(`compute POST ${PATH}`);
  const { signal } = new AbortController();
  const names = Array.from({ length: creates }, (_, index) => `chaos-${index}`);
  const reports = new Map<string, Report>();
  let left = reads;
  let failedReads = 0;
  const caller = async () => {
    for (let name = names.shift(); name !== undefined || left > 0; name = names.shift()) {
      if (name !== undefined) {
        const request = { body: { ...(body as object), name } };
        reports.set(name, await reportOf(client.call<Activity<string>>(create, request, { signal })));
      }
      for (let read = 0; read < reads / creates && left > 0; read++) {
        left -= 1;
        await client.call(list, {}, { signal }).catch(() => (failedReads += 1));
      }
    }
  };
  await clock.runUntil(Promise.all(Array.from({ length: 50 }, caller)));
  const end = clock.now();
  const sleeps = await clock.runUntil(new Promise(() => undefined)).catch(() => clock.now() - end);
  const existing = new Map<string, string[]>();
  for (const { name, id: itemId } of simulator.items("compute", PATH)) {
    existing.set(String(name), [...(existing.get(String(name)) ?? []), String(itemId)]);
  }
  const all = [...reports];
  return {
    sent: simulator.requests.filter((each) => each.method === "POST" && each.path.endsWith(PATH)).length,
    existing: all.filter(([name]) => existing.has(name)).length,
    lostReports: all.filter(([name, report]) => "refused" in report && existing.has(name)),
    doubled: all.filter(([name]) => (existing.get(name)?.length ?? 0) > 1).length,
    lost: all.filter(([name, report]) => {
      const ids = existing.get(name) ?? [];
      if ("created" in report) return !ids.includes(report.created);
      return "refused" in report && ids.length > 0;
    }).length,
    reported: all.filter(([, report]) => "created" in report).length,
    unknown: all.filter(([, report]) => "unknown" in report).length,
    refused: all.filter(([, report]) => "refused" in report).length,
    failedReads,
    listeners: getEventListeners(signal, "abort").length,
    sleeps,
    minutes: Math.round((end - Date.UTC(2026, 0, 1)) / 60_000),
  };
}

const FULL = process.env["CLOUDTEMPLE_TEST_ALL"] !== undefined;
const [CREATES, READS, SEEDS] = FULL ? [2_000, 20_000, 10] : [200, 1_000, 2];

describe(`${CREATES} creates and ${READS} reads of 50 callers, a tenth of all requests faulty`, () => {
  test.each(Array.from({ length: SEEDS }, (_, seed) => seed + 1))(
    "seed %i: nothing doubled, nothing lost, nothing left behind",
    async (seed) => {
      const rejections: unknown[] = [];
      const listen = (reason: unknown) => rejections.push(reason);
      process.on("unhandledRejection", listen);
      const figures = await run(seed, CREATES, READS);
      process.off("unhandledRejection", listen);
      console.log(`seed ${seed}: ${JSON.stringify(figures)}`);
      expect(rejections).toEqual([]);
      expect(figures).toMatchObject({ doubled: 0, lost: 0, listeners: 0, sleeps: 0 });
      expect(figures.reported + figures.unknown + figures.refused).toBe(CREATES);
      expect(figures.reported).toBeGreaterThan(CREATES * 0.7);
    },
    600_000,
  );
});
