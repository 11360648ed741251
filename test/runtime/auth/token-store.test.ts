import { expect, test } from "vitest";
import { createManualClock } from "../../../generator/simulator/clock.js";
import { readStore, writeStore } from "../../../runtime/auth/token-store.js";
import { createClient } from "../../../runtime/create-client.js";
import type { Operation } from "../../../runtime/operation.js";
import type { ClientOptions } from "../../../runtime/options.js";
import { CREDENTIALS, createFakePlatform, failure, json } from "../fake-platform.js";

const read: Operation = {
  id: "compute.listX",
  method: "GET",
  path: "/compute/v1/x",
  responses: { 200: "json" },
};
const hang = () => new Promise<never>(() => undefined);

function setUp(options: ClientOptions) {
  const clock = createManualClock();
  const platform = createFakePlatform(() => json("ok"), { clock });
  const client = createClient({
    baseUrl: "https://api.test/api",
    credentials: CREDENTIALS,
    clock,
    fetch: platform.fetch,
    ...options,
  });
  return { clock, client, platform };
}

test.each<[string, () => unknown, string | undefined]>([
  ["a token", () => "token", "token"],
  ["a promise of one", async () => "token", "token"],
  ["nothing", () => undefined, undefined],
  ["something else", () => ({ token: "token" }), undefined],
  ["a thrown error", () => Promise.reject(new Error("down")), undefined],
])("a store that returns %s", async (_, get, expected) => {
  const store = { get: get as () => string, set: () => undefined };
  expect(await readStore(store, "key", createManualClock())).toBe(expected);
});

test("a store that hangs is left after two seconds, and the client logs in", async () => {
  const { clock, client, platform } = setUp({ tokenStore: { get: hang, set: hang } });
  const since = clock.now();
  expect(await clock.runUntil(client.call(read))).toBe("ok");
  expect([clock.now() - since, platform.logins.length]).toEqual([2_000, 1]);
});

test("no call waits for set, and its errors are ignored", async () => {
  const stored: string[] = [];
  const { client } = setUp({
    tokenStore: {
      get: () => undefined,
      set: (key) => {
        stored.push(key);
        throw new Error("disk is full");
      },
    },
  });
  expect(await client.call(read)).toBe("ok");
  expect(stored).toEqual(["https://api.test/api#canary-id"]);
  expect(() => writeStore({ get: () => undefined, set: hang }, "key", "token")).not.toThrow();
});

test("a credentials function that hangs ends the call after two seconds", async () => {
  const { clock, client, platform } = setUp({ credentials: hang });
  const since = clock.now();
  const error = await clock.runUntil(failure(client.call(read)));
  expect(error).toMatchObject({ name: "ConfigurationError" });
  expect(String(error)).toContain("`credentials` did not return within 2000 ms");
  expect([clock.now() - since, platform.logins.length]).toEqual([2_000, 0]);
});

test("the error of a credentials function is the error of the call", async () => {
  const { client } = setUp({
    credentials: () => {
      throw new Error("vault is sealed");
    },
  });
  expect(await failure(client.call(read))).toEqual(new Error("vault is sealed"));
});
