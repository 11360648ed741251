import { describe, expect, test } from "vitest";
import { deleteVcenterVirtualMachine } from "../../../generated/compute/index.js";
import { anyActivity } from "../../../runtime/activity/any-activity.js";
import type { AmbiguousWriteError } from "../../../runtime/errors/index.js";
import type { JournalEntry } from "../../../runtime/journal/index.js";
import type { ClientOptions } from "../../../runtime/options.js";
import { createToken, failure, json } from "../fake-platform.js";
import { createFakeStore, startProcess, statesOf } from "./fake-store.js";

const USER = "user-1";
const MACHINE = "4a8c0000-0000-4000-8000-000000000001";
const path = { id: MACHINE };
const NOON = Date.UTC(2026, 0, 1, 12);

/** A process that starts at noon; its platform lists these activities, and answers each write with 503. */
function start(
  store = createFakeStore(),
  activities: { id: string; at: number; item?: string }[] = [],
  { skew = 0, options = {} }: { skew?: number; options?: ClientOptions } = {},
) {
  const list = [{ id: "older", at: NOON - 3_600_000, item: "vm-9" }, ...activities].map(
    ({ id, at, item = MACHINE }) => ({
      ...{ id, initiator: USER, creationDate: new Date(at).toISOString(), type: "ComputeActivity" },
      ...{ concernedItems: [{ type: "virtual_machine", id: item }], state: { completed: {} } },
    }),
  );
  const process = startProcess(
    store,
    ({ method, target }) => {
      if (method !== "GET") return json({}, 503);
      const view = list.find(({ id }) => target.endsWith(`/${id}`));
      const newest = list.toSorted((a, b) => (a.creationDate < b.creationDate ? 1 : -1));
      return json(view ?? newest, 200, { date: new Date(process.clock.now() + skew).toUTCString() });
    },
    options,
    () => {
      const now = process.clock.now() + skew;
      return new Response(tokenAt(now), { headers: { date: new Date(now).toUTCString() } });
    },
  );
  return process;
}

function tokenAt(now: number): string {
  return createToken({ iat: now / 1_000, exp: now / 1_000 + 300, userId: USER });
}

function left(id: string, more: Partial<JournalEntry> = {}): JournalEntry {
  return {
    ...{ id, state: "intended", operation: "compute.deleteVcenterVirtualMachine", method: "DELETE" },
    path: "/compute/v1/vcenters/virtual_machines/{id}",
    requestPath: `/compute/v1/vcenters/virtual_machines/${MACHINE}`,
    ...{ sentAt: NOON, clock: "server", timeout: 60_000 },
    ...more,
  };
}

describe("a write that a dead process left behind", () => {
  const later = async (
    store = createFakeStore(),
    activities: { id: string; at: number; item?: string }[] = [],
  ) => {
    const process = start(store, activities);
    await process.clock.advance(NOON + 3_600_000 - process.clock.now());
    const { uncertain } = await process.client.resume([deleteVcenterVirtualMachine]);
    const resolve = () => process.clock.runUntil(uncertain[0]!.resolve());
    return { ...process, resolve };
  };

  test("is found, and its end is recorded from then on", async () => {
    const store = createFakeStore([left("1")]);
    const { client, clock, resolve } = await later(store, [{ id: "mine", at: NOON + 500 }]);
    expect(await resolve()).toMatchObject({ outcome: "accepted", activity: { id: "mine" } });
    const { accepted, uncertain } = await client.resume([deleteVcenterVirtualMachine]);
    expect(uncertain).toEqual([]);
    await clock.runUntil(accepted[0]!.activity.completed());
    const { ended } = await client.resume(anyActivity);
    expect(ended).toMatchObject([{ id: "1", outcome: "completed" }]);
    expect(statesOf(store)).toEqual([["accepted", "completed"]]);
  });

  test("was not accepted, and is forgotten", async () => {
    const store = createFakeStore([left("1")]);
    const { client, resolve } = await later(store);
    expect(await resolve()).toEqual({ outcome: "not-accepted" });
    expect(await client.resume(anyActivity)).toEqual({ accepted: [], uncertain: [], ended: [] });
  });

  test("stays where it is unknown", async () => {
    const store = createFakeStore([left("1")]);
    const { client, resolve } = await later(store, [{ id: "other", at: NOON + 500, item: "vm-2" }]);
    expect(await resolve()).toMatchObject({ outcome: "unknown", reason: "candidates" });
    expect((await client.resume(anyActivity)).uncertain).toHaveLength(1);
    expect(store.saved).toEqual([]);
  });

  test("is not taken for another write of the journal", async () => {
    const activities = [{ id: "other", at: NOON + 500 }];
    const known = left("2", { state: "completed", activityId: "other" });
    const one = await later(createFakeStore([left("1"), known]), activities);
    expect(await one.resolve()).toEqual({ outcome: "not-accepted" });
    // Either of them may have started it.
    const two = await later(createFakeStore([left("1"), left("2", { sentAt: NOON + 100 })]), activities);
    expect(await two.resolve()).toMatchObject({ outcome: "unknown", reason: "candidates" });
  });

  test("may have been sent until the process was started again", async () => {
    const endless: Partial<JournalEntry> = left("1");
    Reflect.deleteProperty(endless, "timeout");
    const store = createFakeStore([endless as JournalEntry]);
    const { resolve, clock } = await later(store, [{ id: "late", at: NOON + 3_000_000 }]);
    expect(await resolve()).toMatchObject({ outcome: "accepted", activity: { id: "late" } });
    expect(clock.now()).toBe(NOON + 3_600_000 + 605_000);
  });

  test("with a time of its own machine alone goes by what that is for the server", async () => {
    const store = createFakeStore([left("1", { clock: "local" })]);
    const { resolve } = await later(store, [{ id: "mine", at: NOON + 500 }]);
    expect(await resolve()).toMatchObject({ outcome: "accepted" });
  });
});

describe("the server's clock is that of the journal", () => {
  const MINUTES = 60_000;

  test.each([7, -7])("when it is %i minutes ahead", async (minutes) => {
    const skew = minutes * MINUTES;
    const store = createFakeStore([left("1", { sentAt: NOON + skew })]);
    const activities = [
      { id: "mine", at: NOON + skew + 500 },
      { id: "another", at: NOON + 500, item: "vm-2" },
    ];
    const { client, clock } = start(store, activities, { skew });
    await clock.advance(NOON + 1_000 - clock.now());
    const { uncertain } = await client.resume(anyActivity);
    const found = await clock.runUntil(uncertain[0]!.resolve());
    expect(found).toMatchObject({ outcome: "accepted", activity: { id: "mine" } });
    // By that clock, the process died a second after it had sent the write.
    expect(Math.abs(clock.now() - (NOON + 1_000 + 65_000))).toBeLessThan(1_000);
  });

  test("also where only the list tells that it is behind: it is read again when the time has come", async () => {
    const skew = -7 * MINUTES;
    const store = createFakeStore([left("1", { sentAt: NOON + skew, timeout: 1_000 })]);
    // Others have logged in, so that no answer to a login tells the time.
    const tokenStore = { get: () => Promise.resolve(tokenAt(NOON)), set: () => Promise.resolve() };
    const { client, clock, requests } = start(store, [], { skew, options: { tokenStore } });
    await clock.advance(NOON + 2_000 - clock.now());
    const { uncertain } = await client.resume(anyActivity);
    expect(await clock.runUntil(uncertain[0]!.resolve())).toEqual({ outcome: "not-accepted" });
    expect(requests).toHaveLength(2);
    expect(Math.abs(clock.now() - (NOON + 1_000 + 65_000))).toBeLessThan(1_000);
  });
});

test.each<[string, { id: string; at: number }[], string[], string]>([
  ["accepted", [{ id: "mine", at: NOON }], ["intended", "accepted"], "accepted"],
  ["not accepted", [], ["intended", "void"], "not-accepted"],
  [
    "unknown",
    [
      { id: "a", at: NOON },
      { id: "b", at: NOON },
    ],
    ["intended"],
    "unknown",
  ],
])("what error.resolve() finds is recorded: %s", async (_, activities, states, outcome) => {
  const store = createFakeStore();
  const { client, clock } = start(store, activities);
  await clock.advance(NOON - clock.now());
  const error = await clock.runUntil(failure(deleteVcenterVirtualMachine(client, { path })));
  const resolution = await clock.runUntil((error as AmbiguousWriteError).resolve!());
  expect(resolution.outcome).toBe(outcome);
  expect(statesOf(store)).toEqual([states]);
});
