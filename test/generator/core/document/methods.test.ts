import { expect, test } from "vitest";
import { OPERATION_KEYS, OPERATION_METHODS } from "../../../../generator/core/document/methods.js";

/** OpenAPI Specification 3.1, "Path Item Object": fixed fields that hold an Operation Object. */
const FIXED_FIELDS = ["delete", "get", "head", "options", "patch", "post", "put", "trace"];

test("an operation stands under each of the eight keys of OpenAPI 3.1, and no other", () => {
  expect([...OPERATION_KEYS].sort()).toEqual(FIXED_FIELDS);
  expect(OPERATION_METHODS.map((method) => method.toLowerCase())).toEqual(OPERATION_KEYS);
});
