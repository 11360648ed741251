import { beforeEach, describe, expect, it } from "vitest";
import {
  createSimulator,
  type Fault,
  type ManualClock,
  type Simulator,
} from "../../../generator/simulator/index.js";
import { ORIGIN, openSession, type Session } from "../../../generator/simulator/session.js";
import { openSimulation } from "../../support/open-simulation.js";

const HOSTS = "/compute/v1/vcenters/hosts";
const DELETE = "compute DELETE /v1/vcenters/virtual_machines/{id}";

let clock: ManualClock;
let simulator: Simulator;
let session: Session;

beforeEach(async () => {
  ({ clock, simulator, session } = await openSimulation());
});

const strike = (fault: Fault) => void simulator.faults.add({ fault });
const remove = () => session.send("DELETE", simulator.exampleRequest(DELETE).path.replace(/^\/api/, ""));
const count = () => simulator.items("compute", "/v1/vcenters/virtual_machines").length;

describe("a cut connection", () => {
  it.each([
    ["reset-before", 3],
    ["reset-after", 2],
  ] as const)("%s leaves %i virtual machines of three", async (kind, left) => {
    strike({ kind });
    await expect(remove()).rejects.toMatchObject({
      name: "TypeError",
      message: "fetch failed",
      cause: { code: "ECONNRESET" },
    });
    await clock.advance(2000);
    expect(count()).toBe(left);
    expect(simulator.requests.at(-1)).toMatchObject({ fault: kind, executed: left === 2 });
    expect(simulator.requests.at(-1)).not.toHaveProperty("status");
  });

  it.each<[Fault, string, string | undefined]>([
    [{ kind: "unreachable" }, "fetch failed", "ECONNREFUSED"],
    [{ kind: "unreachable", code: "ENOTFOUND" }, "fetch failed", "ENOTFOUND"],
    [{ kind: "reset-before", opaque: true }, "Failed to fetch", undefined],
  ])("%j fails as fetch does", async (fault, message, code) => {
    strike(fault);
    const error = (await session.send("GET", HOSTS).catch((reason: unknown) => reason)) as TypeError;
    expect(error).toBeInstanceOf(TypeError);
    expect([error.message, (error.cause as { code?: string } | undefined)?.code]).toEqual([message, code]);
  });

  it("in the middle of the body comes after the headers", async () => {
    strike({ kind: "truncated-body" });
    const response = await session.send("GET", HOSTS);
    expect(response.status).toBe(200);
    expect(Number(response.headers.get("content-length"))).toBeGreaterThan(1000);
    await expect(response.text()).rejects.toThrow("terminated");
  });

  it("that hangs ends when the caller aborts the request", async () => {
    strike({ kind: "hang" });
    const abort = new AbortController();
    const answer = simulator.fetch(`${ORIGIN}/api${HOSTS}`, { signal: abort.signal });
    abort.abort(new Error("enough"));
    await expect(answer).rejects.toThrow("enough");
  });
});

describe("a faulty answer", () => {
  it.each<[Fault, number, string, string]>([
    [
      { kind: "status", status: 503 },
      503,
      "application/json",
      '{"error":{"status":"503 Service Unavailable"',
    ],
    [{ kind: "429" }, 429, "application/json", '{"error":{"status":"429 Too Many Requests"'],
    [{ kind: "429", body: false }, 429, "", ""],
    [{ kind: "html" }, 502, "text/html", "<html>"],
    [{ kind: "html", status: 200 }, 200, "text/html", "<html>"],
    [{ kind: "empty-body" }, 200, "", ""],
    [
      { kind: "response", status: 418, body: "short", headers: { "content-type": "text/x" } },
      418,
      "text/x",
      "short",
    ],
  ])("%j", async (fault, status, type, start) => {
    strike(fault);
    const response = await session.send("GET", HOSTS);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type") ?? "").toMatch(new RegExp(`^${type}`));
    const text = await response.text();
    expect(text.slice(0, start.length)).toBe(start);
    if (start === "") expect(text).toBe("");
  });

  it("has the given Retry-After header", async () => {
    strike({ kind: "429", retryAfter: 3 });
    expect((await session.send("GET", HOSTS)).headers.get("retry-after")).toBe("3");
  });

  it("comes before or after the write was accepted", async () => {
    strike({ kind: "status", status: 500 });
    await remove();
    strike({ kind: "html", after: true });
    expect((await remove()).status).toBe(502);
    await clock.advance(2000);
    expect(count()).toBe(2);
  });

  it("has additional headers", async () => {
    strike({ kind: "headers", headers: { deprecation: "@1767225600" } });
    const response = await session.send("GET", HOSTS);
    expect(response.headers.get("deprecation")).toBe("@1767225600");
    expect(await response.json()).toHaveLength(3);
  });

  it("redirects to another location", async () => {
    strike({ kind: "redirect", location: "https://elsewhere.example/" });
    const response = await session.send("GET", HOSTS);
    expect([response.status, response.headers.get("location")]).toEqual([302, "https://elsewhere.example/"]);
  });

  it("refuses the token as expired", async () => {
    strike({ kind: "expired-token" });
    expect((await session.send("GET", HOSTS)).status).toBe(401);
    session = await openSession(simulator);
    expect((await session.send("GET", HOSTS)).status).toBe(200);
  });
});

describe("a list", () => {
  const MACHINES = "/vm_instances/v1/virtual_machines?limit=1&offset=1";

  it("is partial, with status 206", async () => {
    strike({ kind: "partial-list" });
    const response = await session.send("GET", HOSTS);
    expect(response.status).toBe(206);
    expect(await response.json()).toHaveLength(1);
  });

  it("returns the first page for any offset and page", async () => {
    const names = async () =>
      ((await session.get(MACHINES)) as { vms: { name: string }[] }).vms.map(({ name }) => name);
    expect(await names()).toEqual(["vm-instances-machine-2"]);
    strike({ kind: "same-page" });
    expect(await names()).toEqual(["vm-instances-machine-1"]);
  });
});

describe("a slow answer", () => {
  it("begins late", async () => {
    strike({ kind: "slow-headers", milliseconds: 5000 });
    const before = clock.now();
    await clock.runUntil(session.send("GET", HOSTS));
    expect(clock.now() - before).toBe(5000);
  });

  it("comes in chunks over the given time", async () => {
    strike({ kind: "slow-body", milliseconds: 5000 });
    const before = clock.now();
    const response = await session.send("GET", HOSTS);
    expect(await clock.runUntil(response.json())).toHaveLength(3);
    expect(clock.now() - before).toBe(5000);
  });
});

describe("a rule", () => {
  const statuses = async (paths: readonly string[]) => {
    const found: number[] = [];
    for (const path of paths) found.push((await session.send("GET", path)).status);
    return found;
  };

  it("applies once by default, and only to requests that match", async () => {
    simulator.faults.add({
      match: { path: `/api${HOSTS}` },
      fault: { kind: "status", status: 500 },
      times: 2,
    });
    expect(await statuses([HOSTS, "/iam/v2/roles", HOSTS, HOSTS])).toEqual([500, 200, 500, 200]);
  });

  it("lets `skip` requests pass first, and ends when it is removed", async () => {
    const end = simulator.faults.add({
      match: { method: "GET", path: /hosts$/ },
      fault: { kind: "status", status: 500 },
      skip: 1,
      times: 9,
    });
    expect(await statuses([HOSTS, HOSTS])).toEqual([200, 500]);
    end();
    expect(await statuses([HOSTS])).toEqual([200]);
  });

  it("matches an operation", async () => {
    simulator.faults.add({
      match: { operation: "iam GET /v2/roles" },
      fault: { kind: "status", status: 500 },
    });
    expect(await statuses([HOSTS, "/iam/v2/roles"])).toEqual([200, 500]);
    simulator.faults.add({ fault: { kind: "status", status: 500 }, times: 9 });
    simulator.faults.clear();
    expect(await statuses([HOSTS])).toEqual([200]);
  });

  it("with a chance applies to the same requests for the same seed", async () => {
    const run = async (seed: string) => {
      simulator = createSimulator({ clock, seed, rateLimits: false });
      session = await openSession(simulator);
      simulator.faults.add({ fault: { kind: "status", status: 500 }, chance: 0.3 });
      return statuses(Array.from({ length: 100 }, () => "/iam/v2/roles"));
    };
    const [first, again, other] = [await run("a"), await run("a"), await run("b")];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    const struck = first.filter((status) => status === 500).length;
    expect(struck).toBeGreaterThan(15);
    expect(struck).toBeLessThan(45);
  });
});

describe("the platform's clock", () => {
  it("can be ahead: the Date header and the tokens are", async () => {
    const ahead = createSimulator({ clock, clockSkew: 3_600_000 });
    expect((await session.send("GET", HOSTS)).headers.get("date")).toBe("Thu, 01 Jan 2026 00:00:00 GMT");
    expect((await ahead.fetch(ORIGIN)).headers.get("date")).toBe("Thu, 01 Jan 2026 01:00:00 GMT");
    const { token } = await openSession(ahead);
    const { iat } = JSON.parse(atob(token.split(".")[1]!)) as { iat: number };
    expect(iat).toBe(clock.now() / 1000 + 3600);
  });
});
