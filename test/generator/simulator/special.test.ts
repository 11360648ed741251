import { beforeEach, describe, expect, it } from "vitest";
import { type ManualClock, type Simulator } from "../../../generator/simulator/index.js";
import { ORIGIN, type Session } from "../../../generator/simulator/session.js";
import { openSimulation } from "../../support/open-simulation.js";

type Thing = Record<string, unknown>;

let clock: ManualClock;
let simulator: Simulator;
let session: Session;

beforeEach(async () => {
  ({ clock, simulator, session } = await openSimulation());
});

async function write(method: string, path: string, body?: unknown): Promise<number> {
  const { status } = await session.send(method, path, body);
  await clock.advance(2000);
  return status;
}

const first = (module: string, path: string) => simulator.items(module, path)[0]!;

describe("tags", () => {
  it("are keys on resources", async () => {
    const uuid = String(first("compute", "/v1/vcenters/virtual_machines")["id"]);
    const resources = [{ uuid, type: "vcenter_virtual_machine", source: "vmware" }];
    expect(await write("POST", "/tag/v1/tags", { key: "env", value: "test", resources })).toBe(201);
    await write("POST", "/tag/v1/tags", { key: "env", value: "production", resources });
    expect(await session.get(`/tag/v1/tags/resources/${uuid}`)).toMatchObject([
      { key: "env", value: "production", resource: uuid },
    ]);
    expect(await write("DELETE", `/tag/v1/tags/resources/${uuid}/keys/env`)).toBe(204);
    expect(await session.get(`/tag/v1/tags/resources/${uuid}`)).toEqual([]);
  });
});

describe("access to a bucket", () => {
  it("is listed below the bucket and below the storage account", async () => {
    const [bucket, account] = ["bucket-1", "storage-account-2"];
    const grant = `/storage/object/v1/buckets/${bucket}/grant/READ/to/${account}`;
    const lists = async () =>
      (await Promise.all([
        session.get(`/storage/object/v1/buckets/${bucket}/storage_accounts`),
        session.get(`/storage/object/v1/storage_accounts/${account}/buckets`),
      ])) as [Thing[], Thing[]];

    expect(await write("POST", grant)).toBe(201);
    const [accounts, buckets] = await lists();
    expect(accounts).toContainEqual(expect.objectContaining({ name: account, role: "READ" }));
    expect(buckets).toContainEqual(expect.objectContaining({ name: bucket, role: "READ" }));

    await write("DELETE", grant.replace("grant", "revoke"));
    for (const list of await lists()) {
      expect(list).not.toContainEqual(expect.objectContaining({ role: "READ" }));
    }
    expect(await write("POST", grant.replace(bucket, "none"))).toBe(404);
  });
});

describe("a floating IP address", () => {
  it("is ordered by count, and bound to a static address", async () => {
    const before = simulator.items("vpc", "/v1/floating_ips").length;
    await write("POST", "/vpc/v1/floating_ips", { count: 2 });
    const addresses = simulator.items("vpc", "/v1/floating_ips");
    expect(addresses).toHaveLength(before + 2);
    const floating = addresses.at(-1)!;
    expect(floating["staticIp"]).toBeNull();

    const fixed = simulator.items("vpc", "/v1/static_ips").find((each) => each["floatingIp"] === null)!;
    const path = `/vpc/v1/floating_ips/${String(floating["id"])}`;
    expect(await write("POST", `${path}/bind/static_ips/${String(fixed["id"])}`)).toBe(201);
    expect(await session.get(path)).toMatchObject({
      staticIp: { id: fixed["id"], address: fixed["ipAddress"] },
    });
    expect(await session.get(`/vpc/v1/static_ips/${String(fixed["id"])}`)).toMatchObject({
      floatingIp: { id: floating["id"] },
    });
    expect(await session.get(`/vpc/v1/static_ips/mac/${String(fixed["macAddress"])}`)).toMatchObject({
      id: fixed["id"],
    });
    expect(await write("POST", `${path}/bind/static_ips/${String(fixed["id"])}`)).toBe(409);

    expect(await write("DELETE", `${path}/unbind/static_ips/${String(fixed["id"])}`)).toBe(201);
    expect(await session.get(path)).toMatchObject({ staticIp: null });
    expect(await write("DELETE", `${path}/unbind/static_ips/${String(fixed["id"])}`)).toBe(409);
  });
});

describe("the replication policy of a virtual machine", () => {
  it("is one object or a 404", async () => {
    const id = String(first("compute", "/v1/open_iaas/virtual_machines")["id"]);
    const policies = simulator.items("compute", "/v1/open_iaas/replication/configurations");
    const path = `/compute/v1/open_iaas/replication/virtual_machines/${id}/configurations`;
    await write("POST", path, { configurationId: policies[2]!["id"] });
    expect(await session.get(path)).toEqual(policies[2]);
    await write("DELETE", path);
    expect((await session.send("GET", path)).status).toBe(404);
  });
});

describe("a backup job", () => {
  it("continues after its activity has completed; new machines are known only after the inventory", async () => {
    const { method, path, body } = simulator.exampleRequest("compute POST /v1/vcenters/virtual_machines");
    await write(method, path.replace("/api", ""), body);
    const machine = String(simulator.items("compute", "/v1/vcenters/virtual_machines").at(-1)!["id"]);
    const known = async () =>
      (await session.send("GET", `/backup/v1/spp/virtual_machines/${machine}`)).status;
    expect(await known()).toBe(404);

    const jobs = simulator.items("backup", "/v1/spp/jobs");
    const job = jobs.find(({ name }) => name === "Hypervisor Inventory")!;
    const status = async () =>
      ((await session.get(`/backup/v1/spp/jobs/${String(job["id"])}`)) as Thing)["status"];
    await write("POST", "/backup/v1/spp/jobs/run", { jobId: job["id"] });
    expect(await status()).toBe("RUNNING");
    await clock.advance(2000);
    expect(await status()).toBe("IDLE");
    expect(await known()).toBe(200);
  });
});

describe("a disk of OpenIaaS", () => {
  it("is attached to machines and detached", async () => {
    const disk = String(first("compute", "/v1/open_iaas/virtual_disks")["id"]);
    const machine = String(simulator.items("compute", "/v1/open_iaas/virtual_machines")[2]!["id"]);
    const path = `/compute/v1/open_iaas/virtual_disks/${disk}`;
    const machines = async () => ((await session.get(path)) as { virtualMachines: Thing[] }).virtualMachines;
    await write("PATCH", `${path}/attach`, { virtualMachineId: machine, mode: "RO" });
    expect(await machines()).toContainEqual({ id: machine, connected: true, readOnly: true });
    await write("PATCH", `${path}/detach`, { virtualMachineId: machine });
    expect((await machines()).map(({ id }) => id)).not.toContain(machine);
  });
});

describe("the inference API", () => {
  const send = (method: string, path: string, body?: FormData | object) =>
    simulator.fetch(`${ORIGIN}/llmaas/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${simulator.credentials.apiKey}`,
        ...(body === undefined || body instanceof FormData ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });

  it("processes a batch, from input file to output file", async () => {
    const form = new FormData();
    form.append("purpose", "batch");
    form.append("file", new Blob(['{"custom_id":"one"}\n{"custom_id":"two"}\n']), "batch.jsonl");
    const file = (await (await send("POST", "/files", form)).json()) as { id: string; bytes: number };
    expect(file.bytes).toBe(40);

    const batch = (await (
      await send("POST", "/batches", {
        input_file_id: file.id,
        endpoint: "/v1/chat/completions",
        completion_window: "24h",
      })
    ).json()) as Thing;
    expect(batch).toMatchObject({ status: "validating", output_file_id: null, request_counts: { total: 2 } });

    await clock.advance(2000);
    const done = (await (await send("GET", `/batches/${String(batch["id"])}`)).json()) as Thing;
    expect(done).toMatchObject({ status: "completed", request_counts: { completed: 2 } });
    const output = await (await send("GET", `/files/${String(done["output_file_id"])}/content`)).text();
    const lines = output.trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as Thing)["custom_id"])).toEqual(["one", "two"]);
  });

  it("cancels a batch", async () => {
    const batch = (await (
      await send("POST", "/batches", {
        input_file_id: "x",
        endpoint: "/v1/embeddings",
        completion_window: "24h",
      })
    ).json()) as Thing;
    await send("POST", `/batches/${String(batch["id"])}/cancel`);
    await clock.advance(2000);
    expect(await (await send("GET", `/batches/${String(batch["id"])}`)).json()).toMatchObject({
      status: "cancelled",
    });
    expect((await send("GET", "/files/none/content")).status).toBe(404);
  });
});
