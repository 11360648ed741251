import { Redis } from "ioredis";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTimer } from "../../../runtime/abort.js";
import { systemClock } from "../../../runtime/clock.js";
import { AuthenticationError, ServerError } from "../../../runtime/errors/index.js";
import { createClient, type TokenRequest } from "../../../runtime/index.js";
import {
  type RedisClient,
  type RedisTokenStoreOptions,
  redisTokenStore,
  type SharedStateEvent,
} from "../../../runtime/redis/index.js";
import { HAS_REDIS, type RedisServer, startRedis } from "../../scale/redis-server.js";
import { CREDENTIALS, createFakePlatform, createToken, json, LOGIN_PATH } from "../fake-platform.js";
import { patientClock } from "./patient-clock.js";

const SECRET = "0123456789abcdef0123456789abcdef";
const KEY = "https://platform.test/api#canary-id";
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

const request = (login: () => Promise<string>, useless?: string): TokenRequest => ({
  useless,
  login,
  signal: new AbortController().signal,
});

describe.skipIf(!HAS_REDIS)("the token store on a real server", () => {
  let server: RedisServer;
  let redis: Redis;
  let issued = 0;

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.port, "127.0.0.1");
    // From then on the server has the scripts.
    await create().obtain("any", request(issue));
  });
  afterAll(async () => {
    redis.disconnect();
    await server.remove();
  });
  beforeEach(async () => {
    issued = 0;
    await redis.flushall();
  });

  /** The store of one of several processes. */
  const create = (options: Partial<RedisTokenStoreOptions> = {}) =>
    redisTokenStore({ redis, clock: patientClock, ...options });
  const issue = async (): Promise<string> => {
    await turn();
    issued += 1;
    const now = Math.floor(Date.now() / 1000);
    return createToken({ iat: now, exp: now + 300 }, `token-${issued}`);
  };
  const everything = async (): Promise<string> => {
    const keys = await redis.keys("*");
    const parts = await Promise.all(
      keys.map(async (key) =>
        key.endsWith(":lock") ? await redis.get(key) : JSON.stringify(await redis.hgetall(key)),
      ),
    );
    return keys.concat(parts.map(String)).join("\n");
  };

  test("makes one login for all that need a token at the same time, and for those that come later", async () => {
    const tokens = await Promise.all(Array.from({ length: 30 }, () => create().obtain(KEY, request(issue))));
    expect(issued).toBe(1);
    expect(new Set(tokens).size).toBe(1);
    expect(await create().obtain(KEY, request(issue))).toBe(tokens[0]);
    expect(issued).toBe(1);
    expect(await redis.exists(`cloudtemple:{${encodeURIComponent(KEY)}}:lock`)).toBe(0);
    const life = await redis.pttl(`cloudtemple:{${encodeURIComponent(KEY)}}:token`);
    expect(life).toBeGreaterThan(295_000);
    expect(life).toBeLessThanOrEqual(300_000);
  });

  test("keeps the tokens of different credentials and of different keys apart", async () => {
    const tokens = await Promise.all([
      create().obtain(KEY, request(issue)),
      create().obtain("https://platform.test/api#other", request(issue)),
      create({ key: "mine" }).obtain(KEY, request(issue)),
    ]);
    expect(new Set(tokens).size).toBe(3);
  });

  test("fails all that wait at once when the credentials are refused, and lets the next one try", async () => {
    let logins = 0;
    const asked = new Set<number>();
    const remembering =
      (process: number): RedisClient =>
      async (command, ...parameters) => {
        const answer = await redis.call(command, ...parameters);
        asked.add(process);
        return answer;
      };
    const refuse = async (): Promise<string> => {
      logins += 1;
      // Whoever begins to wait after the refusal tries for itself.
      while (asked.size < 20) await turn();
      throw new AuthenticationError("refused.", { status: 401, advice: "Check." });
    };
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, process) =>
        create({ redis: remembering(process) }).obtain(KEY, request(refuse)),
      ),
    );
    const errors = results.map((result) =>
      result.status === "rejected" ? (result.reason as unknown) : undefined,
    );
    expect(errors.every((error) => error instanceof AuthenticationError && error.status === 401)).toBe(true);
    expect(logins).toBe(1);
    expect(await create().obtain(KEY, request(issue))).toContain("token-1");
  });

  test("lets another one log in when a login fails for a reason that may be over", async () => {
    let logins = 0;
    const fail = async (): Promise<string> => {
      logins += 1;
      await turn();
      throw new ServerError("broken.", { status: 503, advice: "Wait." });
    };
    const first = create().obtain(KEY, request(fail));
    const second = turn().then(() => create().obtain(KEY, request(issue)));
    await expect(first).rejects.toBeInstanceOf(ServerError);
    expect(await second).toContain("token-1");
    expect(logins).toBe(1);
  });

  test("replaces a revoked token once", async () => {
    const revoked = await create().obtain(KEY, request(issue));
    const tokens = await Promise.all(
      Array.from({ length: 10 }, () => create().obtain(KEY, request(issue, revoked))),
    );
    expect(issued).toBe(2);
    expect(new Set(tokens)).toEqual(new Set([tokens[0]]));
    expect(tokens[0]).not.toBe(revoked);
    // One that learns late that its token does not serve finds the new one.
    expect(await create().obtain(KEY, request(issue, revoked))).toBe(tokens[0]);
    expect(issued).toBe(2);
  });

  test("logs in after a process that died during its login, and not before", async () => {
    const lock = `cloudtemple:{${encodeURIComponent(KEY)}}:lock`;
    const since = performance.now();
    await redis.set(lock, "somebody who died", "PX", 300);
    const tokens = await Promise.all(Array.from({ length: 5 }, () => create().obtain(KEY, request(issue))));
    expect(issued).toBe(1);
    expect(new Set(tokens).size).toBe(1);
    expect(performance.now() - since).toBeGreaterThan(290);
  });

  test("gives its token to those that wait for it, where the server answered it too late", async () => {
    const late = redisTokenStore({
      // Carried out, and never answered.
      redis: (command, ...parameters) => {
        void redis.call(command, ...parameters);
        return new Promise(() => undefined);
      },
      onEvent: () => undefined,
    });
    const first = late.obtain(KEY, request(issue));
    await turn();
    const tokens = await Promise.all([first, create().obtain(KEY, request(issue))]);
    // After the lease of the lock, the other one would log in too.
    expect(issued).toBe(1);
    expect(new Set(tokens).size).toBe(1);
    expect(await redis.exists(`cloudtemple:{${encodeURIComponent(KEY)}}:lock`)).toBe(0);
  });

  test("asks again before it takes a slow server for one that is away", async () => {
    let commands = 0;
    const events: SharedStateEvent[] = [];
    const slow = create({
      redis: (command, ...parameters) => {
        commands += 1;
        const answer = redis.call(command, ...parameters);
        return commands === 1 ? new Promise(() => undefined) : answer;
      },
      clock: {
        ...systemClock,
        startTimer: (ms, onTime) => startTimer(commands > 1 ? patientClock : systemClock, ms, onTime),
      },
      onEvent: (event) => void events.push(event),
    });
    const token = await create().obtain(KEY, request(issue));
    expect(await slow.obtain(KEY, request(issue))).toBe(token);
    expect(commands).toBe(2);
    expect(issued).toBe(1);
    expect(events).toEqual([]);
  });

  test("encrypts what it stores, under the secret and the name", async () => {
    const token = await create({ secret: SECRET }).obtain(KEY, request(issue));
    const text = await everything();
    expect(text).toContain("aes256gcm.");
    for (const part of token.split(".")) expect(text).not.toContain(part);
    expect(await create({ secret: SECRET }).obtain(KEY, request(issue))).toBe(token);
    expect(issued).toBe(1);
    // Moved to the place of other credentials, it does not open.
    const other = "https://platform.test/api#other";
    await redis.copy(
      `cloudtemple:{${encodeURIComponent(KEY)}}:token`,
      `cloudtemple:{${encodeURIComponent(other)}}:token`,
    );
    expect(await create({ secret: SECRET }).obtain(other, request(issue))).not.toBe(token);
    // Another secret, or none, cannot read it, and logs in.
    for (const secret of [SECRET.replace("0", "x"), undefined]) {
      const before = issued;
      await create({ secret }).obtain(KEY, request(issue));
      expect(issued).toBe(before + 1);
    }
  });

  test("stores nothing of the credentials, and no token where a login fails", async () => {
    const fail = (): Promise<string> =>
      Promise.reject(new AuthenticationError("refused.", { status: 403, advice: "Check." }));
    await expect(create().obtain(KEY, request(fail))).rejects.toThrow();
    expect(await everything()).not.toContain(CREDENTIALS.secret);
    expect(await redis.exists(`cloudtemple:{${encodeURIComponent(KEY)}}:token`)).toBe(0);
  });

  test("stops waiting when the client does", async () => {
    await redis.set(`cloudtemple:{${encodeURIComponent(KEY)}}:lock`, "somebody", "PX", 60_000);
    const controller = new AbortController();
    const waiting = create().obtain(KEY, { ...request(issue), signal: controller.signal });
    await turn();
    controller.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow("enough");
    expect(issued).toBe(0);
  });

  test("makes one login for many clients, and one more after a revocation", async () => {
    let revoked = "";
    const platform = createFakePlatform(
      ({ headers }) => {
        const authorization = headers.get("authorization") ?? "";
        return json({}, revoked !== "" && authorization.endsWith(revoked) ? 401 : 200);
      },
      { clock: systemClock },
    );
    const clients = Array.from({ length: 10 }, () =>
      createClient({
        ...{ fetch: platform.fetch, credentials: CREDENTIALS, baseUrl: "https://platform.test/api" },
        ...{ rateLimit: false, retry: false, tokenStore: create({ secret: SECRET }) },
      }),
    );
    const callAll = (): Promise<Response[]> => Promise.all(clients.map((client) => client.fetch("/a")));
    await callAll();
    expect(platform.logins.map(({ target }) => target)).toEqual([`/api${LOGIN_PATH}`]);
    revoked = "token-1";
    expect((await callAll()).map(({ status }) => status)).toEqual(clients.map(() => 200));
    expect(platform.logins).toHaveLength(2);
  });
});

describe("without Redis, the token store", () => {
  test("lets each process log in, says so once, and tries again after a second", async () => {
    const events: SharedStateEvent[] = [];
    let commands = 0;
    let now = 0;
    const store = redisTokenStore({
      redis: () => {
        commands += 1;
        return Promise.reject(
          new Error("ERR unknown command, with args beginning with: 'header.claims.signature'"),
        );
      },
      onEvent: (event) => void events.push(event),
      clock: { now: () => now, sleep: () => new Promise(() => undefined) },
    });
    const platform = createFakePlatform(() => json([]));
    const client = createClient({
      ...{
        fetch: platform.fetch,
        credentials: CREDENTIALS,
        baseUrl: "https://platform.test/api",
        tokenStore: store,
      },
    });
    expect((await client.fetch("/a")).status).toBe(200);
    expect(platform.logins).toHaveLength(1);
    expect(
      await store.obtain(
        KEY,
        request(() => Promise.resolve("own")),
      ),
    ).toBe("own");
    expect(commands).toBe(1);
    now += 1_000;
    await expect(
      store.obtain(
        KEY,
        request(() => Promise.resolve("own")),
      ),
    ).rejects.toThrow();
    expect(commands).toBe(2);
    expect(events).toEqual([
      { type: "redis", what: "token", state: "alone", reason: "Error ERR unknown command" },
    ]);
  });

  test.each([
    ["a short secret", { secret: "short" }],
    ["an empty key", { key: "" }],
  ])("refuses %s", (_, options) => {
    expect(() => redisTokenStore({ redis: () => Promise.reject(new Error()), ...options })).toThrow(
      /redisTokenStore/,
    );
  });
});
