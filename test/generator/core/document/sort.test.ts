import fc from "fast-check";
import { expect, test } from "vitest";
import { sortKeys } from "../../../../generator/core/document/sort.js";
import type { Json } from "../../../../generator/json.js";

test("keys go by code unit at every depth, lists keep their order", () => {
  const sorted = sortKeys({ b: [{ z: 1, Z: 2 }, 3, 1], ä: 1, a: { ı: 1, i: 2, I: 3 }, 10: 0, 9: 0 });
  expect(JSON.stringify(sorted)).toBe('{"9":0,"10":0,"a":{"I":3,"i":2,"ı":1},"b":[{"Z":2,"z":1},3,1],"ä":1}');
});

test("__proto__ stays a key", () => {
  const sorted = sortKeys(JSON.parse('{"b": 1, "__proto__": {"y": 1, "x": 2}}') as Json);
  expect(JSON.stringify(sorted)).toBe('{"__proto__":{"x":2,"y":1},"b":1}');
});

test("the same facts give the same text, however they were arranged", () => {
  const reversed = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, child]) => [key, reversed(child)]),
    );
  };
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = value as Json;
      expect(JSON.stringify(sortKeys(reversed(json)))).toBe(JSON.stringify(sortKeys(json)));
      expect(sortKeys(json)).toEqual(json);
    }),
  );
});
