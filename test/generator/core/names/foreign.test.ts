import { describe, expect, test } from "vitest";
import {
  type KnownNames,
  matchRoutes,
  nameForeignOperations,
  routeOf,
} from "../../../../generator/core/names/foreign.js";
import type { Unnamed } from "../../../../generator/core/names/registry.js";

/** `GET /v1/jobs listJobs` -> an operation; the third word is its operationId. */
function operation(line: string): Unnamed {
  const [method = "", path = "", operationId] = line.split(" ");
  return { module: "shop", method, path, operationId };
}

/** The names by method and path, and the warnings. */
function run(lines: readonly string[], known?: Partial<KnownNames>): [Record<string, string>, string[]] {
  const warnings: string[] = [];
  const named = nameForeignOperations(
    lines.map(operation),
    (text) => warnings.push(text),
    known && { given: {}, register: {}, ...known },
  );
  return [Object.fromEntries([...named].map(([unnamed, name]) => [routeOf(unnamed), name])), warnings];
}

describe("names of operations without a register", () => {
  const lines = [
    "GET /v1/b get-dup",
    "GET /v2/b get_dup",
    "GET /v1/a getDup",
    "GET /v1/c",
    "POST /v1/c class",
  ];
  test("resolves collisions by method and path, then by number, and reports them", () => {
    const [named, warnings] = run(lines);
    expect(named).toEqual({
      "GET /v1/a": "getDup",
      "GET /v1/b": "getB",
      "GET /v2/b": "getBV2",
      "GET /v1/c": "getC",
      "POST /v1/c": "class_",
    });
    expect(warnings).toEqual([
      "GET /v1/b is called getB: the name getDup was taken by another operation.",
      "GET /v2/b is called getBV2: the name getDup was taken by another operation.",
    ]);
  });

  test("tells items of one name apart by what they are found by, then by number", () => {
    const lines = [
      "GET /v1/jobs/{name}",
      "GET /v1/jobs/{id}",
      "GET /v1/series",
      "GET /v1/series/{series_id}",
    ];
    const want = {
      "GET /v1/jobs/{id}": "getJob",
      "GET /v1/jobs/{name}": "getJobByName",
      "GET /v1/series": "getSeries",
      "GET /v1/series/{series_id}": "getSeriesBySeriesId",
    };
    expect(run(lines)[0]).toEqual(want);
    expect(run([...lines].reverse())[0]).toEqual(want);
    expect(Object.values(run(["GET /media/{id}.json", "GET /media.json"])[0])).toEqual([
      "getMediaJson",
      "getMediaJsonById",
    ]);
    expect(Object.values(run(["GET /a.b/{id}", "GET /a-b/{id}", "GET /a_b/{id}"])[0])).toEqual([
      "getAB",
      "getABById",
      "getABById2",
    ]);
  });

  test("does not depend on the order of the operations", () => {
    expect(run([...lines].reverse())).toEqual(run(lines));
  });
});

test.each([
  ["v1", "v2", "listJobsV2"],
  ["v1", "v10", "listJobsV10"],
  ["v1.1", "v1.2", "listJobsV1_2"],
  // By code unit, v1.1/ comes before v1/.
  ["v1.1", "v1", "listJobsV1"],
  ["V1", "V2", "listJobsV2"],
])(
  "of two versions of one route, %s and %s, the later one has its version in its name",
  (first, second, want) => {
    const [named, warnings] = run([`GET /${first}/jobs`, `GET /${second}/jobs`]);
    expect(Object.values(named)).toEqual(["listJobs", want]);
    expect(warnings).toEqual([
      `GET /${second}/jobs is called ${want}: the name listJobs was taken by another operation.`,
    ]);
  },
);

describe("names of earlier runs", () => {
  const register = { "GET /users/{id}": "getUser" };

  test("stay with their operations when another one would take them", () => {
    const lines = ["GET /users/{id}", "GET /user"];
    const [named, warnings] = run(lines, { register });
    expect(named).toEqual({ "GET /users/{id}": "getUser", "GET /user": "getUser2" });
    expect(warnings).toEqual([
      "GET /user is called getUser2: the name getUser was taken by another operation.",
    ]);
    expect(run([...lines].reverse(), { register })).toEqual([named, warnings]);
    // The next run has nothing to report.
    expect(run(lines, { register: named })).toEqual([named, []]);
  });

  test("stay where the operationId changes", () => {
    expect(run(["GET /users/{id} fetch-user"], { register })).toEqual([register, []]);
  });

  test("stay where a placeholder is renamed", () => {
    expect(run(["GET /users/{user_id}"], { register })).toEqual([{ "GET /users/{user_id}": "getUser" }, []]);
  });

  test("of operations that the document no longer has are given to no other, and come back with them", () => {
    const [named, warnings] = run(["GET /user get-user"], { register });
    expect(named).toEqual({ "GET /user": "getUser2" });
    expect(warnings).toEqual([
      "GET /user is called getUser2: the name getUser is that of GET /users/{id}, which the document no longer has.",
    ]);
    expect(run(["GET /user", "GET /users/{id}"], { register: { ...register, ...named } })[0]).toEqual({
      ...register,
      ...named,
    });
  });

  test("are given up where they are reserved since", () => {
    const [named, warnings] = run(["GET /then then"], { register: { "GET /then": "await" } });
    expect(named).toEqual({ "GET /then": expect.not.stringMatching(/^await$/) as string });
    expect(warnings).toEqual([
      `GET /then is called ${named["GET /then"] ?? ""}: it was called await before, which is reserved.`,
    ]);
  });

  test("give way to those of the user, and nothing else", () => {
    const lines = ["GET /users/{id}", "GET /user"];
    const given = { "GET /user": "getUser", "GET /users/{}": "readUser" };
    expect(run(lines, { given, register })).toEqual([
      { "GET /user": "getUser", "GET /users/{id}": "readUser" },
      [],
    ]);
    const [named, warnings] = run(lines, { given: { "GET /user": "getUser" }, register });
    expect(named).toEqual({ "GET /user": "getUser", "GET /users/{id}": "getUserById" });
    expect(warnings).toEqual([
      "GET /users/{id} is called getUserById: it was called getUser before, which is given to another operation.",
    ]);
  });
});

describe("matching names with operations", () => {
  test.each<[string, string[], Record<string, string>, Record<string, string>]>([
    ["by method and path", ["GET /a/{b}"], { "GET /a/{b}": "x", "POST /a/{b}": "y" }, { "GET /a/{b}": "x" }],
    ["by anonymous placeholders", ["GET /a/{c}"], { "GET /a/{b}": "x" }, { "GET /a/{c}": "x" }],
    ["not by part of a path", ["GET /a/{c}/d"], { "GET /a/{b}": "x" }, {}],
    ["not where two operations fit", ["GET /a/{c}", "GET /a/{d}"], { "GET /a/{b}": "x" }, {}],
    ["not where two names fit", ["GET /a/{c}"], { "GET /a/{b}": "x", "GET /a/{d}": "y" }, {}],
    [
      "exactly before anonymously",
      ["GET /a/{c}", "GET /a/{d}"],
      { "GET /a/{b}": "x", "GET /a/{d}": "y" },
      { "GET /a/{c}": "x", "GET /a/{d}": "y" },
    ],
  ])("is done %s", (_, lines, names, want) => {
    const { matched, others } = matchRoutes(lines.map(operation), names);
    expect(Object.fromEntries([...matched].map(([unnamed, name]) => [routeOf(unnamed), name]))).toEqual(want);
    expect(others.length + matched.size).toBe(Object.keys(names).length);
  });
});
