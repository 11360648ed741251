import { describe, expect, test } from "vitest";
import { readSnapshot, snapshotOf } from "../../../runtime/activity/snapshot.js";

const NOON = Date.UTC(2026, 0, 1, 12);
const read = (raw: unknown) => readSnapshot("act-1", raw, NOON);

test("a running activity as the platform sends it", () => {
  const raw = {
    id: "act-1",
    type: "ComputeActivity",
    concernedItems: [{ type: "virtual_machine", id: "vm-1", progress: null }, { type: "broken" }, null],
    state: { running: { status: "x", startDate: "2026-01-01T11:59:00.000Z", progression: 25 } },
  };
  expect(read(raw)).toEqual({
    id: "act-1",
    state: "running",
    progression: 25,
    remaining: 180_000,
    result: undefined,
    reason: undefined,
    concernedItems: [{ type: "virtual_machine", id: "vm-1" }],
    raw,
  });
});

test("an activity of a list is read as one that is followed", () => {
  const state = { running: { startDate: "2026-01-01T11:59:00.000Z", progression: 0.25 } };
  expect(snapshotOf({ id: "act-1", state } as { id: string }, NOON)).toEqual(read({ id: "act-1", state }));
  expect(snapshotOf({ id: "act-1", state } as { id: string }, NOON)).toMatchObject({
    state: "running",
    progression: 25,
    remaining: 180_000,
  });
});

describe("progress is a number from 0 to 100 whatever the platform sends", () => {
  test.each([
    [0, 0],
    [0.5, 50],
    [1, 1],
    [42, 42],
    [100, 100],
    [250, 100],
    [-3, 0],
    ["37", 37],
    [" ", undefined],
    ["half", undefined],
    [null, undefined],
    [undefined, undefined],
    [Number.NaN, undefined],
    [{}, undefined],
  ])("%j is %j", (progression, expected) => {
    expect(read({ state: { running: { progression } } }).progression).toBe(expected);
  });

  test("a completed activity is at 100", () => {
    expect(read({ state: { completed: {} } }).progression).toBe(100);
  });
});

describe("states", () => {
  test.each([
    [{ waiting: {} }, "waiting"],
    [{ running: {} }, "running"],
    [{ completed: {} }, "completed"],
    [{ failed: {} }, "failed"],
    [{ paused: {} }, "unknown"],
    [{}, "unknown"],
    [{ waiting: {}, completed: {} }, "unknown"],
    [{ completed: null }, "completed"],
    ["completed", "unknown"],
    [null, "unknown"],
    [undefined, "unknown"],
  ])("%j is %s", (state, expected) => {
    expect(read({ state }).state).toBe(expected);
  });

  test.each([undefined, null, "text", 7, []])("an answer of %j is an unknown state", (raw) => {
    expect(read(raw)).toMatchObject({ state: "unknown", concernedItems: [] });
  });
});

test("there is no estimate without a start, without progress, or with a start in the future", () => {
  for (const running of [
    { progression: 50 },
    { startDate: "2026-01-01T11:00:00Z", progression: 0 },
    { startDate: "2026-01-01T13:00:00Z", progression: 50 },
    { startDate: "soon", progression: 50 },
  ]) {
    expect(read({ state: { running } }).remaining).toBeUndefined();
  }
});
