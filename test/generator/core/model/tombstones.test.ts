import { describe, expect, test } from "vitest";
import type { LastDeprecation, PastOperation } from "../../../../generator/core/model/past-operation.js";
import { findTombstones } from "../../../../generator/core/model/tombstones.js";

const DAY = "2026-05-01";
const NAMES = { "shop GET /v1/jobs/{}": "getJob", "shop DELETE /v1/jobs": "deleteJobs" };
const LAST: LastDeprecation = { since: null, removal: null, replacement: null, note: null };
const use = (name: string): LastDeprecation => ({ ...LAST, replacement: { kind: "operation", name } });

/** Tombstones of the module shop, without operations unless `present` has some. */
const find = (
  history: Readonly<Record<string, PastOperation>>,
  { release, names = NAMES, present = [] }: { release?: string; names?: object; present?: string[] } = {},
): ReturnType<typeof findTombstones> =>
  findTombstones(
    "shop",
    present.map((path) => ({ module: "shop", method: "GET", path, name: "x" })),
    history,
    names as Record<string, string>,
    release,
  );

const namesOf = (found: ReturnType<typeof find>): string[] => found.map(({ name }) => name);

describe("an operation has a tombstone", () => {
  const history = { "shop GET /v1/jobs/{}": { gone: DAY, goneAfter: "1.2.0" } };

  test.each([
    [undefined, true],
    ["1.2.0", true],
    ["2.0.0", true],
    ["2.0.9", true],
    ["2.1.0", false],
    ["3.0.0", false],
  ])("in release %s: %s", (release, want) => {
    expect(namesOf(find(history, release === undefined ? {} : { release }))).toEqual(want ? ["getJob"] : []);
  });

  test("in every release, if history does not have the version before", () => {
    expect(namesOf(find({ "shop GET /v1/jobs/{}": { gone: DAY } }, { release: "9.0.0" }))).toEqual([
      "getJob",
    ]);
  });

  test.each<[string, Readonly<Record<string, PastOperation>>, object]>([
    ["if it was not removed", { "shop GET /v1/jobs/{}": { firstDeprecated: DAY } }, {}],
    ["if it exists again", history, { present: ["/v1/jobs/{id}"] }],
    ["if it has no name", history, { names: {} }],
    [
      "of another module",
      { "mall GET /v1/jobs/{}": { gone: DAY } },
      { names: { "mall GET /v1/jobs/{}": "x" } },
    ],
    ["of a module whose name begins alike", { "shopping GET /v1/jobs": { gone: DAY } }, {}],
  ])("not %s", (_, past, options) => {
    expect(find(past, options)).toEqual([]);
  });
});

test("a tombstone has the last facts of the operation", () => {
  const deprecation: LastDeprecation = {
    ...use("listJobs"),
    since: "2026-01-23",
    removal: DAY,
    note: "Two\nlines.",
  };
  const [found] = find({ "shop GET /v1/jobs/{}": { gone: "2026-05-02", deprecation } });
  expect(found).toStrictEqual({
    module: "shop",
    name: "getJob",
    method: "GET",
    path: "/v1/jobs/{}",
    problem: "shop.getJob was removed from the API by 2026-05-02.",
    advice: "Use listJobs. Two lines.",
    deprecation: {
      module: "shop",
      name: "getJob",
      method: "GET",
      path: "/v1/jobs/{}",
      scope: "operation",
      since: "2026-01-23",
      sinceVersion: null,
      removal: DAY,
      gone: "2026-05-02",
      replacement: { kind: "operation", name: "listJobs" },
      note: "Two\nlines.",
      source: { since: "last notice", removal: "last notice", replacement: "last notice" },
      confidence: "high",
    },
  });
});

test("the first deprecated day of history stands in for a missing notice", () => {
  const [found] = find({ "shop GET /v1/jobs/{}": { gone: DAY, firstDeprecated: "2026-01-01" } });
  expect(found?.deprecation).toMatchObject({
    since: "2026-01-01",
    source: { since: "history", removal: null, replacement: null },
  });
  expect(found?.advice).toBe("No replacement is known.");
});

describe("a replacement that was removed too", () => {
  const names = { "shop GET /a": "a", "shop GET /b": "b", "shop GET /c": "c" };
  const adviceOf = (...steps: (string | undefined)[]): (readonly [string, unknown])[] =>
    find(
      Object.fromEntries(
        steps.map((step, index) => [
          `shop GET /${"abc"[index]}`,
          { gone: DAY, ...(step === undefined ? {} : { deprecation: use(step) }) },
        ]),
      ),
      { names },
    ).map(({ advice, deprecation }) => [advice, deprecation.replacement?.via] as const);

  test("is followed", () => {
    expect(adviceOf("b", "c", "d")).toEqual([
      ["Use d.", ["b", "c"]],
      ["Use d.", ["c"]],
      ["Use d.", undefined],
    ]);
  });

  test("without a replacement gives none", () => {
    expect(adviceOf("b", undefined)[0]).toEqual(["No replacement is known.", undefined]);
  });

  test("in a circle gives none", () => {
    const none = ["No replacement is known.", undefined];
    expect(adviceOf("b", "a")).toEqual([none, none]);
    expect(adviceOf("b", "c", "b")).toEqual([none, none, none]);
  });
});

test("tombstones are sorted by name", () => {
  const history = { "shop GET /v1/jobs/{}": { gone: DAY }, "shop DELETE /v1/jobs": { gone: DAY } };
  expect(namesOf(find(history))).toEqual(["deleteJobs", "getJob"]);
});
