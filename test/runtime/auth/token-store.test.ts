import { describe, expect, test } from "vitest";
import { createManualClock } from "../../../generator/simulator/clock.js";
import { obtainToken, type SharedTokenStore, type TokenRequest } from "../../../runtime/auth/token-store.js";
import { createClient } from "../../../runtime/create-client.js";
import type { Operation } from "../../../runtime/operation.js";
import type { ClientOptions } from "../../../runtime/options.js";
import { clientOfPlatform } from "../../support/client-of-platform.js";
import { CONTENT } from "../../support/contents.js";
import { CREDENTIALS, createFakePlatform, createToken, failure, json } from "../fake-platform.js";

const read: Operation = {
  id: "compute.listX",
  method: "GET",
  path: "/compute/v1/x",
  responses: { 200: CONTENT.json },
};
const hang = () => new Promise<never>(() => undefined);

const setUp = (options: ClientOptions) => clientOfPlatform(() => json("ok"), options);

test.each<[string, () => unknown, string | undefined]>([
  ["a token", () => "token", "token"],
  ["a promise of one", async () => "token", "token"],
  ["nothing", () => undefined, undefined],
  ["a token with the line end of its file", () => "token\n", "token"],
  ["what no header may hold", () => "token\r\nX-Other: 1", undefined],
  ["a sentence", () => "no token yet", undefined],
  ["something else", () => ({ token: "token" }), undefined],
  ["a thrown error", () => Promise.reject(new Error("down")), undefined],
])("a store that returns %s", async (_, get, expected) => {
  const store = { get: get as () => string, set: () => undefined };
  const token = await obtainToken(store, "key", undefined, async () => "fresh", createManualClock());
  expect(token).toBe(expected ?? "fresh");
  const shared = { obtain: async () => (await get()) as string };
  expect(await obtainToken(shared, "key", undefined, async () => "fresh", createManualClock())).toBe(
    expected,
  );
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
  const slow = setUp({ tokenStore: { get: () => undefined, set: hang } });
  expect(await slow.client.call(read)).toBe("ok");
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

describe("a store that obtains tokens", () => {
  /** A lock and a token that several processes share; each waits for the one before it. */
  function createLockingStore() {
    const state: { token?: string; failed?: Error; logins: number; useless: (string | undefined)[] } = {
      logins: 0,
      useless: [],
    };
    let last: Promise<unknown> = Promise.resolve();
    const locked = async ({ useless, login }: TokenRequest): Promise<string> => {
      state.useless.push(useless);
      if (state.failed !== undefined) throw state.failed;
      if (state.token !== undefined && state.token !== useless) return state.token;
      state.logins += 1;
      try {
        state.token = await login();
      } catch (error) {
        state.failed = error as Error;
        throw error;
      }
      return state.token;
    };
    const store: SharedTokenStore = {
      obtain(_, request) {
        const mine = last.then(() => locked(request));
        last = mine.catch(() => undefined);
        return mine;
      },
    };
    return { state, store };
  }

  function fleet(size: number, login?: () => Response) {
    const clock = createManualClock();
    const { state, store } = createLockingStore();
    const revoked = new Set<string>();
    const platform = createFakePlatform(
      ({ headers }) => (revoked.has(headers.get("authorization") ?? "") ? json({}, 401) : json("ok")),
      { clock, ...(login && { login }) },
    );
    const clients = Array.from({ length: size }, () =>
      createClient({
        baseUrl: "https://api.test/api",
        credentials: CREDENTIALS,
        clock,
        fetch: platform.fetch,
        tokenStore: store,
      }),
    );
    return { clock, state, platform, clients, revoked };
  }

  test("lets one process log in for all", async () => {
    const { clock, platform, clients } = fleet(20);
    await clock.runUntil(Promise.all(clients.map((client) => client.call(read))));
    expect(platform.logins).toHaveLength(1);
  });

  test("a token that the server has revoked is replaced once", async () => {
    const { clock, state, platform, clients, revoked } = fleet(10);
    await clock.runUntil(Promise.all(clients.map((client) => client.call(read))));
    const first = state.token;
    revoked.add(`Bearer ${first}`);
    await clock.advance(1_000);
    await clock.runUntil(Promise.all(clients.map((client) => client.call(read))));
    expect(platform.logins).toHaveLength(2);
    expect(new Set(state.useless)).toEqual(new Set([undefined, first]));
  });

  test("wrong credentials fail all calls after one login", async () => {
    const { clock, platform, clients } = fleet(10, () => json({ code: "bad" }, 401));
    const errors = await clock.runUntil(Promise.all(clients.map((client) => failure(client.call(read)))));
    expect(errors.map((error) => (error as Error).name)).toEqual(clients.map(() => "AuthenticationError"));
    expect(platform.logins).toHaveLength(1);
  });

  test("an expired token in the store is named as useless, and one login follows", async () => {
    const { clock, state, platform, clients } = fleet(5);
    state.token = createToken({ iat: 1_000, exp: 1_300 }, "expired");
    await clock.runUntil(Promise.all(clients.map((client) => client.call(read))));
    expect(platform.logins).toHaveLength(1);
    expect(state.token).not.toContain("expired");
  });

  test("no call waits for a store that hangs after its login", async () => {
    const { clock, client, platform } = setUp({
      tokenStore: { obtain: (_, { login }) => login().then(hang) },
    });
    const since = clock.now();
    expect(await client.call(read)).toBe("ok");
    expect([clock.now() - since, platform.logins.length]).toEqual([0, 1]);
  });

  test.each([
    [undefined, 2_000],
    [10_000, 10_000],
  ])(
    "with a maxWait of %s it is left after %i ms, its signal aborts, and a late login is not a second one",
    async (maxWait, wait) => {
      const requests: TokenRequest[] = [];
      const { clock, client, platform } = setUp({
        tokenStore: {
          maxWait,
          obtain(_, request) {
            requests.push(request);
            return hang();
          },
        },
      });
      const since = clock.now();
      expect(await clock.runUntil(client.call(read))).toBe("ok");
      expect([clock.now() - since, platform.logins.length]).toEqual([wait, 1]);
      expect(requests.map(({ signal }) => signal.aborted)).toEqual([true]);
      expect(await requests[0]?.login()).toBe(platform.requests[0]?.headers.get("authorization")?.slice(7));
      expect(platform.logins).toHaveLength(1);
    },
  );

  test.each<[string, () => Promise<string>]>([
    ["fails", () => Promise.reject(new Error("down"))],
    [
      "throws",
      () => {
        throw new Error("down");
      },
    ],
    ["returns nothing", async () => ""],
    ["returns something else", async () => ({}) as string],
    ["returns a token that is not one", async () => "opaque"],
  ])("one that %s is ignored, and the client logs in", async (_, obtain) => {
    const { client, platform } = setUp({ tokenStore: { obtain } });
    expect(await client.call(read)).toBe("ok");
    expect(platform.logins).toHaveLength(1);
  });

  test("the time of its login does not count", async () => {
    const clock = createManualClock();
    const slow = createFakePlatform(() => json("ok"), {
      clock,
      login: async () => {
        await clock.sleep(5_000);
        return new Response(createToken({ iat: clock.now() / 1000, exp: clock.now() / 1000 + 300 }));
      },
    });
    const { store } = createLockingStore();
    const signals: AbortSignal[] = [];
    const tokenStore: SharedTokenStore = {
      obtain(key, request) {
        signals.push(request.signal);
        return store.obtain(key, request);
      },
    };
    const { client } = setUp({ clock, fetch: slow.fetch, tokenStore });
    expect(await clock.runUntil(client.call(read))).toBe("ok");
    expect(slow.logins).toHaveLength(1);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  });
});
