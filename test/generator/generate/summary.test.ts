import { expect, test } from "vitest";
import type { ModuleRecords, OperationRecord } from "../../../generator/generate/output/records.js";
import { countOperations } from "../../../generator/generate/summary.js";

/** Records of operations, the first `deprecated` of them deprecated. */
function recordsOf(operations: number, deprecated: number): ModuleRecords {
  const record = { module: "shop", name: "listJobs", method: "GET", path: "/v1/jobs", tag: "jobs" };
  const common = { ...record, file: "shop/jobs.ts", activity: "never" } as const;
  return {
    operations: Array.from({ length: operations }, (_, index) =>
      index < deprecated
        ? { ...common, deprecated: {} as NonNullable<OperationRecord["deprecated"]> }
        : common,
    ),
    deprecations: [],
  };
}

test.each([
  [0, 0, "0 operations"],
  [1, 0, "1 operation"],
  [1, 1, "1 operation, 1 deprecated"],
  [119, 5, "119 operations, 5 deprecated"],
])("%i operations, %i of them deprecated", (operations, deprecated, want) => {
  expect(countOperations(recordsOf(operations, deprecated))).toBe(want);
});
