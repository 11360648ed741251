import { describe, expect, test } from "vitest";
import { fragmentOf, keysOf, pointerOf, valueAt } from "../../generator/json-pointer.js";

describe("RFC 6901", () => {
  test.each<[(string | number)[], string]>([
    [[], ""],
    [[""], "/"],
    [["paths", "/v1/{id}", "get"], "/paths/~1v1~1{id}/get"],
    [["a~b", "m~/n", "~1"], "/a~0b/m~0~1n/~01"],
    [["list", 0], "/list/0"],
  ])("%j is %s, and back", (keys, pointer) => {
    expect(pointerOf(...keys)).toBe(pointer);
    expect(keysOf(pointer)).toEqual(keys.map(String));
    expect(fragmentOf(...keys)).toBe(`#${pointer}`);
  });

  test.each(["50%", "50%25", "a%20b"])("the fragment of %j is decoded once", (key) => {
    expect(keysOf(fragmentOf("a", key))).toEqual(["a", key]);
  });

  test.each<[string, string[]]>([
    ["#/components/schemas/Thing", ["components", "schemas", "Thing"]],
    ["#/paths/~1v1~1%7Bid%7D/get", ["paths", "/v1/{id}", "get"]],
    ["#/a%20b/100%", ["a%20b", "100%"]],
    ["#", []],
  ])("the fragment %s", (ref, keys) => {
    expect(keysOf(ref)).toEqual(keys);
  });
});

describe("valueAt", () => {
  const root = { list: [{ a: 1 }, null], "": { b: 2 }, none: null };
  test.each([
    ["", root],
    ["/list/0/a", 1],
    ["//b", 2],
    ["#/list/1", null],
    ["/none", null],
    ["/list/2", undefined],
    ["/list/-", undefined],
    ["/list/length", undefined],
    ["/constructor", undefined],
    ["/__proto__", undefined],
    ["/none/x", undefined],
  ])("%s", (pointer, want) => {
    expect(valueAt(root, pointer)).toEqual(want);
  });
});
