import { describe, expect, test } from "vitest";
import {
  appendNames,
  keyOf,
  type Names,
  nameOperations,
  type Unnamed,
} from "../../../../generator/core/names/registry.js";
import { messageOf } from "../../../support/from-text.js";

/** `GET /v1/jobs listJobs` -> an operation; the third word is its operationId. */
function operation(line: string, module = "shop"): Unnamed {
  const [method = "", path = "", operationId] = line.split(" ");
  return { module, method, path, operationId };
}

const namesOf = (named: ReadonlyMap<Unnamed, string>): Record<string, string> =>
  Object.fromEntries([...named].map(([{ method, path }, name]) => [`${method} ${path}`, name]));

const name = (lines: string[], names: Names = {}): Record<string, string> =>
  namesOf(
    nameOperations(
      lines.map((line) => operation(line)),
      names,
    ),
  );

describe("nameOperations", () => {
  test("prefers names.json, then operationId, then method and path", () => {
    const names = { "shop GET /v1/jobs/{}": "readJob" };
    expect(name(["GET /v1/jobs/{id} fetchJob", "POST /v1/jobs make-job", "GET /v1/jobs"], names)).toEqual({
      "GET /v1/jobs/{id}": "readJob",
      "POST /v1/jobs": "makeJob",
      "GET /v1/jobs": "listJobs",
    });
  });

  test.each(["", "_", "123", "---", "😀"])("an operationId of %j is none", (operationId) => {
    const named = nameOperations([{ module: "shop", method: "GET", path: "/v1/jobs", operationId }], {});
    expect([...named.values()]).toEqual(["listJobs"]);
  });

  test("names two versions of one route by the version", () => {
    expect(name(["GET /v2/jobs", "GET /v1/jobs", "GET /v3/jobs"])).toEqual({
      "GET /v1/jobs": "listJobs",
      "GET /v2/jobs": "listJobsV2",
      "GET /v3/jobs": "listJobsV3",
    });
  });

  test.each([
    ["/v1/jobs", "listJobs"],
    ["/V1/jobs", "listJobs"],
    ["/v2/jobs", "listJobsV2"],
    ["/V2/jobs", "listJobsV2"],
    ["/api/v10/jobs", "listJobsV10"],
  ])("the version of %s is in %s, if the name is taken", (path, name) => {
    const other = { module: "shop", method: "GET", path: "/a", operationId: "listJobs" };
    const operation = { module: "shop", method: "GET", path, operationId: "listJobs" };
    const named = (): string | undefined =>
      nameOperations([other, operation], { "shop GET /a": "listJobs" }).get(operation);
    if (name === "listJobs") expect(named).toThrow("would both be called listJobs");
    else expect(named()).toBe(name);
  });

  test("a new operation does not get a name that another has, even if it comes first", () => {
    expect(name(["GET /v2/jobs", "GET /v3/jobs"], { "shop GET /v3/jobs": "listJobs" })).toEqual({
      "GET /v2/jobs": "listJobsV2",
      "GET /v3/jobs": "listJobs",
    });
  });

  test("names of other modules do not count as taken", () => {
    expect(name(["GET /v1/jobs"], { "store GET /v1/all": "listJobs" })).toEqual({
      "GET /v1/jobs": "listJobs",
    });
  });

  test.each<[string, string[], Names, string]>([
    [
      "of two new operations",
      ["GET /v1/a listJobs", "GET /v1/b list-jobs"],
      {},
      'specs/names.json: shop GET /v1/a and shop GET /v1/b would both be called listJobs. Add a line that names one of them: "shop GET /v1/b": "aNameOfYourChoice".',
    ],
    [
      "of a new one with a named one",
      ["GET /v1/a listJobs", "GET /v1/b"],
      { "shop GET /v1/b": "listJobs" },
      'shop GET /v1/b and shop GET /v1/a would both be called listJobs. Add a line that names one of them: "shop GET /v1/a": "aNameOfYourChoice".',
    ],
    [
      "of a new one with one that the document has lost",
      ["PATCH /v1/disks/{id}/attach"],
      { "shop PATCH /v1/disks/attach": "attachDisk" },
      "shop PATCH /v1/disks/attach and shop PATCH /v1/disks/{}/attach would both be called attachDisk.",
    ],
    [
      "of two named ones",
      ["GET /v1/a", "GET /v2/b"],
      { "shop GET /v1/a": "listJobs", "shop GET /v2/b": "listJobs" },
      "shop GET /v1/a and shop GET /v2/b would both be called listJobs.",
    ],
    [
      "of versions of versions",
      ["GET /v2/a listJobs", "GET /v2/b listJobs", "GET /v2/c listJobs"],
      {},
      "shop GET /v2/b and shop GET /v2/c would both be called listJobsV2.",
    ],
  ])("a collision %s is an error that names the line to add", async (_, lines, names, want) => {
    expect(await messageOf(() => name(lines, names))).toContain(want);
  });

  test.each(["delete", "client", "await"])("no function can be called %s", async (word) => {
    expect(await messageOf(() => name(["GET /v1/a"], { "shop GET /v1/a": word }))).toBe(
      `specs/names.json: shop GET /v1/a has the name ${word}, which is reserved. Expected another name, such as ${word}_.`,
    );
  });

  test("the line that the error names resolves it", () => {
    const names = { "shop GET /v1/b": "aNameOfYourChoice" };
    expect(name(["GET /v1/a listJobs", "GET /v1/b list-jobs"], names)).toEqual({
      "GET /v1/a": "listJobs",
      "GET /v1/b": "aNameOfYourChoice",
    });
  });

  test("one route twice is an error: placeholders are anonymous", async () => {
    expect(await messageOf(() => name(["GET /v1/jobs/{id}", "GET /v1/jobs/{name}"]))).toBe(
      "specs/shop.yaml: GET /v1/jobs/{id} and GET /v1/jobs/{name} are one route. Remove one of them in the module's overlay: a request cannot tell them apart.",
    );
  });
});

describe("two versions of one route", () => {
  test.each([
    ["v1", "v2", "listJobsV2"],
    ["v1", "v10", "listJobsV10"],
    ["v1.1", "v1.2", "listJobsV1_2"],
    // By code unit, v1.1/ comes before v1/.
    ["v1.1", "v1", "listJobsV1"],
    ["V1", "V2", "listJobsV2"],
  ])("%s and %s: the later one has its version in its name", (first, second, want) => {
    const operations = [operation(`GET /${first}/jobs`), operation(`GET /${second}/jobs`)];
    expect([...nameOperations(operations, {}).values()]).toEqual(["listJobs", want]);
  });
});

test("appendNames keeps every name and sorts by key", () => {
  const named = new Map([
    [operation("GET /v1/z"), "listZ"],
    [operation("GET /v1/{id}"), "another"],
  ]);
  const before = { "shop GET /v1/{}": "first", "shop GET /v1/m": "gone" };
  expect(Object.entries(appendNames(before, named))).toEqual([
    ["shop GET /v1/m", "gone"],
    ["shop GET /v1/z", "listZ"],
    ["shop GET /v1/{}", "first"],
  ]);
});

test("keyOf leaves out the names of placeholders", () => {
  expect(keyOf(operation("PATCH /v1/a/{id}/b/{bId}:copy"))).toBe("shop PATCH /v1/a/{}/b/{}:copy");
});
