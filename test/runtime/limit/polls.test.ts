import fc from "fast-check";
import { expect, test } from "vitest";
import { createManualClock } from "../../../generator/simulator/clock.js";
import type { PacedLane } from "../../../runtime/limit/pacer.js";
import { ORDER, type Priority } from "../../../runtime/limit/priority.js";
import { createSlotQueue } from "../../../runtime/limit/queue.js";

const lane = (name: string): PacedLane => ({
  lane: name,
  requests: 10,
  seconds: 1,
  margin: 0,
  burst: 1,
  share: 1,
});
const CONSOLE = lane("console");
const GROUPS = [[CONSOLE], [CONSOLE, lane("storage")]] as const;

interface Arrival {
  readonly priority: Priority;
  readonly group: 0 | 1;
  /** Milliseconds after the start. */
  readonly at: number;
}

const arrivals = fc.array(
  fc.record({
    priority: fc.constantFrom(...ORDER, "poll", "poll", "interactive"),
    group: fc.constantFrom(0, 1),
    at: fc.integer({ min: 0, max: 4_000 }),
  }),
  { minLength: 1, maxLength: 80 },
);

/** Who got the slots of the console's lane, in order, and whether an interactive call was waiting for it then. */
async function slots(given: readonly Arrival[]) {
  const clock = createManualClock(0);
  const queue = createSlotQueue(clock);
  const went: { priority: Priority; interactiveWaits: boolean }[] = [];
  let interactive = 0;
  const send = async ({ priority, group, at }: Arrival) => {
    await clock.sleep(at);
    if (priority === "interactive") interactive += 1;
    await queue.enter(GROUPS[group], priority, new AbortController().signal);
    if (priority === "interactive") interactive -= 1;
    went.push({ priority, interactiveWaits: interactive > 0 });
  };
  await clock.runUntil(Promise.all(given.map(send)));
  return went;
}

test("polls get at most a third of a lane's slots while interactive calls wait, whatever arrives when", async () => {
  await fc.assert(
    fc.asyncProperty(arrivals, async (given) => {
      const went = await slots(given);
      expect(went).toHaveLength(given.length);
      for (const [start] of went.entries()) {
        let polls = 0;
        for (let end = start; went[end]?.interactiveWaits === true; end++) {
          if (went[end]?.priority === "poll") polls += 1;
          expect(polls).toBeLessThanOrEqual(Math.ceil((end - start + 1) / 3));
        }
      }
    }),
    { numRuns: 60, seed: 12 },
  );
});

test("a hundred polls do not delay interactive calls by more than a slot each", async () => {
  const given = [
    ...Array.from({ length: 100 }, (): Arrival => ({ priority: "poll", group: 0, at: 0 })),
    ...Array.from(
      { length: 10 },
      (_, index): Arrival => ({ priority: "interactive", group: 0, at: 1_000 + 300 * index }),
    ),
  ];
  const went = await slots(given);
  expect(went.findLastIndex(({ priority }) => priority === "interactive")).toBeLessThan(40);
});

test("polls have the whole lane while no interactive call waits, and a third of it otherwise", async () => {
  const all = (priority: Priority, count: number) =>
    Array.from({ length: count }, (): Arrival => ({ priority, group: 0, at: 0 }));
  const went = await slots([...all("poll", 30), ...all("interactive", 20)]);
  const whileWaiting = went.slice(0, went.findLastIndex(({ priority }) => priority === "interactive") + 1);
  expect(whileWaiting.filter(({ priority }) => priority === "poll").length).toBe(10);
  expect(went.slice(whileWaiting.length).every(({ priority }) => priority === "poll")).toBe(true);
});
