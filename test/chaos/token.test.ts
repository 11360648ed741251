import { describe, expect, test } from "vitest";
import { listVcenters } from "../../generated/compute/index.js";
import { TOKEN_LIFE } from "../../generator/simulator/authentication.js";
import { startPlatform } from "./client-of.js";

/** Minutes by which the platform's clock is ahead of the client's. */
const SKEWS = [0, 10, -10];

describe.each(SKEWS)("with a platform whose clock is %i minutes ahead", (minutes) => {
  const simulator = { clockSkew: minutes * 60_000 };

  test("60 calls spread over 6 minutes log in twice at most", async () => {
    const { clock, client, logins, simulator: platform } = startPlatform({ simulator });
    for (let call = 0; call < 60; call += 1) {
      await clock.runUntil(listVcenters(client));
      await clock.advance(6_000);
    }
    console.log(`60 calls in 6 minutes, skew ${minutes} min: ${logins()} logins`);
    expect(logins()).toBeLessThanOrEqual(2);
    expect(platform.requests.filter(({ status }) => status === 401)).toEqual([]);
  });

  test("200 first calls at once log in once", async () => {
    const { clock, client, logins } = startPlatform({ simulator });
    await clock.runUntil(Promise.all(Array.from({ length: 200 }, () => listVcenters(client))));
    console.log(`200 first calls at once, skew ${minutes} min: ${logins()} login`);
    expect(logins()).toBe(1);
  });
});

test("200 calls whose token is refused at once share one new login, and all succeed", async () => {
  const { clock, client, logins, simulator } = startPlatform();
  await clock.runUntil(listVcenters(client));
  const calls = Array.from({ length: 200 }, () => listVcenters(client));
  await clock.advance(1_000);
  simulator.revokeTokens();
  const lists = await clock.runUntil(Promise.all(calls));
  expect(lists).toHaveLength(200);
  expect(logins()).toBe(2);
});

test("calls that queue for longer than a token's lifetime are sent with the token that is valid then", async () => {
  const limits = { "iaas-vmware": { requests: 1, seconds: 30 } };
  const { clock, client, logins, simulator } = startPlatform({
    client: { rateLimit: { limits }, deadline: Infinity },
  });
  const since = clock.now();
  await clock.runUntil(Promise.all(Array.from({ length: 40 }, () => listVcenters(client))));
  const lives = (clock.now() - since) / TOKEN_LIFE;
  expect(lives).toBeGreaterThan(4);
  expect(logins()).toBeLessThanOrEqual(Math.ceil(lives / 0.8));
  expect(simulator.requests.filter(({ status }) => status === 401)).toEqual([]);
});

test("a token that is revoked repeatedly is replaced before each waiting call", async () => {
  const { clock, client, simulator } = startPlatform();
  await clock.runUntil(listVcenters(client));
  simulator.faults.add({
    match: { path: "/api/compute" },
    fault: { kind: "expired-token" },
    skip: 5,
    times: 1,
  });
  simulator.faults.add({
    match: { path: "/api/compute" },
    fault: { kind: "expired-token" },
    skip: 35,
    times: 1,
  });
  const calls = Array.from({ length: 100 }, () => listVcenters(client));
  expect(await clock.runUntil(Promise.all(calls))).toHaveLength(100);
});

test("calls at the end of a token's lifetime get the next token without a 401", async () => {
  const { clock, client, logins, simulator } = startPlatform();
  await clock.runUntil(listVcenters(client));
  await clock.advance(TOKEN_LIFE - 1_000);
  await clock.runUntil(Promise.all(Array.from({ length: 100 }, () => listVcenters(client))));
  expect(logins()).toBe(2);
  expect(simulator.requests.filter(({ status }) => status === 401)).toEqual([]);
});

test("a failed login is not cached: the next call logs in again", async () => {
  const { clock, client, logins, simulator } = startPlatform({ client: { retry: false } });
  simulator.faults.add({ match: { path: "/api/iam" }, fault: { kind: "status", status: 503 } });
  const calls = Promise.allSettled(Array.from({ length: 20 }, () => listVcenters(client)));
  const failed = (await clock.runUntil(calls)).filter(({ status }) => status === "rejected");
  expect([failed.length, logins()]).toEqual([20, 1]);
  await clock.runUntil(listVcenters(client));
  expect(logins()).toBe(2);
});
