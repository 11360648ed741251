import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { platformData } from "../../../generator/simulator/data.js";
import { createSimulator, type Simulator } from "../../../generator/simulator/index.js";
import { ORIGIN, openSession, type Session } from "../../../generator/simulator/session.js";

let simulator: Simulator;
let session: Session;

beforeAll(async () => {
  simulator = createSimulator({ rateLimits: false });
  session = await openSession(simulator);
});

const ID = "00000000-0000-4000-8000-000000000000";

describe("a request that the document does not allow", () => {
  it.each([
    ["GET", "/compute/v1/vcenters/virtual_machines/nonsense", undefined, "path.id"],
    ["GET", `/iam/v2/assignments/tenant?userId=${ID}`, undefined, "query.tenantId is required"],
    ["GET", "/vm_instances/v1/virtual_machines?limit=many", undefined, "query.limit"],
    ["GET", "/vm_instances/v1/virtual_machines?limit=201", undefined, "query.limit"],
    ["GET", "/vm_instances/v1/virtual_machines?orderBy=up", undefined, "query.orderBy"],
    ["PATCH", "/compute/v1/vcenters/virtual_machines/rename", undefined, "body is required"],
    ["PATCH", "/compute/v1/vcenters/virtual_machines/rename", { id: ID }, "body.name is required"],
    ["PATCH", "/compute/v1/vcenters/virtual_machines/rename", { id: ID, name: 7 }, "body.name"],
    ["POST", "/storage/object/v1/buckets", { name: "a b", accessType: "private" }, "body.name"],
    ["POST", "/storage/object/v1/buckets", { name: "ab", accessType: 7 }, "body.accessType"],
    ["POST", "/tag/v1/tags", { key: "k", value: "v", resources: [{ uuid: ID }] }, "body.resources[0]."],
  ])("%s %s %j is a 400 that names the field", async (method, path, body, message) => {
    const response = await session.send(method, path, body);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { status: string; message: string } };
    expect(error.status).toBe("400 Bad Request");
    expect(error.message).toContain(message);
  });

  it("changes nothing", async () => {
    const before = simulator.items("storage", "/object/v1/buckets");
    await session.send("POST", "/storage/object/v1/buckets", { name: "a b", accessType: "private" });
    expect(simulator.items("storage", "/object/v1/buckets")).toEqual(before);
  });

  it("is answered with 400 if its JSON is invalid, and with 415 if its content type is not JSON", async () => {
    const send = (contentType: string) =>
      simulator.fetch(`${ORIGIN}/api/tag/v1/tags`, {
        method: "POST",
        headers: { authorization: `Bearer ${session.token}`, "content-type": contentType },
        body: "{",
      });
    expect((await send("application/json")).status).toBe(400);
    expect((await send("text/plain")).status).toBe(415);
  });
});

describe("a URL", () => {
  it("without an operation is answered with 404", async () => {
    expect((await session.send("GET", "/compute/v1/nothing")).status).toBe(404);
    expect((await session.send("GET", "/nothing/v1/at_all")).status).toBe(404);
    expect((await simulator.fetch(ORIGIN)).status).toBe(404);
  });

  it("with other methods is answered with 405, which lists them", async () => {
    const response = await session.send("PUT", "/compute/v1/vcenters/virtual_machines");
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, PATCH, POST");
  });

  it("with a literal segment in the place of an id prefers the literal route", async () => {
    expect(await session.get("/compute/v1/vcenters/hosts")).toBeInstanceOf(Array);
    expect((await session.send("GET", `/compute/v1/vcenters/${ID}`)).status).toBe(404);
  });
});

describe("documents", () => {
  it("are served byte for byte to requests with a token", async () => {
    expect(platformData.modules).toHaveLength(16);
    for (const { slug } of platformData.modules) {
      const response = await session.send("GET", `/${slug}/docs/swagger.yml`);
      expect(response.status).toBe(200);
      const file = readFileSync(new URL(`../../../specs/${slug}.yaml`, import.meta.url));
      expect(Buffer.from(await response.arrayBuffer()).equals(file)).toBe(true);
    }
  });

  it("are answered with 304 if the request has the current entity tag", async () => {
    const url = `${ORIGIN}/api/tag/docs/swagger.yml`;
    const open = createSimulator({ protectedDocuments: false });
    const ask = (tag: string): Promise<Response> => open.fetch(url, { headers: { "if-none-match": tag } });
    const file = readFileSync(new URL("../../../specs/tag.yaml", import.meta.url));
    const etag = `"${createHash("sha256").update(file).digest("hex")}"`;
    expect((await open.fetch(url)).headers.get("etag")).toBe(etag);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const response = await ask(known);
      expect([response.status, response.headers.get("etag"), await response.text()]).toEqual([304, etag, ""]);
    }
    for (const other of ['"other"', etag.slice(1, -1), ""]) expect((await ask(other)).status).toBe(200);
  });

  it("are not served without a token, unless `protectedDocuments` is false", async () => {
    const url = `${ORIGIN}/api/compute/docs/swagger.yml`;
    expect((await simulator.fetch(url)).status).toBe(401);
    expect((await createSimulator({ protectedDocuments: false }).fetch(url)).status).toBe(200);
  });

  it("of unknown modules are answered with 404", async () => {
    expect((await session.send("GET", "/bastion/docs/swagger.yml")).status).toBe(404);
  });
});
