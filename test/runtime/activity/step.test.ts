import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { begin, type FollowState } from "../../../runtime/activity/follow-state.js";
import type { SavedActivity } from "../../../runtime/activity/saved.js";
import { type ActivitySnapshot, readSnapshot } from "../../../runtime/activity/snapshot.js";
import { type FollowStep, type ReadOutcome, step } from "../../../runtime/activity/step.js";
import {
  ActivityFailedError,
  ApiError,
  ConfigurationError,
  ConnectionError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  TimeoutError,
} from "../../../runtime/errors/index.js";

const ID = "56cca2d8-0000-4000-8000-000000000000";
const SAVED: SavedActivity<string> = {
  id: ID,
  operation: "compute.createX",
  method: "POST",
  path: "/compute/v1/x",
  created: ["result"],
};
const NOW = 1_000_000;
const HOUR = 3_600_000;
const advice = "Wait.";

const snapshot = (state: object): ActivitySnapshot => readSnapshot(ID, { state }, NOW);
const read = (state: object): ReadOutcome => ({ snapshot: snapshot(state) });

const OUTCOMES = {
  waiting: read({ waiting: {} }),
  running: read({ running: { progression: 10 } }),
  unknown: read({ odd: {}, other: {} }),
  completed: read({ completed: { result: "new" } }),
  unnamed: read({ completed: {} }),
  failed: read({ failed: { reason: "no space" } }),
  404: { error: new NotFoundError("gone", { status: 404, advice }) },
  429: { error: new RateLimitError("busy", { status: 429, advice }) },
  503: { error: new ServerError("down", { status: 503, advice }) },
  reset: { error: new ConnectionError("reset", { sent: true, advice }) },
  late: { error: new TimeoutError("late", { scope: "attempt", limit: 1, advice }) },
  403: { error: new PermissionError("no", { status: 403, advice }) },
  400: { error: new ApiError("odd", { status: 400, advice }) },
  other: { error: new ConfigurationError("odd", { advice }) },
  foreign: { error: new TypeError("of a middleware") },
} satisfies Record<string, ReadOutcome>;
type OutcomeName = keyof typeof OUTCOMES;
const NAMES = Object.keys(OUTCOMES) as OutcomeName[];

const fresh = begin(SAVED, { now: NOW });
const STATES = {
  fresh,
  "five times 404": { ...fresh, reads: 5, notFound: 5 },
  seen: { ...fresh, reads: 3, seen: true },
  "seven failures": { ...fresh, reads: 7, failures: 7 },
  "eight failures": { ...fresh, reads: 8, failures: 8 },
  "eight failures, seen": { ...fresh, reads: 9, failures: 8, seen: true },
  "at the deadline": { ...fresh, reads: 3, seen: true, deadline: NOW },
} satisfies Record<string, FollowState<string>>;
type StateName = keyof typeof STATES;

/** What a step says, in a few words: the action, and what changed or why. */
function inWords(next: FollowStep): string {
  if (next.action === "complete") return `complete ${String(next.completed.createdId)}`;
  if (next.action === "fail") {
    const { name, message } = next.error as Error;
    const words = /failed: no space|disappeared|unknown|without naming|did not end|not permitted|stopped/;
    return `fail ${name}${words.test(message) ? `: ${words.exec(message)?.[0] ?? ""}` : ""}`;
  }
  const { state } = next;
  return `read in ${(state.at - NOW) / 1000} s, ${state.seen ? "seen" : "not seen"}, ${state.notFound} times 404, ${state.failures} failures`;
}

const ENDS = {
  completed: "complete new",
  unnamed: "fail ActivityFailedError: without naming",
  failed: "fail ActivityFailedError: failed: no space",
  403: "fail PermissionError: not permitted",
  400: "fail ApiError: stopped",
  other: "fail ConfigurationError: stopped",
  foreign: "fail TypeError",
} satisfies Partial<Record<OutcomeName, string>>;
const TRANSIENT = {
  429: "RateLimitError",
  503: "ServerError",
  reset: "ConnectionError",
  late: "TimeoutError",
} satisfies Partial<Record<OutcomeName, string>>;

/** The row of a state: what each snapshot of an activity in progress, each transient failure and 404 leads to. */
const row = (
  progress: string,
  transient: string | ((name: string) => string),
  missing: string,
): Record<OutcomeName, string> => ({
  ...ENDS,
  ...{ waiting: progress, running: progress, unknown: progress, 404: missing },
  ...(Object.fromEntries(
    Object.entries(TRANSIENT).map(([key, name]) => [
      key,
      typeof transient === "string" ? transient : transient(name),
    ]),
  ) as Record<keyof typeof TRANSIENT, string>),
});

const stopped = (name: string): string => `fail ${name}: stopped`;
const OVER = "fail TimeoutError: did not end";
const GONE = "fail ActivityFailedError: disappeared";

const TABLE: Record<StateName, Record<OutcomeName, string>> = {
  fresh: row(
    "read in 1 s, seen, 0 times 404, 0 failures",
    "read in 1 s, not seen, 0 times 404, 1 failures",
    "read in 1 s, not seen, 1 times 404, 0 failures",
  ),
  "five times 404": row(
    "read in 8 s, seen, 5 times 404, 0 failures",
    "read in 8 s, not seen, 5 times 404, 1 failures",
    "fail ActivityFailedError: unknown",
  ),
  seen: row("read in 3 s, seen, 0 times 404, 0 failures", "read in 3 s, seen, 0 times 404, 1 failures", GONE),
  "seven failures": row(
    "read in 21 s, seen, 0 times 404, 0 failures",
    "read in 21 s, not seen, 0 times 404, 8 failures",
    "read in 21 s, not seen, 1 times 404, 7 failures",
  ),
  "eight failures": row(
    "read in 30 s, seen, 0 times 404, 0 failures",
    stopped,
    "read in 30 s, not seen, 1 times 404, 8 failures",
  ),
  "eight failures, seen": row("read in 30 s, seen, 0 times 404, 0 failures", stopped, GONE),
  "at the deadline": row(OVER, OVER, GONE),
};

describe.each(Object.keys(TABLE) as StateName[])("a step from: %s", (from) => {
  test.each(NAMES)("after %s", (outcome) => {
    const before = structuredClone(STATES[from]);
    expect(inWords(step(STATES[from], OUTCOMES[outcome], NOW))).toBe(TABLE[from][outcome]);
    expect(STATES[from]).toEqual(before);
  });
});

describe("errors of a step", () => {
  test.each(NAMES.filter((name) => name !== "foreign"))("%s has the activity's id", (outcome) => {
    const next = step(STATES["at the deadline"], OUTCOMES[outcome], NOW);
    if (next.action === "fail") expect(next.error).toMatchObject({ activityId: ID });
  });

  test("the deadline's has the last failure as its cause, and says how long was waited", () => {
    const next = step({ ...fresh, deadline: NOW, since: NOW - 5_000 }, OUTCOMES[503], NOW);
    expect(next).toMatchObject({
      error: { limit: 5_000, cause: OUTCOMES[503].error, operation: "compute.createX" },
    });
  });

  test("a reason is redacted", () => {
    const next = step(fresh, OUTCOMES.failed, NOW, (text) => text.replace("space", "***"));
    expect(next).toMatchObject({ action: "fail", error: { reason: "no ***" } });
    expect((next as { error: unknown }).error).toBeInstanceOf(ActivityFailedError);
  });
});

describe("begin", () => {
  test("is due at once and ends after an hour, or never", () => {
    expect(begin(ID, { now: NOW })).toEqual({
      activity: { id: ID },
      since: NOW,
      deadline: NOW + HOUR,
      at: NOW,
      reads: 0,
      seen: false,
      notFound: 0,
      failures: 0,
    });
    expect(begin(SAVED, { now: NOW, deadline: Number.POSITIVE_INFINITY }).deadline).toBeNull();
  });

  test("without places, a completed activity has no created id", () => {
    expect(step(begin(ID, { now: NOW }), OUTCOMES.completed, NOW)).toMatchObject({
      action: "complete",
      completed: { id: ID, state: "completed", createdId: undefined },
    });
  });
});

describe("any sequence of outcomes", () => {
  const PAUSES = [1, 1, 2, 3, 5, 8, 13, 21];
  const outcomes = fc.infiniteStream(fc.constantFrom(...NAMES));
  const delays = fc.infiniteStream(fc.nat(120_000));

  /** Reads when a read is due, each taking some time, until a step says something else. */
  function run(
    names: Iterator<OutcomeName>,
    times: Iterator<number>,
    deadline: number,
    reload: (state: FollowState<string>) => FollowState<string>,
  ): { readonly reads: number[]; readonly next: FollowStep<string> } {
    let state = begin(SAVED, { now: NOW, deadline });
    const reads: number[] = [];
    for (;;) {
      const time = state.at + Number(times.next().value);
      reads.push(time);
      const next = step(state, OUTCOMES[names.next().value as OutcomeName], time);
      if (next.action !== "read" || reads.length > 10_000) return { reads, next };
      expect(next.state.at).toBeGreaterThanOrEqual(time);
      expect(next.state.at).toBeLessThanOrEqual(NOW + deadline);
      state = reload(next.state);
    }
  }

  test("ends, and is never read faster than the schedule", () => {
    fc.assert(
      fc.property(outcomes, delays, fc.integer({ min: 0, max: 2 * HOUR }), (names, times, deadline) => {
        const { reads, next } = run(names, times, deadline, (state) => state);
        expect(next.action).not.toBe("read");
        for (const [index, time] of reads.entries()) {
          if (index === 0) continue;
          const pause = (PAUSES[index - 1] ?? 30) * 1_000;
          // The last read, at the deadline, may come early.
          const earliest = Math.min((reads[index - 1] ?? 0) + pause, NOW + deadline);
          expect(time).toBeGreaterThanOrEqual(earliest);
        }
      }),
    );
  });

  test("ends although nothing ever changes", () => {
    const running = { next: () => ({ value: "running" as const }) };
    const atOnce = { next: () => ({ value: 0 }) };
    const { reads, next } = run(running, atOnce, HOUR, (state) => state);
    expect(inWords(next)).toBe(OVER);
    expect(reads.at(-1)).toBe(NOW + HOUR);
    expect(reads.length).toBeLessThan(130);
  });

  test("continues equally after its state was written and read", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...NAMES), { maxLength: 60 }), fc.nat(), (names, seed) => {
        const times = Array.from({ length: 70 }, (_, index) => ((seed + index) * 7_919) % 5_000);
        const list = [...names, "completed" as const];
        const kept = run(list.values(), times.values(), HOUR, (state) => state);
        const reloaded = run(list.values(), times.values(), HOUR, (state) => {
          const copy = JSON.parse(JSON.stringify(state)) as FollowState<string>;
          expect(copy).toStrictEqual(state);
          return copy;
        });
        expect(reloaded.reads).toEqual(kept.reads);
        expect(inWords(reloaded.next)).toBe(inWords(kept.next));
      }),
    );
  });
});
