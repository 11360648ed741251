import { beforeEach, describe, expect, it } from "vitest";
import {
  createSimulator,
  type Fault,
  type ManualClock,
  type Simulator,
} from "../../../generator/simulator/index.js";
import { openSession, type Session } from "../../../generator/simulator/session.js";
import { openSimulation } from "../../support/open-simulation.js";

interface ActivityView {
  readonly id: string;
  readonly state: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly concernedItems: readonly { readonly type: string; readonly id: string }[];
}

let clock: ManualClock;
let simulator: Simulator;
let session: Session;

beforeEach(async () => {
  ({ clock, simulator, session } = await openSimulation({ activities: { waiting: 1000, running: 4000 } }));
});

async function start(operation: string): Promise<string> {
  const { method, path, body } = simulator.exampleRequest(operation);
  const response = await session.send(method, path.replace(/^\/api/, ""), body);
  expect(await response.text()).toBe("");
  return response.headers.get("location") ?? "";
}

/** Tokens do not outlive five minutes: whoever comes back later logs in again. */
async function later(milliseconds: number): Promise<void> {
  await clock.advance(milliseconds);
  session = await openSession(simulator);
}

const poll = (id: string) => session.send("GET", `/activity/v1/activities/${id}`);
const view = async (id: string) => (await (await poll(id)).json()) as ActivityView;

const CREATE = "compute POST /v1/open_iaas/virtual_disks";

describe("an activity", () => {
  it("waits, runs with a progression, and completes with the id of what was created", async () => {
    const id = await start(CREATE);
    expect(await view(id)).toMatchObject({ id, state: { waiting: {} }, concernedItems: [] });

    await clock.advance(2000);
    expect((await view(id)).state).toEqual({
      running: { status: "running", startDate: "2026-01-01T00:00:01.000Z", progression: 25 },
    });

    await clock.advance(3000);
    expect((await view(id)).state).toEqual({
      completed: {
        startDate: "2026-01-01T00:00:01.000Z",
        stopDate: "2026-01-01T00:00:05.000Z",
        result: simulator.items("compute", "/v1/open_iaas/virtual_disks").at(-1)!["id"],
      },
    });
  });

  it("is listed, newest first", async () => {
    const first = await start(CREATE);
    const second = await start(CREATE);
    const listed = (await session.get("/activity/v1/activities/recent")) as ActivityView[];
    expect(listed.slice(0, 2).map(({ id }) => id)).toEqual([second, first]);
    expect(listed.length).toBeGreaterThan(2);
  });

  it.each([
    ["compute POST /v1/vcenters/virtual_machines", "virtual_machine", false],
    ["compute POST /v1/vcenters/virtual_machines/{virtualMachineId}/clone", "virtual_machine", true],
    ["compute POST /v1/vcenters/network_adapters", "network_adapter", false],
    ["marketplace POST /v1/items/vmware/deploy", "virtual_machine", true],
    ["storage POST /object/v1/buckets", undefined, true],
    ["vpc POST /v1/floating_ips", undefined, true],
    ["vm_instances POST /v1/virtual_machines", "vmi", true],
    ["vm_instances POST /v1/virtual_machines/{vmId}/snapshots", "snapshot", true],
  ])("of %s names the new id where the platform does", async (operation, type, hasResult) => {
    const id = await start(operation);
    await clock.advance(5000);
    const { state, concernedItems } = await view(id);
    expect(concernedItems.map((item) => item.type)).toEqual(type === undefined ? [] : [type]);
    expect("result" in state["completed"]!).toBe(hasResult);
    if (type !== undefined && hasResult) expect(concernedItems[0]!.id).toBe(state["completed"]!["result"]);
  });

  it("of a deleted child has its virtual machine as the result", async () => {
    const operation = "vm_instances DELETE /v1/virtual_machines/{vmId}/disks/{diskId}";
    const [, machine] = /virtual_machines\/([^/]+)/.exec(simulator.exampleRequest(operation).path)!;
    const id = await start(operation);
    await clock.advance(5000);
    expect((await view(id)).state["completed"]).toMatchObject({ result: machine });
  });

  it("never leaves waiting if an empty list of policies is assigned", async () => {
    const virtualMachineId = simulator.items("compute", "/v1/open_iaas/virtual_machines")[0]!["id"];
    const response = await session.send("POST", "/backup/v1/open_iaas/policies/assign", {
      virtualMachineId,
      policyIds: [],
    });
    await later(86_400_000);
    expect((await view(response.headers.get("location") ?? "")).state).toEqual({ waiting: {} });
  });
});

describe("an activity with a fault", () => {
  const strike = async (fault: Fault): Promise<string> => {
    simulator.faults.add({ match: { method: "POST" }, fault });
    return start(CREATE);
  };

  it("is unknown to the first polls", async () => {
    const id = await strike({ kind: "activity-404", polls: 2 });
    const statuses = [await poll(id), await poll(id), await poll(id)].map(({ status }) => status);
    expect(statuses).toEqual([404, 404, 200]);
  });

  it("is answered with 404 after the given number of polls", async () => {
    const id = await strike({ kind: "activity-gone", afterPolls: 1 });
    expect([(await poll(id)).status, (await poll(id)).status]).toEqual([200, 404]);
  });

  it("never ends", async () => {
    const id = await strike({ kind: "activity-stuck", state: "running" });
    await later(86_400_000);
    expect((await view(id)).state["running"]).toMatchObject({ progression: 99 });
    expect(simulator.items("compute", "/v1/open_iaas/virtual_disks")).toHaveLength(3);
  });

  it("fails with the reason, and changes nothing", async () => {
    const id = await strike({ kind: "activity-failed", reason: "None of the workers were able to respond" });
    await clock.advance(5000);
    expect((await view(id)).state["failed"]).toMatchObject({
      reason: "None of the workers were able to respond",
    });
    expect(simulator.items("compute", "/v1/open_iaas/virtual_disks")).toHaveLength(3);
  });

  it("returns the given states first", async () => {
    const states = [{}, { paused: {} }, { running: { progression: 0.5 } }];
    const id = await strike({ kind: "activity-states", states });
    for (const state of states) expect((await view(id)).state).toEqual(state);
    expect((await view(id)).state).toEqual({ waiting: {} });
  });

  it("completes without an id", async () => {
    const id = await strike({ kind: "activity-without-id" });
    await clock.advance(5000);
    expect((await view(id)).state["completed"]).not.toHaveProperty("result");
    expect(simulator.items("compute", "/v1/open_iaas/virtual_disks")).toHaveLength(4);
  });

  it("has no Location", async () => {
    expect(await strike({ kind: "missing-location" })).toBe("");
    await clock.advance(5000);
    expect(simulator.items("compute", "/v1/open_iaas/virtual_disks")).toHaveLength(4);
  });
});

describe("operations that may answer with an activity", () => {
  const DELETE = "vpc DELETE /v1/floating_ips/{id}";

  it("do so by default", async () => {
    expect(await start(DELETE)).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("are immediate if `maybeActivity` is false", async () => {
    simulator = createSimulator({ clock, rateLimits: false, maybeActivity: false });
    session = await openSession(simulator);
    expect(await start(DELETE)).toBe("");
    expect(simulator.items("vpc", "/v1/floating_ips")).toHaveLength(2);
  });
});
