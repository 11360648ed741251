import { describe, expect, test } from "vitest";
import { createManualClock, type ManualClock } from "../../../generator/simulator/clock.js";
import { createClient } from "../../../runtime/create-client.js";
import type { Operation } from "../../../runtime/operation.js";
import type { ClientOptions } from "../../../runtime/options.js";
import { CONTENT } from "../../support/contents.js";
import { CREDENTIALS, createFakePlatform, json } from "../fake-platform.js";

const operation: Operation = {
  id: "compute.listX",
  method: "GET",
  path: "/compute/v1/x",
  auth: "none",
  responses: { 200: CONTENT.json },
  limits: [{ lane: "vmware", requests: 10, seconds: 1 }],
};

function setUp(clock: ManualClock, times: string[]) {
  const { fetch } = createFakePlatform(
    ({ url }) => {
      times.push(`${new URL(url).host} ${clock.now()}`);
      return json("ok");
    },
    { clock },
  );
  return (name: string, options: ClientOptions = {}) => {
    const { rateLimit } = options;
    return createClient({
      credentials: CREDENTIALS,
      baseUrl: `https://${name}/api`,
      fetch,
      clock,
      ...options,
      rateLimit: rateLimit === false ? false : { margin: 0, ...rateLimit },
    });
  };
}

describe("clients of one process", () => {
  test("share the limits of an origin", async () => {
    const clock = createManualClock(0);
    const times: string[] = [];
    const create = setUp(clock, times);
    const clients = [
      create("a.test"),
      create("a.test", { baseUrl: "https://a.test/other" }),
      create("a.test"),
    ];
    await clock.runUntil(Promise.all(clients.map((client) => client.call(operation))));
    expect(times).toEqual(["a.test 0", "a.test 100", "a.test 200"]);
  });

  test("have limits of their own for other origins, with shared: false, and on another clock", async () => {
    const clock = createManualClock(0);
    const times: string[] = [];
    const create = setUp(clock, times);
    const other = createManualClock(0);
    const clients = [
      create("a.test"),
      create("b.test"),
      create("a.test", { rateLimit: { shared: false } }),
      create("a.test", { clock: other }),
      create("a.test", { rateLimit: false }),
    ];
    await Promise.all(clients.map((client) => client.call(operation)));
    expect(times.every((time) => time.endsWith(" 0"))).toBe(true);
  });

  test("share a pause after a 429", async () => {
    const clock = createManualClock(0);
    const { fetch, requests } = createFakePlatform(
      (_, count) => (count === 1 ? json({}, 429, { "retry-after": "10" }) : json("ok")),
      { clock },
    );
    const options = { baseUrl: "https://a.test/api", credentials: CREDENTIALS, clock, fetch };
    const refused = createClient(options).call(operation);
    await clock.advance(1_000);
    const other = createClient(options).call(operation);
    await clock.advance(8_000);
    expect(requests).toHaveLength(1);
    await clock.runUntil(Promise.all([refused, other]));
  });

  test("the bulk call of one lets the interactive call of another go first", async () => {
    const clock = createManualClock(0);
    const times: string[] = [];
    const create = setUp(clock, times);
    const order: string[] = [];
    const call = (name: string, priority: "bulk" | "interactive") =>
      create("a.test")
        .call(operation, {}, { priority })
        .then(() => order.push(name));
    await clock.runUntil(
      Promise.all([call("first", "bulk"), call("bulk", "bulk"), call("call", "interactive")]),
    );
    expect(order).toEqual(["first", "call", "bulk"]);
  });

  test("each server of one client has limits of its own", async () => {
    const clock = createManualClock(0);
    const times: string[] = [];
    const client = setUp(clock, times)("a.test", { servers: { "compute.listY": "https://b.test/api" } });
    const elsewhere = { ...operation, id: "compute.listY" };
    await clock.runUntil(
      Promise.all([operation, elsewhere, operation, elsewhere].map((each) => client.call(each))),
    );
    expect(times).toEqual(["a.test 0", "b.test 0", "a.test 100", "b.test 100"]);
  });

  test("ask a pacer that they have in common through one queue", async () => {
    const asked: string[] = [];
    const clock = createManualClock(0);
    const pacer = {
      reserve: ([lane]: readonly { readonly lane: string }[]) => {
        asked.push(`${lane?.lane} ${clock.now()}`);
        return clock.sleep(50).then(() => ({ go: true, in: 0 }) as const);
      },
      refused: () => 0,
    };
    const create = setUp(clock, []);
    const clients = [1, 2].map(() => create("a.test", { rateLimit: { pacer } }));
    await clock.runUntil(Promise.all(clients.map((client) => client.call(operation))));
    expect(asked).toEqual(["vmware 0", "vmware 50"]);
  });
});

test("share: 1 / 4 is a quarter of the pace, also for limits of the options", async () => {
  const clock = createManualClock(0);
  const times: string[] = [];
  const limits = { vmware: { requests: 20, seconds: 1 } };
  const client = setUp(clock, times)("a.test", { rateLimit: { share: 1 / 4, limits } });
  await clock.runUntil(Promise.all([1, 2, 3].map(() => client.call(operation))));
  expect(times).toEqual(["a.test 0", "a.test 200", "a.test 400"]);
});

test.each([0, -1, 1.5, Number.NaN])("a share of %d is rejected", (share) => {
  expect(() => createClient({ rateLimit: { share } })).toThrow("share");
});
