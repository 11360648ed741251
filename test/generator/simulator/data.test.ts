import { describe, expect, it } from "vitest";
import { createManualClock, createSimulator, type Simulator } from "../../../generator/simulator/index.js";
import { openSession } from "../../../generator/simulator/session.js";

const DAY = 86_400_000;
const COLLECTIONS = [
  ["compute", "/v1/vcenters/virtual_machines"],
  ["compute", "/v1/open_iaas/virtual_machines"],
  ["iam", "/v2/personal_access_tokens"],
  ["compute", "/v1/vcenters/snapshots"],
  ["compute", "/v1/open_iaas/snapshots"],
  ["vm_instances", "/v1/virtual_machines/{vmId}/snapshots"],
  ["vm_instances", "/v1/virtual_machines"],
  ["storage", "/object/v1/storage_accounts"],
  ["marketplace", "/v1/items"],
  ["llmaas", "/v1/models"],
] as const;

const at = (now: number, seed = "cloudtemple") => createSimulator({ seed, clock: createManualClock(now) });

async function activitiesOf(simulator: Simulator) {
  const session = await openSession(simulator);
  return (await session.get("/activity/v1/activities")) as {
    readonly id: string;
    readonly creationDate: string;
    readonly state: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  }[];
}

/** Days between `now` and a date: an ISO text, or milliseconds. */
const daysAfter = (now: number, date: unknown): number =>
  (new Date(date as string | number).getTime() - now) / DAY;

describe.each([
  ["at midnight", Date.UTC(2026, 0, 1)],
  ["late on another day", Date.UTC(2031, 7, 15, 23, 59, 59)],
])("dates are those of a platform of today, %s", (_, now) => {
  it("tokens: one expires in 20 days, one has expired, the others expire later", () => {
    const left = at(now)
      .items("iam", "/v2/personal_access_tokens")
      .map(({ expirationDate }) => Math.floor(daysAfter(now, expirationDate)));
    expect(left).toEqual([20, -10, 90, 300]);
  });

  it.each([
    ["compute", "/v1/vcenters/snapshots", "createTime"],
    ["compute", "/v1/open_iaas/snapshots", "createTime"],
    ["vm_instances", "/v1/virtual_machines/{vmId}/snapshots", "createdAt"],
  ])("snapshots of %s %s: one of yesterday, the others older", (module, path, member) => {
    const dates = at(now)
      .items(module, path)
      .map((snapshot) => new Date(snapshot[member] as string | number).toISOString().slice(0, 10));
    const yesterday = new Date(now - DAY).toISOString().slice(0, 10);
    expect(dates[0]).toBe(yesterday);
    expect(dates.length).toBeGreaterThan(2);
    for (const other of dates.slice(1)) expect(other < yesterday).toBe(true);
  });

  it("what was created was so within the last year, and changed afterwards", () => {
    const machines = at(now).items("vm_instances", "/v1/virtual_machines");
    for (const { createdAt, updatedAt } of machines) {
      expect(daysAfter(now, createdAt)).toBeGreaterThan(-365);
      expect(daysAfter(now, updatedAt)).toBeGreaterThan(daysAfter(now, createdAt));
      expect(daysAfter(now, updatedAt)).toBeLessThanOrEqual(0);
    }
    for (const { created } of at(now).items("llmaas", "/v1/models"))
      expect(daysAfter(now, Number(created) * 1000)).toBeLessThan(0);
  });

  it("activities ended in the last hours, one of them failed; others are under way", async () => {
    const activities = await activitiesOf(at(now));
    const ended = activities.filter(({ state }) => "completed" in state || "failed" in state);
    expect(ended.map(({ creationDate }) => daysAfter(now, creationDate) * 24)).toEqual(
      [-1, -2, -3].map((hours): unknown => expect.closeTo(hours, 6)),
    );
    expect(ended.filter(({ state }) => "failed" in state)).toHaveLength(1);
    expect(activities.filter(({ state }) => "waiting" in state)).toHaveLength(1);
    const shares = activities.flatMap(({ state }) => state["running"]?.["progression"] ?? []);
    expect(shares).toHaveLength(3);
    for (const share of shares) {
      expect(share).toBeGreaterThanOrEqual(19);
      expect(share).toBeLessThanOrEqual(80);
    }
    const dates = activities.map(({ creationDate }) => creationDate);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it("activities under way go on by the clock of the simulator, and change no list", async () => {
    const clock = createManualClock(now);
    const simulator = createSimulator({ clock });
    const sizes = () => COLLECTIONS.map(([module, path]) => simulator.items(module, path));
    const [before, first] = [sizes(), await activitiesOf(simulator)];
    await clock.advance(5_000);
    const second = await activitiesOf(simulator);
    const growth = second.flatMap(({ id, state }) => {
      const earlier = first.find((other) => other.id === id)?.state["running"]?.["progression"];
      return earlier === undefined
        ? []
        : [Number(state["running"]?.["progression"] ?? 100) - Number(earlier)];
    });
    expect(Math.max(...growth)).toBeGreaterThan(4);
    expect(Math.min(...growth)).toBeGreaterThanOrEqual(0);
    await clock.advance(10 * 60_000);
    for (const { state } of await activitiesOf(simulator)) expect(state).not.toHaveProperty("running");
    expect(sizes()).toEqual(before);
  });

  it("how far they are depends on the seed, and nothing is under way where activities end at once", async () => {
    expect(await activitiesOf(at(now))).toEqual(await activitiesOf(at(now)));
    const progress = async (simulator: Simulator) =>
      (await activitiesOf(simulator)).flatMap(({ state }) => state["running"]?.["progression"] ?? []);
    expect(await progress(at(now, "other"))).not.toEqual(await progress(at(now)));
    const clock = createManualClock(now);
    const instant = createSimulator({ clock, activities: { waiting: 0, running: 0 } });
    for (const { state } of await activitiesOf(instant))
      expect(["completed", "failed"]).toEqual(expect.arrayContaining(Object.keys(state)));
    const endless = createSimulator({ clock, activities: { running: Number.POSITIVE_INFINITY } });
    expect(await progress(endless)).toHaveLength(3);
  });
});

it("the same seed and day give the same data, whatever is read first; another day moves the dates alone", () => {
  const all = (now: number, collections: readonly (readonly [string, string])[]) => {
    const simulator = at(now);
    return Object.fromEntries(collections.map(([module, path]) => [path, simulator.items(module, path)]));
  };
  const morning = Date.UTC(2026, 2, 1, 6);
  expect(all(morning + 10 * 3_600_000, [...COLLECTIONS].reverse())).toEqual(all(morning, COLLECTIONS));

  const withoutDates = (value: unknown) =>
    JSON.stringify(value, (name, member: unknown) => (/date|time|created|updated/i.test(name) ? 0 : member));
  const [today, tomorrow] = [all(morning, COLLECTIONS), all(morning + DAY, COLLECTIONS)];
  expect(tomorrow).not.toEqual(today);
  expect(withoutDates(tomorrow)).toBe(withoutDates(today));
  expect(at(morning, "other").items("compute", "/v1/vcenters/snapshots")).not.toEqual(
    at(morning).items("compute", "/v1/vcenters/snapshots"),
  );
});

it("what is created has the date of its creation", async () => {
  const clock = createManualClock(Date.UTC(2026, 4, 5, 12));
  const simulator = createSimulator({ clock });
  const session = await openSession(simulator);
  const virtualMachineId = simulator.items("compute", "/v1/vcenters/virtual_machines")[0]?.["id"];
  await clock.advance(60_000);
  await session.send("POST", "/compute/v1/vcenters/snapshots", {
    virtualMachineId,
    name: "before-patch",
    memory: false,
  });
  await clock.advance(2000);
  expect(simulator.items("compute", "/v1/vcenters/snapshots").at(-1)).toMatchObject({
    name: "before-patch",
    createTime: Date.UTC(2026, 4, 5, 12, 1),
  });
});

describe("names", () => {
  const first = (module: string, path: string): unknown => createSimulator().items(module, path)[0]?.["name"];

  it.each([
    ["compute", "/v1/vcenters/virtual_machines", "vmware-machine-1"],
    ["compute", "/v1/open_iaas/virtual_machines", "openiaas-machine-1"],
    ["vm_instances", "/v1/virtual_machines", "vm-instances-machine-1"],
    ["compute", "/v1/vcenters/networks", "vmware-network-1"],
    ["compute", "/v1/open_iaas/networks", "openiaas-network-1"],
    ["vm_instances", "/v1/networks", "vm-instances-network-1"],
    ["compute", "/v1/vcenters/snapshots", "vmware-snapshot-1"],
    ["compute", "/v1/open_iaas/snapshots", "openiaas-snapshot-1"],
    ["compute", "/v1/vcenters/hosts", "vmware-host-1"],
    ["compute", "/v1/open_iaas/hosts", "openiaas-host-1"],
    ["backup", "/v1/spp/policies", "vmware-policy-1"],
    ["backup", "/v1/open_iaas/policies", "openiaas-policy-1"],
    // Of one kind only, or the same thing in several places.
    ["storage", "/object/v1/buckets", "bucket-1"],
    ["compute", "/v1/vcenters/virtual_datacenters", "virtual-datacenter-1"],
    ["iam", "/v2/tenants", "tenant-1"],
  ])("of %s %s tell the product: %s", (module, path, name) => {
    expect(first(module, path)).toBe(name);
  });

  it("are the same where another object refers to it", () => {
    const [machine] = createSimulator().items("compute", "/v1/vcenters/virtual_machines");
    expect(machine).toMatchObject({
      hostName: "vmware-host-1",
      machineManagerName: "vmware-machine-manager-1",
    });
  });
});

describe("what is new is empty", () => {
  it("a bucket has no objects, no versions and no files, even if none were listed before", async () => {
    const clock = createManualClock();
    const session = await openSession(createSimulator({ clock }));
    await session.send("POST", "/storage/object/v1/buckets", { name: "photos", accessType: "public" });
    await clock.advance(2000);
    expect(await session.get("/storage/object/v1/buckets/photos")).toMatchObject({
      accessType: "public",
      versioning: "Disabled",
      tags: [],
      totalObjects: 0,
      totalObjectsDeleted: "0",
      totalSize: "0",
      totalSizeDeleted: "0",
    });
    expect(await session.get("/storage/object/v1/buckets/photos/files")).toEqual([]);
    expect(await session.get("/storage/object/v1/buckets/bucket-1/files")).not.toEqual([]);

    await session.send("PUT", "/storage/object/v1/buckets/photos/versioning", { status: "Enabled" });
    await clock.advance(2000);
    expect(await session.get("/storage/object/v1/buckets/photos")).toMatchObject({ versioning: "Enabled" });
  });
});
