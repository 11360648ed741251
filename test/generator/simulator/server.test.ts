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
