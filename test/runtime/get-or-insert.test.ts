import { expect, test } from "vitest";
import { getOrInsert } from "../../runtime/get-or-insert.js";

test("a value is made once for each key", () => {
  const values = new Map<string, string[]>();
  const made: string[] = [];
  const create = (key: string) => {
    made.push(key);
    return [key];
  };
  const first = getOrInsert(values, "a", create);
  expect(getOrInsert(values, "a", create)).toBe(first);
  expect(getOrInsert(values, "b", create)).toEqual(["b"]);
  expect(made).toEqual(["a", "b"]);
});
