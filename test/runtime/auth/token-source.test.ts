import { describe, expect, test } from "vitest";
import { createManualClock } from "../../../generator/simulator/clock.js";
import { createServerTime } from "../../../runtime/auth/server-time.js";
import { createTokenSource } from "../../../runtime/auth/token-source.js";
import { createRedactor } from "../../../runtime/redact.js";
import { createToken, failure } from "../fake-platform.js";

const { signal } = new AbortController();

/** A token source whose logins the test counts, delays and lets fail. */
function setUp(options: { life?: number; opaque?: boolean; skew?: number } = {}) {
  const clock = createManualClock();
  const serverTime = createServerTime(clock);
  const state: { logins: number; takes: number; broken: boolean; stored?: string } = {
    logins: 0,
    takes: 0,
    broken: false,
  };
  const login = async () => {
    state.logins += 1;
    const number = state.logins;
    if (state.takes > 0) await clock.sleep(state.takes);
    if (state.broken) throw new Error(`login ${number} failed`);
    if (options.opaque) return `opaque-${number}`;
    const iat = Math.floor((clock.now() + (options.skew ?? 0)) / 1000);
    return createToken({ iat, exp: iat + (options.life ?? 300) }, `n${number}`);
  };
  const source = createTokenSource({
    login,
    obtain: async (useless, logIn) =>
      state.stored === undefined || state.stored === useless ? logIn() : state.stored,
    clock,
    serverTime,
    redactor: createRedactor(),
  });
  const get = async () => (await source.get(new AbortController().signal)).split(".").at(-1);
  return { clock, serverTime, state, source, get };
}

test("60 calls spread over 6 minutes: 2 logins", async () => {
  const { clock, state, get } = setUp();
  for (let call = 0; call < 60; call++) {
    await get();
    await clock.advance(6_000);
  }
  expect(state.logins).toBe(2);
});

test("200 concurrent first calls: 1 login", async () => {
  const { clock, state, get } = setUp();
  state.takes = 100;
  const tokens = await clock.runUntil(Promise.all(Array.from({ length: 200 }, get)));
  expect([state.logins, new Set(tokens).size]).toEqual([1, 1]);
});

describe("a token that lives 300 s", () => {
  test("is used for 240 s, then while a login runs in the background, and not in its last 15 s", async () => {
    const { clock, state, get } = setUp();
    expect(await get()).toBe("n1");
    await clock.advance(239_000);
    expect([await get(), state.logins]).toEqual(["n1", 1]);
    state.takes = 10_000;
    await clock.advance(2_000);
    expect([await get(), await get(), state.logins]).toEqual(["n1", "n1", 2]);
    await clock.advance(10_000);
    expect([await get(), state.logins]).toEqual(["n2", 2]);
    await clock.advance(286_000);
    expect(await clock.runUntil(get())).toBe("n3");
  });

  test("a background login that fails is repeated after a pause, and its error is reported once the token has expired", async () => {
    const { clock, state, get } = setUp();
    await get();
    state.broken = true;
    await clock.advance(241_000);
    expect([await get(), await get()]).toEqual(["n1", "n1"]);
    await clock.advance(1_000);
    expect([await get(), state.logins]).toEqual(["n1", 2]);
    await clock.advance(5_000);
    expect([await get(), state.logins]).toEqual(["n1", 3]);
    await clock.advance(40_000);
    expect(await failure(get())).toEqual(new Error("login 4 failed"));
    state.broken = false;
    expect(await get()).toBe("n5");
  });
});

test("a token without a known lifetime is used once and not cached", async () => {
  const { state, source } = setUp({ opaque: true });
  expect([await source.get(signal), await source.get(signal)]).toEqual(["opaque-1", "opaque-2"]);
  expect(state.logins).toBe(2);
});

test("a rejected token is replaced once for all calls that used it", async () => {
  const { state, source } = setUp();
  const first = await source.get(signal);
  const renewed = await Promise.all(
    Array.from({ length: 20 }, () => source.renew(first, new AbortController().signal)),
  );
  expect([state.logins, new Set(renewed).size]).toEqual([2, 1]);
  expect(await source.get(signal)).toBe(renewed[0]);
});

test("a late 401 for a token that another call has replaced gets the new token without a login", async () => {
  const { state, source } = setUp();
  const first = await source.get(signal);
  const second = await source.renew(first, signal);
  expect(await source.renew(first, signal)).toBe(second);
  expect(state.logins).toBe(2);
});

test("the thresholds are at exactly 80 % and 95 % of the lifetime", async () => {
  const { clock, state, get } = setUp();
  await get();
  await clock.advance(239_999);
  await get();
  expect(state.logins).toBe(1);
  await clock.advance(1);
  await get();
  expect(state.logins).toBe(2);
  const expiring = setUp();
  expiring.state.takes = 1_000_000;
  void expiring.source.get(signal);
  await expiring.clock.advance(1_000_000);
  await expiring.clock.advance(284_999);
  expect(expiring.source.current()).toBeDefined();
  await expiring.clock.advance(1);
  expect(expiring.source.current()).toBeUndefined();
});

test.each([-3_600_000, 3_600_000])("a local clock that is wrong by %i ms changes nothing", async (skew) => {
  const { clock, state, serverTime, get } = setUp({ skew });
  serverTime.learn(
    new Response(null, { headers: { date: new Date(clock.now() + skew).toUTCString() } }),
    clock.now(),
  );
  for (let call = 0; call < 60; call++) {
    await get();
    await clock.advance(6_000);
  }
  expect(state.logins).toBe(2);
});

test("with a wrong clock and no Date header, a fresh token counts with its whole lifetime", async () => {
  const { clock, state, get } = setUp({ skew: -7_200_000 });
  await get();
  await clock.advance(100_000);
  await get();
  expect(state.logins).toBe(1);
});

test.each([-290_000, -200_000, 290_000])(
  "a server's clock that is known to be %i ms off costs no more logins",
  async (off) => {
    const { clock, state, serverTime, get } = setUp();
    const date = new Date(clock.now() - off).toUTCString();
    serverTime.learn(new Response(null, { headers: { date } }), clock.now());
    for (let call = 0; call < 60; call++) {
      await get();
      await clock.advance(6_000);
    }
    expect(state.logins).toBe(2);
  },
);

describe("a stored token", () => {
  const claims = { iat: Date.UTC(2026, 0, 1) / 1000, exp: Date.UTC(2026, 0, 1, 0, 5) / 1000 };

  test("is used instead of a login while it is fresh", async () => {
    const { clock, state, get } = setUp();
    state.stored = createToken(claims, "stored");
    await clock.advance(100_000);
    expect([await get(), state.logins]).toEqual(["stored", 0]);
    await clock.advance(141_000);
    expect([await get(), state.logins]).toEqual(["stored", 1]);
    await clock.advance(1);
    expect(await get()).toBe("n1");
  });

  test("is ignored when it is old, expired, unreadable, or just rejected", async () => {
    const { clock, state, source, get } = setUp();
    state.stored = createToken(claims, "stored");
    expect(await get()).toBe("stored");
    expect((await source.renew(state.stored, signal)).split(".").at(-1)).toBe("n1");
    const other = setUp();
    other.state.stored = "opaque";
    expect(await other.get()).toBe("n1");
    const later = setUp();
    later.state.stored = state.stored;
    await later.clock.advance(250_000);
    expect(await later.get()).toBe("n1");
    expect(clock.now()).toBe(claims.iat * 1000);
  });

  test("that another process renewed makes a login unnecessary", async () => {
    const { clock, state, get } = setUp();
    await get();
    await clock.advance(245_000);
    state.stored = createToken({ iat: claims.iat + 240, exp: claims.exp + 240 }, "theirs");
    await get();
    expect([await get(), state.logins]).toEqual(["theirs", 1]);
  });
});

test("aborting the wait of one call does not abort the login of the others", async () => {
  const { clock, state, source, get } = setUp();
  state.takes = 100;
  const impatient = new AbortController();
  const left = source.get(impatient.signal);
  const stayed = get();
  impatient.abort(new Error("enough"));
  expect(await failure(left)).toEqual(new Error("enough"));
  expect(await clock.runUntil(stayed)).toBe("n1");
  expect(state.logins).toBe(1);
});
