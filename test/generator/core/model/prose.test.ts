import { describe, expect, test } from "vitest";
import { readProse } from "../../../../generator/core/model/prose.js";

test.each([
  ["Permission: a_read", "a_read"],
  ["Permissions : `a_read`.", "a_read"],
  ["permissions: a, b", "a, b"],
  ["Permissions: a or b", "a or b"],
  ["Permissions: `a` and `b`", "a and b"],
  ["Permissions: a.b:c-d", "a.b:c-d"],
  ["Permissions: a and then some", undefined],
  ["The permissions: a", undefined],
])("the permission of %j is %s", (summary, permission) => {
  expect(readProse(summary, undefined).permission).toBe(permission);
});

describe("summary, description and permission", () => {
  test.each<[string, string | undefined, string | undefined, (string | undefined)[]]>([
    ["nothing", undefined, undefined, [undefined, undefined, undefined]],
    ["blanks", " ", "\n", [undefined, undefined, undefined]],
    ["both", "List jobs", "All of them.", ["List jobs", "All of them.", undefined]],
    ["the same twice", "List jobs", "List jobs", ["List jobs", undefined, undefined]],
    [
      "a description alone: its first paragraph is the summary",
      undefined,
      "First.\nStill.\n\nSecond.\n\nThird.",
      ["First.\nStill.", "Second.\n\nThird.", undefined],
    ],
    [
      "a permission as summary",
      "Permissions: activity_read",
      "Permissions: activity_read\n\nLists activities.",
      ["Lists activities.", undefined, "activity_read"],
    ],
    [
      "a permission as summary alone",
      "Permissions: activity_read",
      undefined,
      [undefined, undefined, "activity_read"],
    ],
    [
      "a permission in the middle",
      "List jobs",
      "All.\nPermission: `backup_read`.\nSorted.",
      ["List jobs", "All.\nSorted.", "backup_read"],
    ],
    [
      "several permissions",
      "List jobs",
      "Permissions: compute_read, compute_write",
      ["List jobs", undefined, "compute_read, compute_write"],
    ],
    [
      "several permissions in quotes",
      "List jobs",
      "Permissions: `compute_read` or `compute_write`",
      ["List jobs", undefined, "compute_read or compute_write"],
    ],
    [
      "Windows line ends",
      "Permissions: a_read\r\n",
      "Permissions: a_read\r\nLists.",
      ["Lists.", undefined, "a_read"],
    ],
    [
      "two different ones: the summary's",
      "Permissions: a_read",
      "Permissions: b_read\nText.",
      ["Text.", undefined, "a_read"],
    ],
    [
      "a sentence about permissions",
      "List permissions",
      "Permissions: those that the caller has been given.",
      ["List permissions", "Permissions: those that the caller has been given.", undefined],
    ],
  ])("%s", (_, summary, description, [wantSummary, wantDescription, permission]) => {
    expect(readProse(summary, description)).toEqual({
      summary: wantSummary,
      description: wantDescription,
      permission,
    });
  });
});
