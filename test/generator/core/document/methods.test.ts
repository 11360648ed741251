import { describe, expect, test } from "vitest";
import {
  methodFault,
  OPERATION_KEYS,
  OPERATION_METHODS,
  operationEntries,
} from "../../../../generator/core/document/methods.js";

/** OpenAPI Specification 3.2, "Path Item Object": fixed fields that hold an Operation Object. */
const FIXED_FIELDS = ["delete", "get", "head", "options", "patch", "post", "put", "query", "trace"];

test("an operation stands under each of the nine keys of OpenAPI 3.2, and no other", () => {
  expect([...OPERATION_KEYS].sort()).toEqual(FIXED_FIELDS);
  expect(OPERATION_METHODS.map((method) => method.toLowerCase())).toEqual(OPERATION_KEYS);
});

describe("the operations of a Path Item", () => {
  test("are sorted by method, those of other methods included", () => {
    const item = { query: 1, get: 2, additionalOperations: { COPY: 3, post: 4, CONNECT: 5 }, summary: "" };
    expect(operationEntries(item)).toEqual([
      { method: "COPY", keys: ["additionalOperations", "COPY"], node: 3 },
      { method: "GET", keys: ["get"], node: 2 },
      { method: "QUERY", keys: ["query"], node: 1 },
    ]);
  });

  test.each([undefined, null, [], "get"])("are none for %j", (item) => {
    expect(operationEntries(item)).toEqual([]);
  });
});

test.each([
  ["COPY", undefined],
  ["copy", undefined],
  ["M-SEARCH", undefined],
  ["post", "Expected it under `post` of the path."],
  ["QUERY", "Expected it under `query` of the path."],
  ["connect", "Expected another method."],
  ["TRACK", "Expected another method."],
  ["A B", "Expected the method as it is sent: `COPY`."],
  ["", "Expected the method as it is sent: `COPY`."],
])("additionalOperations: %j", (method, expected) => {
  expect(methodFault(method)?.[1]).toBe(expected);
});
