import { expect, test } from "vitest";
import { asRecord, own, parseJson } from "../../runtime/json.js";

test("parseJson tells JSON's null from text that is not JSON", () => {
  expect(parseJson("null")).toEqual({ value: null });
  expect(parseJson("[1]")).toEqual({ value: [1] });
  expect(parseJson("")).toBeUndefined();
  expect(parseJson("{")).toBeUndefined();
});

test.each([[null], [undefined], ["text"], [1], [true]])("%j has no members", (value) => {
  expect(asRecord(value)).toEqual({});
});

test("an object is its own record", () => {
  const value = { a: 1 };
  expect(asRecord(value)).toBe(value);
});

test("own does not find what every object inherits", () => {
  expect(own({ a: 1 }, "a")).toBe(1);
  expect(own({ a: 1 }, "b")).toBeUndefined();
  expect(own({}, "constructor")).toBeUndefined();
  expect(own({ constructor: "own" }, "constructor")).toBe("own");
  expect(own(undefined, "a")).toBeUndefined();
});
