import { describe, expect, it } from "vitest";
import { createManualClock, createSimulator, type Simulator } from "../../../generator/simulator/index.js";
import { ORIGIN, openSession } from "../../../generator/simulator/session.js";

const LOGIN = `${ORIGIN}/api/iam/v2/auth/personal_access_token`;
const ROLES = `${ORIGIN}/api/iam/v2/roles`;

const authorized = (simulator: Simulator, url: string, authorization?: string) =>
  simulator.fetch(url, authorization === undefined ? {} : { headers: { authorization } });

describe("the login", () => {
  it("answers with a bare JWT of five minutes", async () => {
    const clock = createManualClock();
    const simulator = createSimulator({ clock });
    const { token } = await openSession(simulator);
    const [header, claims, signature] = token.split(".");
    expect(JSON.parse(atob(header!))).toEqual({ alg: "HS256", typ: "JWT" });
    expect(signature).toMatch(/^[\w-]+$/);
    const { userId, companyId, tenantId } = simulator.identity;
    const iat = clock.now() / 1000;
    expect(JSON.parse(atob(claims!))).toMatchObject({
      iat,
      exp: iat + 300,
      userId,
      companyId,
      scope: { id: tenantId },
    });
  });

  it("accepts a form", async () => {
    const simulator = createSimulator();
    const { id, secret } = simulator.credentials;
    const response = await simulator.fetch(LOGIN, {
      method: "POST",
      body: new URLSearchParams({ id, secret }),
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
  });

  it.each([
    [{ id: "11111111-1111-4111-8111-111111111111", secret: "wrong" }, 401],
    [{ id: "22222222-2222-4222-8222-222222222222", secret: "simulated-secret" }, 401],
    [{ id: "11111111-1111-4111-8111-111111111111" }, 400],
  ])("refuses %j with %i", async (body, status) => {
    const response = await createSimulator().fetch(LOGIN, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(status);
  });

  it("accepts a created personal access token until it is deleted", async () => {
    const simulator = createSimulator({ rateLimits: false });
    const session = await openSession(simulator);
    const created = await session.send("POST", "/iam/v2/personal_access_tokens", {
      name: "robot",
      roles: [],
      expirationDate: Date.UTC(2027, 0, 1),
    });
    expect(created.status).toBe(201);
    const { id, secret } = (await created.json()) as { id: string; secret: string };
    const login = () => simulator.fetch(LOGIN, { method: "POST", body: new URLSearchParams({ id, secret }) });
    expect((await login()).status).toBe(200);
    expect(await session.get(`/iam/v2/personal_access_tokens/${id}`)).not.toHaveProperty("secret");

    await session.send("DELETE", `/iam/v2/personal_access_tokens/${id}`);
    expect((await login()).status).toBe(401);
    expect((await session.send("GET", `/iam/v2/personal_access_tokens/${id}`)).status).toBe(500);
  });
});

describe("a request", () => {
  it("needs a token that was issued and is not older than five minutes", async () => {
    const clock = createManualClock();
    const simulator = createSimulator({ clock });
    const { token } = await openSession(simulator);
    expect((await authorized(simulator, ROLES)).status).toBe(401);
    expect((await authorized(simulator, ROLES, "Bearer made-up")).status).toBe(401);
    await clock.advance(299_999);
    expect((await authorized(simulator, ROLES, `Bearer ${token}`)).status).toBe(200);
    await clock.advance(1);
    const late = await authorized(simulator, ROLES, `Bearer ${token}`);
    expect(late.status).toBe(401);
    expect(await late.json()).toMatchObject({ error: { message: "The bearer token has expired." } });
  });

  it("for metrics is authenticated by the personal access token itself", async () => {
    const simulator = createSimulator();
    const { id, secret } = simulator.credentials;
    const url = `${ORIGIN}/api/metric/prometheus`;
    expect((await authorized(simulator, url, `Basic ${btoa(`${id}:${secret}`)}`)).status).toBe(200);
    expect((await authorized(simulator, url, `Basic ${btoa(`${id}:wrong`)}`)).status).toBe(401);
    const { token } = await openSession(simulator);
    expect((await authorized(simulator, url, `Bearer ${token}`)).status).toBe(401);
  });

  it.each([`${ORIGIN}/llmaas/v1/models`, "https://api.ai.cloud-temple.com/v1/models"])(
    "to %s accepts the static key, and refuses a token",
    async (url) => {
      const simulator = createSimulator();
      expect((await authorized(simulator, url, `Bearer ${simulator.credentials.apiKey}`)).status).toBe(200);
      const { token } = await openSession(simulator);
      const refused = await authorized(simulator, url, `Bearer ${token}`);
      expect(refused.status).toBe(401);
      expect(await refused.json()).toMatchObject({ error: { type: "authentication_error" } });
    },
  );

  it("is refused once its token was revoked", async () => {
    const simulator = createSimulator();
    const { token } = await openSession(simulator);
    simulator.revokeTokens();
    expect((await authorized(simulator, ROLES, `Bearer ${token}`)).status).toBe(401);
  });
});

describe("the request log", () => {
  it("holds every request and no secret", async () => {
    const simulator = createSimulator();
    const session = await openSession(simulator);
    await session.send("GET", "/iam/v2/roles?x=1");
    const { method, path, operation, status, executed } = simulator.requests.at(-1)!;
    expect({ method, path, operation, status, executed }).toEqual({
      method: "GET",
      path: "/api/iam/v2/roles?x=1",
      operation: "iam GET /v2/roles",
      status: 200,
      executed: true,
    });
    const text = JSON.stringify(simulator.requests);
    expect(text).not.toContain(session.token);
    expect(text).not.toContain(simulator.credentials.secret);
    simulator.clearRequests();
    expect(simulator.requests).toEqual([]);
  });
});
