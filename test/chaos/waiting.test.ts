import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { createVcenterVirtualMachine } from "../../generated/compute/index.js";
import { connectionError } from "../../generator/simulator/connection-error.js";
import { AuthenticationError, type ClientEvent, ConnectionError } from "../../runtime/index.js";
import { failure } from "../runtime/fake-platform.js";
import { startPlatform } from "./client-of.js";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** Pauses of 1, 1, 2, 3, 5, 8, 13, 21 and then 30 seconds reach 30 minutes with 68 readings. */
const MOST_READINGS = 68;

type Weather = (second: number) => "up" | "refused" | "cut" | "gateway";

/** Up for most of each minute, and down in three ways: shorter, longer, and back and forth. */
const flapping: Weather = (second) => {
  const at = second % 60;
  if (at < 20) return "up";
  if (at < 30) return "refused";
  if (at < 40) return at % 2 === 0 ? "cut" : "up";
  return at < 55 ? "gateway" : "up";
};

/** Creates something that takes half an hour, on a network that is down as the weather says once it is created. */
async function createSlowly(weather: Weather) {
  const events: ClientEvent[] = [];
  let begin = Number.POSITIVE_INFINITY;
  const { clock, client, simulator } = startPlatform({
    simulator: { activities: { waiting: 5 * SECOND, running: 30 * MINUTE } },
    client: { onEvent: (event) => events.push(event) },
    network: async (send, now) => {
      switch (now < begin ? "up" : weather((now - begin) / SECOND)) {
        case "refused":
          throw connectionError("ECONNREFUSED");
        case "cut":
          await send();
          throw connectionError("ECONNRESET");
        case "gateway":
          return new Response("<title>502 Bad Gateway</title>", { status: 502 });
        default:
          return send();
      }
    },
  });
  const body = { name: "slow", cpu: 2, memory: 4 * 2 ** 30 };
  const activity = await clock.runUntil(createVcenterVirtualMachine(client, { body }));
  begin = clock.now();
  let minutes = Number.NaN;
  const wait = (deadline?: number) =>
    clock.runUntil(
      activity.completed({ deadline }).finally(() => (minutes = (clock.now() - begin) / MINUTE)),
    );
  return {
    activity,
    simulator,
    wait,
    figures: () => ({
      minutes,
      readings: events.filter(({ type }) => type === "activity").length,
      requests: events.filter(
        (event) => event.type === "request" && event.operation === "activity.getActivity",
      ).length,
    }),
  };
}

function print(
  name: string,
  { minutes, readings, requests }: Record<"minutes" | "readings" | "requests", number>,
) {
  console.log(`${name}: ${minutes.toFixed(1)} minutes, ${readings} readings, ${requests} requests`);
}

describe("an activity of 30 minutes", () => {
  test("on an unreliable network: the right result, with a bounded number of polls", async () => {
    const { wait, figures, simulator } = await createSlowly(flapping);
    const { createdId, state } = await wait();
    print("flapping network", figures());
    expect(state).toBe("completed");
    const machines = simulator.items("compute", "/v1/vcenters/virtual_machines");
    expect(machines.filter(({ name }) => name === "slow").map(({ id }) => id)).toEqual([createdId]);
    expect(figures().minutes).toBeGreaterThan(30);
    expect(figures().minutes).toBeLessThan(32);
    expect(figures().readings).toBeLessThanOrEqual(MOST_READINGS);
    expect(figures().requests).toBeLessThanOrEqual(2 * MOST_READINGS);
  });

  test("on a network that never fails: the same, with one request per snapshot", async () => {
    const { wait, figures } = await createSlowly(() => "up");
    await wait();
    print("steady network", figures());
    expect(figures().minutes).toBeLessThanOrEqual(30.6);
    expect(figures().requests).toBe(figures().readings);
    expect(figures().readings).toBeLessThanOrEqual(MOST_READINGS);
  });

  test("survives three minutes without any network", async () => {
    const { wait, figures } = await createSlowly((second) =>
      second >= 300 && second < 480 ? "refused" : "up",
    );
    await wait();
    print("three minutes of outage", figures());
    expect(figures().minutes).toBeLessThanOrEqual(31);
  });

  test("on a network that stays down: ends after nine failed reads", async () => {
    const { activity, wait, figures } = await createSlowly((second) => (second < 60 ? "up" : "refused"));
    const error = await failure(wait());
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ activityId: activity.id });
    print("no network any more", figures());
    expect(figures().minutes).toBeLessThan(10);
  });

  test("whose reader can no longer log in: the login's error, with the id of the activity", async () => {
    const { activity, wait, simulator } = await createSlowly(() => "up");
    const fault = { kind: "status", status: 401 } as const;
    simulator.faults.add({ match: { path: "/api/iam" }, fault, times: Number.POSITIVE_INFINITY });
    const error = await failure(wait());
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error).toMatchObject({ activityId: activity.id, status: 401, operation: "iam.login" });
    const message = `stopped following activity ${activity.id}: iam.login (POST /iam/v2/auth/personal_access_token): answered 401 Unauthorized: Unauthorized.`;
    for (const shown of [String(error), inspect(error), JSON.stringify(error)])
      expect(shown).toContain(message);
  });

  test("whose deadline is over: the error has the id, and a later wait succeeds", async () => {
    const { activity, wait } = await createSlowly(flapping);
    await expect(wait(10 * MINUTE)).rejects.toMatchObject({
      name: "TimeoutError",
      scope: "activity",
      activityId: activity.id,
    });
    await expect(wait()).resolves.toMatchObject({ state: "completed" });
  });
});
