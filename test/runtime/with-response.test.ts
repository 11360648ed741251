import { describe, expect, test } from "vitest";
import { createManualClock } from "../../generator/simulator/clock.js";
import type { Client } from "../../runtime/client.js";
import { createClient } from "../../runtime/create-client.js";
import { ConfigurationError } from "../../runtime/errors/index.js";
import type { Operation } from "../../runtime/operation.js";
import type { ClientOptions } from "../../runtime/options.js";
import { withResponse } from "../../runtime/with-response.js";
import { CONTENT } from "../support/contents.js";
import { CREDENTIALS, createFakePlatform, failure, json } from "./fake-platform.js";

const read: Operation = {
  id: "compute.listX",
  method: "GET",
  path: "/compute/v1/x",
  responses: { 200: CONTENT.json, 206: CONTENT.json },
  limits: [{ lane: "vmware", requests: 25, seconds: 1 }],
};
const listX = (client: Client) => client.call<string[]>(read);

test("data, headers, attempts and times", async () => {
  const clock = createManualClock();
  const { fetch } = createFakePlatform(
    async (_, count) => {
      await clock.sleep(20);
      return count === 1 ? json({}, 503) : json(["a"], 206, { "x-request": "r" });
    },
    {
      clock,
      login: async () => {
        await clock.sleep(300);
        return new Response("opaque");
      },
    },
  );
  const client = createClient({
    baseUrl: "https://api.test/api",
    credentials: CREDENTIALS,
    clock,
    fetch,
    random: () => 0.5,
  });
  const answered = await clock.runUntil(withResponse(client, listX));
  expect(answered).toMatchObject({ data: ["a"], attempts: 2, partial: true });
  expect(answered.response.headers.get("x-request")).toBe("r");
  expect(answered.timing).toEqual({ total: 1_140, token: 600, queue: 0, backoff: 500, network: 40 });
  expect(answered.waits).toEqual([
    { for: "token", duration: 600 },
    { for: "retry", duration: 500 },
  ]);
  const plain = await clock.runUntil(client.fetch("/x"));
  expect(plain.status).toBe(206);
});

test("client.fetch is observed too, and complete lists are not partial", async () => {
  const { fetch } = createFakePlatform(() => json([]));
  const client = createClient({ baseUrl: "https://api.test/api", credentials: CREDENTIALS, fetch });
  const answered = await withResponse(client, async (c) => (await c.fetch("/x")).status);
  expect(answered).toMatchObject({ data: 200, attempts: 1, partial: false });
});

describe("the budget", () => {
  const limits = [
    { lane: "vmware", requests: 5, seconds: 1 },
    { lane: "datastores", requests: 2, seconds: 1 },
  ];
  const operation: Operation = { ...read, limits };

  function setUp(answer: () => Response | Promise<Response>, rateLimit: ClientOptions["rateLimit"] = {}) {
    const clock = createManualClock();
    const { fetch } = createFakePlatform(answer, { clock });
    const baseUrl = "https://api.test/api";
    const client = createClient({ baseUrl, credentials: CREDENTIALS, clock, fetch, rateLimit, retry: false });
    const call = (used = operation) => clock.runUntil(withResponse(client, (c) => c.call(used)));
    return { clock, call };
  }

  test("is what each limit allows by now, by what was sent within its time, whoever sent it", async () => {
    const { clock, call } = setUp(() => json([]));
    expect((await call()).budget).toEqual([
      { lane: "vmware", requests: 5, seconds: 1, left: 4 },
      { lane: "datastores", requests: 2, seconds: 1, left: 1 },
    ]);
    const [wide] = limits;
    const second = await call({ ...read, limits: [wide!] });
    expect(second.budget.map(({ left }) => left)).toEqual([3]);
    expect(second.waits.map((wait) => wait.for)).toEqual(["slot"]);
    expect(second.waits[0]?.duration).toBeGreaterThan(200);
    await clock.advance(2_000);
    expect((await call()).budget.map(({ left }) => left)).toEqual([4, 1]);
  });

  test("is that of the limits which the options set, and of the share of this process", async () => {
    const { call } = setUp(() => json([]), {
      share: 0.5,
      limits: { vmware: { requests: 20, seconds: 2 }, datastores: false },
    });
    expect((await call()).budget).toEqual([{ lane: "vmware", requests: 20, seconds: 2, left: 9 }]);
  });

  test("is not known where another pacer counts, and nothing without limits", async () => {
    const pacer = { reserve: () => ({ go: true as const, in: 0 }), refused: () => 0 };
    expect((await setUp(() => json([]), { pacer }).call()).budget.map(({ left }) => left)).toEqual([
      undefined,
      undefined,
    ]);
    expect((await setUp(() => json([]), false).call()).budget).toEqual([]);
  });

  test("is empty while a 429 pauses the lane", async () => {
    let calls = 0;
    const { clock, call } = setUp(async () => {
      if (++calls === 2) return json({}, 429, { "retry-after": "5" });
      await clock.sleep(2_000);
      return json([]);
    });
    const slow = call();
    const refused = failure(call());
    expect((await slow).budget.map(({ left }) => left)).toEqual([0, 0]);
    expect(await refused).toMatchObject({ status: 429 });
  });
});

test("a function that makes no call is an error", async () => {
  const client = createClient({ baseUrl: "https://api.test/api", credentials: CREDENTIALS });
  expect(await failure(withResponse(client, async () => 1))).toBeInstanceOf(ConfigurationError);
});
