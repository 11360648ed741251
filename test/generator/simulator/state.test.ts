import { beforeEach, describe, expect, it } from "vitest";
import { createSimulator, type ManualClock, type Simulator } from "../../../generator/simulator/index.js";
import { openSession, type Session } from "../../../generator/simulator/session.js";
import { openSimulation } from "../../support/open-simulation.js";

const LIST = "/v1/vcenters/virtual_machines";
const VMS = `/compute${LIST}`;
type Thing = Record<string, unknown> & { id: string };

let clock: ManualClock;
let simulator: Simulator;
let session: Session;

beforeEach(async () => {
  ({ clock, simulator, session } = await openSimulation());
});

/** Sends a write, lets its activity end, and returns the state it ended in. */
async function change(method: string, path: string, body?: unknown) {
  const response = await session.send(method, path, body);
  expect(response.status, await response.text()).toBe(201);
  const id = response.headers.get("location") ?? "";
  await clock.advance(2000);
  return (await session.get(`/activity/v1/activities/${id}`)) as {
    state: { completed?: { result?: string }; failed?: { reason: string } };
    concernedItems: { type: string; id: string }[];
  };
}

describe("a virtual machine of VMware", () => {
  const body = { name: "web-2", datacenterId: "d", memory: 4 * 2 ** 30, cpu: 2 };
  const create = async (): Promise<string> => {
    const [datacenter] = simulator.items("compute", "/v1/vcenters/virtual_datacenters");
    const { concernedItems } = await change("POST", VMS, { ...body, datacenterId: datacenter!["id"] });
    return concernedItems[0]!.id;
  };

  it("exists once its activity has completed, not before", async () => {
    const [datacenter] = simulator.items("compute", "/v1/vcenters/virtual_datacenters");
    const before = (await session.get(VMS)) as Thing[];
    await session.send("POST", VMS, { ...body, datacenterId: datacenter!["id"] });
    expect(await session.get(VMS)).toHaveLength(before.length);

    await clock.advance(2000);

    const after = (await session.get(VMS)) as Thing[];
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)).toMatchObject({
      name: "web-2",
      cpu: 2,
      memory: 4 * 2 ** 30,
      powerState: "stopped",
      datacenter: { id: datacenter!["id"], name: datacenter!["name"] },
    });
  });

  it("is named by the activity as a concerned item only", async () => {
    const [datacenter] = simulator.items("compute", "/v1/vcenters/virtual_datacenters");
    const { state, concernedItems } = await change("POST", VMS, { ...body, datacenterId: datacenter!["id"] });
    expect(state.completed).not.toHaveProperty("result");
    expect(concernedItems).toEqual([
      { type: "virtual_machine", id: simulator.items("compute", LIST).at(-1)!["id"] },
    ]);
  });

  it("is read, changed and deleted by its id, which actions have in the body", async () => {
    const id = await create();
    await change("PATCH", `${VMS}/power`, { id, datacenterId: id, powerAction: "on" });
    await change("PATCH", `${VMS}/rename`, { id, name: "web-3" });
    expect(await session.get(`${VMS}/${id}`)).toMatchObject({ id, name: "web-3", powerState: "running" });

    await change("DELETE", `${VMS}/${id}`);
    expect((await session.send("GET", `${VMS}/${id}`)).status).toBe(404);
    expect((await session.send("DELETE", `${VMS}/${id}`)).status).toBe(404);
    expect(simulator.items("compute", LIST).map((vm) => vm["id"])).not.toContain(id);
  });

  it("is found by the filters of the list", async () => {
    const id = await create();
    expect(await session.get(`${VMS}?name=web-2`)).toMatchObject([{ id }]);
    const { datacenter } = (await session.get(`${VMS}/${id}`)) as { datacenter: Thing };
    const listed = (await session.get(`${VMS}?datacenters%5B%5D=${datacenter.id}`)) as {
      datacenter: Thing;
    }[];
    expect(listed.length).toBeGreaterThan(1);
    for (const vm of listed) expect(vm.datacenter.id).toBe(datacenter.id);
    expect(await session.get(`${VMS}?name=none`)).toEqual([]);
  });
});

describe("an object below another one", () => {
  const MACHINES = "/vm_instances/v1/virtual_machines";

  it("is listed below its owner only", async () => {
    const { vms } = (await session.get(MACHINES)) as { vms: Thing[] };
    const [first, second] = vms.map(({ id }) => `${MACHINES}/${id}/disks`);
    const { state } = await change("POST", first!, { size: 20, name: "data" });
    const id = state.completed?.result ?? "";

    expect(await session.get(`${first!}/${id}`)).toMatchObject({ id, sizeGb: 20, sizeGib: 20 });
    expect((await session.send("GET", `${second!}/${id}`)).status).toBe(404);
    const { disks, total, vmId } = (await session.get(first!)) as {
      disks: Thing[];
      total: number;
      vmId: string;
    };
    expect({ total, vmId }).toEqual({ total: disks.length, vmId: vms[0]!.id });
    expect(disks.map((disk) => disk.id)).toContain(id);
  });

  it("is answered with 404 if the owner does not exist", async () => {
    const nobody = "00000000-0000-4000-8000-000000000000";
    expect((await session.send("GET", `${MACHINES}/${nobody}/disks`)).status).toBe(404);
  });
});

describe("capacities of VM instances", () => {
  it.each([
    ["/vm_instances/v1/flavors", 1],
    ["/vm_instances/v1/images", 1],
    ["/vm_instances/v1/instance_families", 2],
    ["/vm_instances/v1/quotas", 4],
    ["/vm_instances/v1/storage_types", 2],
    ["/vm_instances/v1/templates", 1],
    ["/vm_instances/v1/virtual_machines", 2],
  ])("have the same value under both names in %s", async (path, count) => {
    const answer = JSON.stringify(await session.get(path));
    const valueOf = (name: string): string => new RegExp(`"${name}":([^a-z"]*)[,}]`).exec(answer)?.[1] ?? "";
    const older = new Set([...answer.matchAll(/"(\w+[GM]b)":/g)].map(([, name = ""]) => name));
    expect(older.size).toBe(count);
    for (const name of older) {
      expect(valueOf(name), name).not.toBe("");
      expect(valueOf(name.replace(/b$/, "ib")), name).toBe(valueOf(name));
    }
  });
});

describe("lists", () => {
  it("are sorted, and cut by limit and offset, if the operation declares these parameters", async () => {
    const path = "/vm_instances/v1/virtual_machines?orderBy=name&orderDir=desc";
    const all = (await session.get(path)) as { vms: Thing[]; total: number };
    const page = (await session.get(`${path}&limit=1&offset=1`)) as { vms: Thing[]; total: number };
    expect(all.vms.map((vm) => vm["name"])).toEqual([
      "vm-instances-machine-3",
      "vm-instances-machine-2",
      "vm-instances-machine-1",
    ]);
    expect(page).toMatchObject({ vms: [all.vms[1]], total: all.total });
  });

  it("have numbered pages in the colocation module", async () => {
    const page = (await session.get("/housing/v1/devices?page=2&size=2")) as { items: unknown[] };
    expect(page).toMatchObject({ total: 3, page: 2, size: 2, pages: 2 });
    expect(page.items).toHaveLength(1);
  });
});

describe("buckets", () => {
  it("are addressed by name", async () => {
    await change("POST", "/storage/object/v1/buckets", { name: "photos", accessType: "private" });
    await change("PUT", "/storage/object/v1/buckets/photos/versioning", { status: "Enabled" });
    expect(await session.get("/storage/object/v1/buckets/photos")).toMatchObject({
      name: "photos",
      accessType: "private",
      versioning: "Enabled",
    });
    expect((await session.send("GET", "/storage/object/v1/buckets/none")).status).toBe(403);
  });
});

describe("preconditions", () => {
  it("are checked by the activity: the write is accepted, its activity fails", async () => {
    const { vms } = (await session.get("/vm_instances/v1/virtual_machines?status=running")) as {
      vms: Thing[];
    };
    const path = `/vm_instances/v1/virtual_machines/${vms[0]!.id}`;
    const failed = await change("POST", `${path}/resize`, { cpu: 16, memory: 64 });
    expect(failed.state.failed?.reason).toMatch(/must be stopped/);
    expect(await session.get(path)).toEqual(vms[0]);

    await change("POST", `${path}/stop`);
    const done = await change("POST", `${path}/resize`, { cpu: 16, memory: 64 });
    expect(done.state).toHaveProperty("completed");
    expect(await session.get(path)).toMatchObject({ vcpu: 16, ramGb: 64, ramGib: 64, status: "stopped" });
  });

  it("allow the deletion of custom static IP addresses only", async () => {
    const ADDRESSES = "/vpc/v1/static_ips";
    const taken = simulator.items("vpc", "/v1/static_ips").find(({ source }) => source !== "custom")!;
    const kept = await change("DELETE", `${ADDRESSES}/${String(taken["id"])}`);
    expect(kept.state.failed?.reason).toBe(
      `Static IP ${String(taken["id"])} is not a custom static IP (source: ${String(taken["source"])})`,
    );
    expect((await session.send("GET", `${ADDRESSES}/${String(taken["id"])}`)).status).toBe(200);

    const [network] = simulator.items("vpc", "/v1/private_networks");
    const reserved = await change("POST", `/vpc/v1/private_networks/${String(network!["id"])}/static_ips`, {
      macAddress: "00:50:56:00:00:01",
      resourceDescription: "printer",
    });
    const own = `${ADDRESSES}/${reserved.state.completed?.result ?? ""}`;
    expect(await session.get(own)).toMatchObject({ source: "custom" });
    expect((await change("DELETE", own)).state).toHaveProperty("completed");
    expect((await session.send("GET", own)).status).toBe(404);
  });

  it("accept any VM instance, and fail its activity without a deployment target", async () => {
    const request = simulator.exampleRequest("vm_instances POST /v1/virtual_machines");
    const nil = "00000000-0000-0000-0000-000000000000";
    const path = "/vm_instances/v1/virtual_machines";
    const body = { ...(request.body as object), instanceFamilyId: nil };
    expect((await change("POST", path, body)).state.failed?.reason).toMatch(
      /^No deployment target in availability zone '.*' for instance family '0000.*' can satisfy/,
    );
    expect((await change("POST", path, request.body)).state).toHaveProperty("completed");
    const none = await session.send("POST", path, { ...(request.body as object), backupPolicyId: "" });
    expect(none.status).toBe(400);
  });
});

describe("lists of OpenIaaS", () => {
  it("fail without a machine manager if `scopedLists` is true", async () => {
    simulator = createSimulator({ clock, rateLimits: false, scopedLists: true });
    session = await openSession(simulator);
    const manager = String(simulator.items("compute", "/v1/open_iaas")[0]!["id"]);
    expect((await session.send("GET", "/compute/v1/open_iaas/hosts")).status).toBe(500);
    expect(await session.get(`/compute/v1/open_iaas/hosts?machineManagerId=${manager}`)).toHaveLength(1);
  });
});

describe("two simulators", () => {
  it("start with the same objects for the same seed, and with others for another", () => {
    const list = (seed: string) => createSimulator({ seed }).items("compute", "/v1/vcenters/hosts");
    expect(list("a")).toEqual(list("a"));
    expect(list("a")).not.toEqual(list("b"));
  });

  it("share no state", async () => {
    const other = createSimulator({ clock, rateLimits: false });
    await change("DELETE", `${VMS}/${String(simulator.items("compute", LIST)[0]!["id"])}`);
    expect(other.items("compute", LIST)).toHaveLength(3);
    expect(simulator.items("compute", LIST)).toHaveLength(2);
  });
});
