import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { operationsByFile, placeInFiles, resourcesOf } from "../../../../generator/core/model/files.js";

interface Placed {
  readonly tag: string;
  readonly path: string;
  readonly method: string;
}

/** File -> how many operations. */
function sizes(operations: readonly Placed[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const file of placeInFiles(operations).values()) counts[file] = (counts[file] ?? 0) + 1;
  return counts;
}

const many = (count: number, tag: string, path: (index: number) => string): Placed[] =>
  Array.from({ length: count }, (_, index) => ({ tag, path: path(index), method: "GET" }));

describe("files of earlier runs", () => {
  const place = (operations: readonly Placed[], known: Map<Placed, string>): string[] => [
    ...new Set(operations.map((operation) => placeInFiles(operations, known).get(operation) ?? "")),
  ];
  const old = many(3, "Jobs", () => "/v1/a");

  test("stay, whatever the tag is called now, and take what is added to it", () => {
    const known = new Map(old.map((operation) => [operation, "task"]));
    expect(place([...many(2, "Jobs", () => "/v1/b"), ...old], known)).toEqual(["task"]);
  });

  test("are those of no other tag", () => {
    const known = new Map(old.map((operation) => [operation, "disk"]));
    expect(place([...many(1, "Disks", () => "/v1/b"), ...old], known)).toEqual(["disk-2", "disk"]);
  });

  test("get no more operations than a file holds", () => {
    const full = many(28, "Jobs", () => "/v1/a");
    const known = new Map(full.map((operation) => [operation, "job"]));
    const added = many(1, "Jobs", () => "/v1/b");
    expect(place([...full, ...added], known)).toEqual(["job", "job-b"]);
  });
});

describe("one file per tag", () => {
  test("in kebab case, in the singular", () => {
    const operations = ["Virtual Machines", "spp-jobs", "OpenIaaS", "été"].flatMap((tag) =>
      many(2, tag, () => "/v1/a"),
    );
    expect(sizes(operations)).toEqual({ "virtual-machine": 2, "spp-job": 2, "open-iaa-s": 2, été: 2 });
  });

  test("never that of the index or the types, never that of another tag", () => {
    const operations = ["index", "schema", "Jobs", "jobs", "JOBS", "😀", "", "CON"].flatMap((tag) =>
      many(1, tag, () => "/v1/a"),
    );
    expect(Object.keys(sizes(operations)).sort()).toEqual(
      ["index-2", "schema-2", "job", "job-2", "job-3", "tag", "tag-2", "con-tag"].sort(),
    );
  });

  test.each([
    ["vcenters-content-libraries", "vcenter-content-library"],
    ["esxis datastores", "esxi-datastore"],
    ["guest_operating_systems", "guest-operating-system"],
    ["status", "status"],
    ["cons", "con-tag"],
  ])("%s in %s.ts", (tag, file) => {
    expect(sizes(many(1, tag, () => "/v1/a"))).toEqual({ [file]: 1 });
  });

  test("whatever the order of the operations", () => {
    const operations = [
      ...many(3, "Jobs", (index) => `/v1/${index}`),
      ...many(3, "jobs", (index) => `/v2/${index}`),
    ];
    const files = placeInFiles(operations);
    const reversed = placeInFiles([...operations].reverse());
    for (const operation of operations) expect(reversed.get(operation)).toBe(files.get(operation));
  });
});

describe("a tag of more than 28 operations is divided", () => {
  test("28 are not too many", () => {
    expect(sizes(many(28, "all", (index) => `/v1/r${index}`))).toEqual({ all: 28 });
  });

  test("by resource, deeper where a resource is still too large", () => {
    const operations = [
      ...many(20, "compute", (index) => `/v1/vcenters/hosts/${index}`),
      ...many(15, "compute", (index) => `/v1/vcenters/{id}/networks/${index}`),
      ...many(6, "compute", (index) => `/v1/open_iaas/${index}`),
      ...many(2, "compute", () => "/v1/{id}"),
    ];
    expect(sizes(operations)).toEqual({
      compute: 2,
      "compute-vcenter-host": 20,
      "compute-vcenter-network": 15,
      "compute-open-iaas": 6,
    });
  });

  test("a resource with the name of the tag is not repeated", () => {
    const operations = [
      ...many(20, "jobs", (index) => `/v1/jobs/runs/${index}`),
      ...many(10, "jobs", (index) => `/v1/sites/${index}`),
    ];
    expect(sizes(operations)).toEqual({ job: 20, "job-site": 10 });
  });

  test("by number, if they differ in no segment", () => {
    expect(sizes(many(60, "rpc", () => "/v1/{method}"))).toEqual({ rpc: 28, "rpc-2": 28, "rpc-3": 4 });
  });

  test("so that no file ever holds more, and no operation is lost", () => {
    const operation = fc.record({
      tag: fc.constantFrom("a", "A", "b c", "index"),
      path: fc
        .array(fc.constantFrom("v1", "x", "y", "{id}", "Z"), { maxLength: 4 })
        .map((parts) => `/${parts.join("/")}`),
      method: fc.constantFrom("GET", "POST"),
    });
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 120 }), (operations) => {
        const counts = sizes(operations);
        expect(Math.max(0, ...Object.values(counts))).toBeLessThanOrEqual(28);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(operations.length);
      }),
      { numRuns: 200 },
    );
  });
});

test("resourcesOf leaves out versions and placeholders", () => {
  expect(resourcesOf("/v1/vcenters/{id}/disks/v2.1/{a}:copy/x")).toEqual(["vcenters", "disks", "x"]);
});

describe("the operations of a file", () => {
  test("are listed, got, created, replaced, updated and deleted, and what acts comes last", () => {
    const names = [
      "powerJob deleteJob getJob listings createJob replaceJob updateJob cancelJob listJobs getJobLog downloadJob",
    ].flatMap((text) => text.split(" "));
    const files = operationsByFile([
      ...names.map((name) => ({ file: "job", name })),
      { file: "item", name: "listItems" },
    ]);
    expect(files.map(([file, operations]) => [file, operations.map(({ name }) => name).join(" ")])).toEqual([
      ["item", "listItems"],
      [
        "job",
        "listJobs getJob getJobLog createJob replaceJob updateJob deleteJob powerJob listings cancelJob downloadJob",
      ],
    ]);
  });
});
