import { describe, expect, it } from "vitest";
import { createDurations, type Durations } from "../../../../runtime/activity/durations.js";
import { type Followed, newlyFollowed } from "../../../../runtime/activity/followed.js";
import {
  type ListUse,
  PATIENCE,
  planReads,
  type ReadPlan,
  takeMostUrgent,
} from "../../../../runtime/activity/read-plan.js";

const NOW = 1_000_000;
const ALONE: ListUse = { usesList: false, isTrusted: false };
const BESIDE_LIST: ListUse = { usesList: true, isTrusted: false };
const TRUSTED: ListUse = { usesList: true, isTrusted: true };

/** One that somebody waits for, asked to be answered at once. */
function followed(id: string, facts: Partial<Followed> = {}): Followed {
  const each = newlyFollowed({ id, operation: "compute.createVm" }, NOW - 60_000, NOW);
  each.waits.add({ at: NOW, settle: () => undefined });
  return Object.assign(each, facts);
}

/** Of a kind that always took so long. */
function known(duration: number): Durations {
  const durations = createDurations();
  for (let index = 0; index < 10; index++) durations.add("compute.createVm", duration);
  return durations;
}

function names({ due, samples, abandoned }: ReadPlan) {
  const ids = (all: readonly Followed[]) => all.map(({ activity: { id } }) => id);
  return { due: ids(due), samples: ids(samples), abandoned: ids(abandoned) };
}

function plan(
  all: readonly Followed[],
  use: ListUse,
  durations: Durations = createDurations(),
  now = NOW,
): ReadPlan {
  return planReads(all, durations, use, now);
}

describe("planReads", () => {
  it("has nothing to do, ever, where nothing is followed", () => {
    expect(plan([], ALONE)).toEqual({
      due: [],
      samples: [],
      abandoned: [],
      next: Number.POSITIVE_INFINITY,
      listAt: Number.POSITIVE_INFINITY,
    });
  });

  it("reads what was asked for by now, and names the time of what comes next", () => {
    const later = followed("later");
    later.waits.clear();
    for (const at of [NOW + 900, NOW + 400]) later.waits.add({ at, settle: () => undefined });
    const { due, next } = plan([followed("due"), later], ALONE);
    expect([due.map(({ activity }) => activity.id), next]).toEqual([["due"], NOW + 400]);
  });

  it("leaves one alone while it is being read, and keeps the list in mind for it", () => {
    const made = plan([followed("read", { reading: new AbortController() })], BESIDE_LIST);
    expect(names(made)).toEqual({ due: [], samples: [], abandoned: [] });
    expect([made.next, made.listAt]).toEqual([Number.POSITIVE_INFINITY, NOW - 60_000]);
  });

  it("gives up one only when nobody has asked for it for more than a minute", () => {
    const kept = followed("kept", { askedAt: NOW - 60_000, waits: new Set() });
    const left = followed("left", { askedAt: NOW - 60_001, waits: new Set() });
    const awaited = followed("awaited", { askedAt: NOW - 600_000 });
    expect(names(plan([kept, left, awaited], ALONE))).toEqual({
      due: ["awaited"],
      samples: [],
      abandoned: ["left"],
    });
  });

  it("waits for what its kind usually takes, at most half a minute", () => {
    const young = { startedAt: NOW, runningAt: NOW };
    expect(plan([followed("short", young)], ALONE, known(10_000)).next).toBe(NOW + 9_000);
    expect(plan([followed("long", young)], ALONE, known(600_000)).next).toBe(NOW + 30_000);
  });

  it("leaves a new one to the list first", () => {
    expect(names(plan([followed("new")], BESIDE_LIST)).due).toEqual([]);
    expect(plan([followed("new")], BESIDE_LIST).next).toBe(NOW + PATIENCE);
    expect(names(plan([followed("new", { since: NOW - PATIENCE })], BESIDE_LIST)).due).toEqual(["new"]);
  });

  it.each([
    ["after a second at least", 500, 1_000],
    ["after pauses that grow with its age", 20_000, 12_000],
    ["after half a minute at most", 600_000, 30_000],
  ])("reads beside the list %s", (_, age, pause) => {
    const facts = { listed: "absent", startedAt: NOW - age, runningAt: NOW } as const;
    expect(plan([followed("one", facts)], BESIDE_LIST).next).toBe(NOW + pause);
  });

  it("samples what a trusted list shows as going on, and reads what is urgent", () => {
    const running = followed("running", { listed: "running" });
    const urgent = followed("urgent", { listed: "running", isUrgent: true });
    const absent = followed("absent", { listed: "absent" });
    expect(names(plan([running, urgent, absent], TRUSTED))).toEqual({
      due: ["urgent", "absent"],
      samples: ["running"],
      abandoned: [],
    });
    expect(names(plan([running, urgent, absent], BESIDE_LIST)).samples).toEqual([]);
  });
});

describe("takeMostUrgent", () => {
  function order(all: Followed[], durations: Durations = createDurations()): string[] {
    const taken: string[] = [];
    while (all.length > 0) taken.push(takeMostUrgent(all, durations, NOW)?.activity.id ?? "nothing");
    return taken;
  }

  it("takes nothing from nothing", () => {
    expect(takeMostUrgent([], createDurations(), NOW)).toBeUndefined();
  });

  it("takes first what a list no longer shows, then what has most probably ended", () => {
    const durations = known(10_000);
    const facts = (age: number): Partial<Followed> => ({ startedAt: NOW - age, runningAt: NOW - 1_000 });
    const all = [
      followed("young", facts(5_000)),
      followed("ripe", facts(10_500)),
      followed("urgent", { ...facts(5_000), isUrgent: true }),
    ];
    expect(order(all, durations)).toEqual(["urgent", "ripe", "young"]);
  });

  it("takes what has waited for long before what is probable, but never before what is urgent", () => {
    const durations = known(10_000);
    const all = [
      followed("ripe", { startedAt: NOW - 10_500, runningAt: NOW - 1_000 }),
      followed("forgotten", { startedAt: NOW - 700_000, runningAt: NOW - 660_000 }),
      followed("urgent", { startedAt: NOW - 5_000, runningAt: NOW, isUrgent: true }),
    ];
    expect(order(all, durations)).toEqual(["urgent", "forgotten", "ripe"]);
  });
});
