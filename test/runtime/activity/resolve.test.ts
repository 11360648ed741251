import { describe, expect, test } from "vitest";
import type { Activity } from "../../../runtime/activity/handle.js";
import type { Resolution } from "../../../runtime/activity/resolution.js";
import { resolutionOf, type Search } from "../../../runtime/activity/resolve.js";

const FROM = Date.UTC(2026, 0, 1, 12);
const USER = "user-1";

const search: Search = {
  from: FROM,
  failedAt: FROM + 2_000,
  until: FROM + 60_000,
  module: "compute",
  user: USER,
  ids: ["vm-1"],
  started: new Set(),
  hasRival: false,
  isTimeKnown: true,
  handle: (id) => ({ id }) as Activity,
};

/** An activity that ended before the write was sent: with it, the list reaches back far enough. */
const older = activity("older", { at: -3_600_000, item: "vm-9" });

/** An activity as the platform lists it; by default of the write that is searched for. */
function activity(
  id: string,
  {
    at = 1_000,
    item = "vm-1",
    state = "completed",
    ...more
  }: { at?: number; item?: string | undefined; state?: string } & Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    id,
    creationDate: new Date(FROM + at).toISOString(),
    initiator: USER,
    type: "ComputeActivity",
    operationType: "write",
    description: "Power on",
    concernedItems: item === "" ? [] : [{ type: "virtual_machine", id: item }],
    state: { [state]: {} },
    ...more,
  };
}

/** In a line: `accepted a`, `not-accepted`, `unknown candidates a b`. */
function told(resolution: Resolution): string {
  if (resolution.outcome === "accepted") return `accepted ${resolution.activity.id}`;
  if (resolution.outcome === "not-accepted") return resolution.outcome;
  const ids = resolution.candidates.map((candidate) => candidate.activity.id);
  return ["unknown", resolution.reason, ...ids].join(" ");
}

const is = (list: unknown, more: Partial<Search> = {}): string =>
  told(resolutionOf(list, { ...search, ...more }));

describe("one activity in the time of the write", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["of this user, on the object of the request", {}, "accepted a"],
    ["that still runs", { state: "running" }, "accepted a"],
    ["that waits", { state: "waiting" }, "accepted a"],
    ["whose kind of operation is not said", { operationType: null }, "accepted a"],
    [
      "on another object too",
      {
        concernedItems: [
          { type: "x", id: "1" },
          { type: "y", id: "vm-1" },
        ],
      },
      "accepted a",
    ],
    ["on another object", { item: "vm-2" }, "unknown candidates a"],
    ["on no object yet", { item: "" }, "unknown candidates a"],
    ["on objects that are none", { concernedItems: [{ id: 7 }, null] }, "unknown candidates a"],
    ["without objects", { concernedItems: undefined }, "unknown candidates a"],
    ["of nobody", { initiator: undefined }, "unknown candidates a"],
    ["of another user", { initiator: "user-2" }, "not-accepted"],
    ["that reads", { operationType: "read" }, "not-accepted"],
    ["of another module", { type: "BackupActivity" }, "not-accepted"],
    ["of a type that no module is known for", { type: "VPCActivity" }, "unknown candidates a"],
    ["without a type", { type: undefined }, "unknown candidates a"],
    ["without a date", { creationDate: undefined }, "unknown candidates a"],
    ["with a date that is none", { creationDate: "soon" }, "unknown candidates a"],
    ["from before", { at: -1 }, "not-accepted"],
    ["from the first moment", { at: 0 }, "accepted a"],
    ["from the moment of the failure", { at: 2_000 }, "accepted a"],
    ["from after the failure", { at: 2_001 }, "unknown candidates a"],
    ["from the last moment", { at: 60_000 }, "unknown candidates a"],
    ["from after it", { at: 60_001 }, "not-accepted"],
  ])("%s", (_, more, expected) => {
    expect(is([activity("a", more), older])).toBe(expected);
  });

  test("that this client knows to be of another write", () => {
    expect(is([activity("a"), older], { started: new Set(["a"]) })).toBe("not-accepted");
    expect(is([activity("a"), activity("b"), older], { started: new Set(["a"]) })).toBe("accepted b");
  });

  test("of a module whose type is not known", () => {
    expect(is([activity("a", { type: "VPCActivity" }), older], { module: "vpc" })).toBe("accepted a");
    expect(is([activity("a", { type: "ComputeActivity" }), older], { module: "marketplace" })).toBe(
      "accepted a",
    );
  });

  test("of a create, whose request names no object", () => {
    expect(is([activity("a"), older], { ids: [] })).toBe("unknown candidates a");
    expect(is([older], { ids: [] })).toBe("not-accepted");
  });

  test("of a request with several objects in its path: the last one counts", () => {
    expect(is([activity("a"), older], { ids: ["vm-1", "snapshot-1"] })).toBe("unknown candidates a");
    expect(is([activity("a"), older], { ids: ["datacenter-1", "vm-1"] })).toBe("accepted a");
  });
});

test("several that could be it", () => {
  expect(is([activity("a"), activity("b"), older])).toBe("unknown candidates a b");
  expect(is([activity("b", { item: "" }), activity("a"), older])).toBe("unknown candidates b a");
  // These say that they are about something else.
  expect(is([activity("b", { item: "vm-2" }), activity("a"), older])).toBe("accepted a");
  expect(is([activity("b", { item: "vm-2" }), activity("c", { item: "vm-3" }), older])).toBe(
    "unknown candidates b c",
  );
  expect(is([activity("a"), activity("b", { initiator: "user-2" }), older])).toBe("accepted a");
});

test("another write to the same object that got no answer", () => {
  expect(is([activity("a"), older], { hasRival: true })).toBe("unknown candidates a");
  expect(is([older], { hasRival: true })).toBe("not-accepted");
});

test("candidates say what is known of them", () => {
  const resolution = resolutionOf([activity("a", { item: "vm-2" }), older], search);
  expect(resolution).toMatchObject({
    candidates: [
      {
        activity: { id: "a" },
        createdAt: FROM + 1_000,
        description: "Power on",
        concernedItems: [{ type: "virtual_machine", id: "vm-2" }],
      },
    ],
  });
});

describe("a list that may lack something proves nothing", () => {
  test.each<[string, unknown, string]>([
    ["an empty one", [], "unknown incomplete-list"],
    ["one that begins within the time", [activity("a")], "unknown incomplete-list a"],
    [
      "one whose older activities have not ended",
      [activity("o", { at: -1_000, state: "running" })],
      "unknown incomplete-list",
    ],
    [
      "one whose older activities have several states",
      [{ ...older, state: { completed: {}, failed: {} } }],
      "unknown incomplete-list",
    ],
    [
      "one that begins with the oldest, and may end before the newest",
      [older, activity("a")],
      "unknown incomplete-list a",
    ],
    [
      "one in no order",
      [activity("a"), activity("o", { at: -9_000, item: "vm-9" }), older, activity("n", { at: -2_000 })],
      "unknown incomplete-list a",
    ],
    ["one with an activity without an id", [activity(""), older], "unknown incomplete-list"],
    ["one with something else in it", [null, older], "unknown incomplete-list"],
    ["a part of one (206)", undefined, "unknown incomplete-list"],
    ["something else", "list", "unknown incomplete-list"],
    ["a page of unknown extent", { items: [activity("a"), older] }, "unknown incomplete-list a"],
    ["the first of two pages", { items: [activity("a"), older], pages: 2 }, "unknown incomplete-list a"],
    ["some of more", { items: [activity("a"), older], total: 3 }, "unknown incomplete-list a"],
    ["an envelope with two lists", { items: [older], more: [] }, "unknown incomplete-list"],
    ["all of them in an envelope", { items: [activity("a"), older], total: 2 }, "accepted a"],
    ["the only page", { items: [older], page: 1, pages: 1 }, "not-accepted"],
  ])("%s", (_, list, expected) => {
    expect(is(list)).toBe(expected);
  });
});

test("nothing is proved where user or time are unknown", () => {
  expect(is([activity("a"), older], { user: undefined })).toBe("unknown unknown-user a");
  expect(is([older], { isTimeKnown: false })).toBe("unknown unknown-time");
});
