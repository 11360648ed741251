import { afterEach, describe, expect, it } from "vitest";
import { createSimulator, type Simulator } from "../../../generator/simulator/index.js";
import { type SimulatorServer, startSimulatorServer } from "../../../generator/simulator/server.js";

let server: SimulatorServer;
afterEach(() => server.close());

async function start(): Promise<{ simulator: Simulator; authorization: string }> {
  const simulator = createSimulator({ rateLimits: false });
  server = await startSimulatorServer(simulator);
  const { id, secret } = simulator.credentials;
  const login = await fetch(`${server.url}/api/iam/v2/auth/personal_access_token`, {
    method: "POST",
    body: new URLSearchParams({ id, secret }),
  });
  return { simulator, authorization: `Bearer ${await login.text()}` };
}

describe("the server", () => {
  it("answers over HTTP on a free port of the loopback interface", async () => {
    const { authorization } = await start();
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const response = await fetch(`${server.url}/api/compute/v1/vcenters/hosts`, {
      headers: { authorization },
    });
    expect(await response.json()).toHaveLength(3);
  });

  it("takes bodies, and answers writes with a Location", async () => {
    const { simulator, authorization } = await start();
    const { method, path, body } = simulator.exampleRequest("compute POST /v1/vcenters/virtual_machines");
    const response = await fetch(server.url + path, {
      method,
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(201);
    expect(response.headers.get("location")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("answers HEAD without a body", async () => {
    const { authorization } = await start();
    const response = await fetch(`${server.url}/api/metric/v1/configuration`, {
      method: "HEAD",
      headers: { authorization },
    });
    expect(response.status).toBe(200);
  });

  it.each(["reset-before", "reset-after"] as const)("cuts the connection for %s", async (kind) => {
    const { simulator, authorization } = await start();
    simulator.faults.add({ fault: { kind } });
    const answer = fetch(`${server.url}/api/iam/v2/roles`, { headers: { authorization } });
    await expect(answer).rejects.toThrow("fetch failed");
  });

  it("cuts the connection in the middle of a body", async () => {
    const { simulator, authorization } = await start();
    simulator.faults.add({ fault: { kind: "truncated-body" } });
    const response = await fetch(`${server.url}/api/iam/v2/roles`, { headers: { authorization } });
    await expect(response.text()).rejects.toThrow("terminated");
  });

  it("streams", async () => {
    const { simulator } = await start();
    const response = await fetch(`${server.url}/llmaas/v1/chat/completions`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${simulator.credentials.apiKey}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ model: "m", messages: [{ role: "user", content: "Hello" }], stream: true }),
    });
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const events = (await response.text()).trimEnd().split("\n\n");
    expect(events.at(-1)).toBe("data: [DONE]");
    expect(JSON.parse(events.at(-2)!.slice(6))).toMatchObject({
      choices: [{ delta: { content: "" }, finish_reason: "stop" }],
    });
  });
});

describe("a page", () => {
  const PATH = "/api/compute/v1/vcenters/virtual_machines";
  const ask = (origin: string) =>
    fetch(server.url + PATH, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "PATCH",
        "access-control-request-headers": "authorization,content-type",
      },
    });
  const PAGES = [
    "http://localhost:5173",
    "http://127.0.0.1:8080",
    "http://[::1]:3000",
    "https://app.localhost",
  ];

  it.each(PAGES)(
    "of %s may send every request, and is answered before the simulator sees one",
    async (origin) => {
      const { simulator } = await start();
      simulator.clearRequests();
      const response = await ask(origin);
      expect(response.status).toBe(204);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "access-control-allow-origin": origin,
        "access-control-allow-methods": "PATCH",
        "access-control-allow-headers": "authorization,content-type",
        vary: expect.stringContaining("Origin") as string,
      });
      expect(simulator.requests).toEqual([]);
    },
  );

  it("may read Location, Date and Retry-After of answers and of errors", async () => {
    const { simulator, authorization } = await start();
    const origin = "http://localhost:5173";
    const { method, path, body } = simulator.exampleRequest("compute POST /v1/vcenters/virtual_machines");
    const send = () =>
      fetch(server.url + path, {
        method,
        headers: { authorization, origin, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    const accepted = await send();
    simulator.faults.add({ fault: { kind: "429", retryAfter: 3 } });
    const refused = await send();
    expect([accepted.status, refused.status]).toEqual([201, 429]);
    for (const { headers } of [accepted, refused]) {
      expect(headers.get("access-control-allow-origin")).toBe(origin);
      const exposed = headers.get("access-control-expose-headers")?.split(", ");
      expect(exposed).toEqual(["Location", "Date", "Retry-After"]);
      expect(headers.get("date")).not.toBeNull();
    }
    expect(accepted.headers.get("location")).not.toBeNull();
    expect(refused.headers.get("retry-after")).toBe("3");
  });

  it.each(["https://example.com", "http://localhost.example.com", "http://127.0.0.1.example.com", "null"])(
    "of %s may read nothing",
    async (origin) => {
      const { authorization } = await start();
      const preflight = await ask(origin);
      expect(preflight.ok).toBe(false);
      const answer = await fetch(server.url + PATH, { headers: { authorization, origin } });
      for (const { headers } of [preflight, answer])
        expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
    },
  );
});
