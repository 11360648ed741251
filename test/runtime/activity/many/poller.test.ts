import { describe, expect, test } from "vitest";
import "../../../../runtime/activity/poller.js";
import { createActivityModel, type ModelActivity, type ModelList } from "./activity-model.js";
import { followAll } from "./follow-all.js";
import { createSimulatedClock } from "./simulated-clock.js";

type Lists = Readonly<Record<string, ModelList>>;

async function measure(count: number, lists: Lists, seed = 7, spread = 60_000) {
  const clock = createSimulatedClock();
  const following = await followAll(clock, createActivityModel(clock, { count, seed, spread, lists }));
  return { ...following, timers: clock.timers };
}

/** One in so many. */
const one =
  (of: number) =>
  ({ id }: ModelActivity): boolean =>
    Number(id.split("-")[1]) % of === 0;

/** What holds whatever the list is: nothing lost, nothing wrong, nothing left, and the budget kept. */
function expectFollowed(following: Awaited<ReturnType<typeof measure>>, count: number): void {
  const { delays, wrong, timers, rate, peak } = following;
  expect([delays.length, wrong, timers]).toEqual([count, [], 0]);
  expect(delays[0]).toBeGreaterThanOrEqual(0);
  expect(rate).toBeLessThanOrEqual(5);
  expect(peak).toBeLessThanOrEqual(5.2);
}

describe("1,000 activities, where the list", () => {
  test.each([1, 2, 3])("works: noticed within 2 s (median) and 5 s (p99), seed %i", async (seed) => {
    const following = await measure(1_000, { recent: {} }, seed);
    expectFollowed(following, 1_000);
    expect(following.median).toBeLessThan(2);
    expect(following.p99).toBeLessThan(5);
    expect(following.rate).toBeLessThan(1.3);
  });

  test("is the old one alone", async () => {
    const following = await measure(1_000, { activities: {} });
    expectFollowed(following, 1_000);
    expect(following.median).toBeLessThan(2);
    expect(following.p99).toBeLessThan(5);
  });

  test.each([
    [100, 7],
    [500, 7],
    [500, 17],
  ])("has pages of %i, which move while they are read, seed %i", async (pageSize, seed) => {
    const following = await measure(1_000, { recent: { pageSize, isPaged: true } }, seed);
    expectFollowed(following, 1_000);
    expect(following.median).toBeLessThan(3);
    expect(following.p99).toBeLessThan(6);
  });

  test.each([8_000, 20_000])(
    "is %i ms old: its ends are taken all the same, and reads by id go on",
    async (lag) => {
      const following = await measure(1_000, { recent: { lag } });
      expectFollowed(following, 1_000);
      expect(following.median).toBeLessThan(lag / 1_000 + 1.5);
      expect(following.requests - following.lists).toBeGreaterThan(1_000);
    },
  );

  test.each([100, 20])("lacks one in %i: the others are noticed as before", async (of) => {
    const following = await measure(1_000, { recent: { shows: (activity) => !one(of)(activity) } });
    expectFollowed(following, 1_000);
    expect(following.median).toBeLessThan(2);
    // The last three are too few for a list.
    expect(following.delays[1_000 - 1_000 / of - 4]).toBeLessThan(5);
  });

  test.each<[string, ModelList, number]>([
    ["omits what has ended: what leaves it is read by id at once", { shows: (_, hasEnded) => !hasEnded }, 10],
    ["tells no details of an end: they are read by id", { isSummary: true }, 10],
    ["shows one in five as going on for ever", { lies: one(5) }, 3],
  ])("%s", async (_, recent, median) => {
    const following = await measure(1_000, { recent });
    expectFollowed(following, 1_000);
    expect(following.median).toBeLessThan(median);
    expect(following.p99).toBeLessThan(240);
  });

  test.each<[string, Lists]>([
    ["shows all as going on for ever", { recent: { lies: () => true } }],
    ["has one page of the latest, whatever is asked for", { recent: { pageSize: 100 } }],
    ["is empty", { recent: { shows: () => false }, activities: { shows: () => false } }],
    ["does not exist", {}],
  ])("%s: by id, two to three requests each", async (_, lists) => {
    const following = await measure(1_000, lists);
    expectFollowed(following, 1_000);
    expect(following.requests - following.lists).toBeLessThan(3_000);
    expect(following.median).toBeLessThan(120);
    expect(following.p99).toBeLessThan(300);
  });

  test("is forbidden: it is not asked for again", async () => {
    const following = await measure(1_000, { recent: { status: 403 }, activities: {} });
    expectFollowed(following, 1_000);
    expect(following.lists).toBe(1);
  });
});

describe("10,000 activities", () => {
  test("are noticed as soon as 1,000 where the list works", async () => {
    const following = await measure(10_000, { recent: {} }, 4);
    expectFollowed(following, 10_000);
    expect(following.median).toBeLessThan(2);
    expect(following.p99).toBeLessThan(5);
    expect(following.rate).toBeLessThan(1.3);
  });

  test("take one request each and little more where it is forbidden", async () => {
    const following = await measure(10_000, { recent: { status: 403 } }, 5);
    expectFollowed(following, 10_000);
    expect(following.requests).toBeLessThan(12_000);
  });
});
