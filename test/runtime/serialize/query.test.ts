import { describe, expect, test } from "vitest";
import { ConfigurationError } from "../../../runtime/errors/index.js";
import type { ParameterStyle } from "../../../runtime/operation.js";
import { serializeStyledQuery } from "../../../runtime/serialize/styled-query.js";

function query(values: object | undefined, styles: Record<string, ParameterStyle> = {}): string {
  return serializeStyledQuery(
    { id: "test.op", method: "GET", path: "/", responses: {}, parameters: { query: styles } },
    values,
  );
}

test("arrays in the form that the platform expects", () => {
  const styles = { datacenters: { name: "datacenters[]" } };
  expect(query({ datacenters: ["a", "b c"] }, styles)).toBe("datacenters%5B%5D=a&datacenters%5B%5D=b%20c");
});

test("filters without a value are left out", () => {
  const values = { a: undefined, b: null, c: [], d: {}, e: [null, undefined], f: false, g: 0, h: "" };
  expect(query(values)).toBe("f=false&g=0&h=");
  expect(query(undefined)).toBe("");
});

test("dates are ISO 8601, bigints decimal", () => {
  expect(query({ from: new Date(0), size: 2n ** 64n })).toBe(
    "from=1970-01-01T00%3A00%3A00.000Z&size=18446744073709551616",
  );
});

describe("OpenAPI 3.1, Style Examples", () => {
  const array = ["blue", "black", "brown"];
  const object = { R: 100, G: 200, B: 150 };
  test.each([
    ["form", false, "", "color="],
    ["form", false, "blue", "color=blue"],
    ["form", false, array, "color=blue,black,brown"],
    ["form", false, object, "color=R,100,G,200,B,150"],
    ["form", true, array, "color=blue&color=black&color=brown"],
    ["form", true, object, "R=100&G=200&B=150"],
    ["spaceDelimited", false, array, "color=blue%20black%20brown"],
    ["spaceDelimited", false, object, "color=R%20100%20G%20200%20B%20150"],
    ["spaceDelimited", true, array, "color=blue&color=black&color=brown"],
    ["pipeDelimited", false, array, "color=blue%7Cblack%7Cbrown"],
    ["pipeDelimited", false, object, "color=R%7C100%7CG%7C200%7CB%7C150"],
    ["deepObject", true, object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
    ["deepObject", true, { a: { b: [1, 2] } }, "color%5Ba%5D%5Bb%5D=1&color%5Ba%5D%5Bb%5D=2"],
    ["deepObject", true, "blue", "color=blue"],
  ] as const)("%s, explode %s, %o", (style, explode, value, expected) => {
    expect(query({ color: value }, { color: { style, explode } })).toBe(expected);
  });
});

test("explode is the default of form alone", () => {
  expect(query({ a: [1, 2] })).toBe("a=1&a=2");
  expect(query({ a: [1, 2] }, { a: { style: "pipeDelimited" } })).toBe("a=1%7C2");
});

test("reserved characters are kept only where they are allowed, and never end the query", () => {
  const value = "a/b?c=d&é%20#x";
  expect(query({ q: value })).toBe("q=a%2Fb%3Fc%3Dd%26%C3%A9%2520%23x");
  expect(query({ q: value }, { q: { allowReserved: true } })).toBe("q=a/b?c%3Dd%26%C3%A9%20%23x");
});

test("content parameters are documents", () => {
  expect(query({ filter: { a: [1] } }, { filter: { content: "application/json" } })).toBe(
    "filter=%7B%22a%22%3A%5B1%5D%7D",
  );
  expect(query({ filter: undefined }, { filter: { content: "application/json" } })).toBe("");
});

test.each([
  ["an array of objects", [{ a: 1 }], undefined],
  ["an object in an object", { a: { b: 1 } }, undefined],
  ["infinity", Number.POSITIVE_INFINITY, undefined],
  ["a cycle", cycle(), { style: "deepObject" } as const],
])("%s is rejected by name, without its value", (_, value, style) => {
  expect(() => query({ filter: value }, style && { filter: style })).toThrow(ConfigurationError);
  expect(() => query({ filter: value }, style && { filter: style })).toThrow('query parameter "filter"');
});

function cycle(): object {
  const object: Record<string, unknown> = {};
  object["self"] = object;
  return object;
}

test("a parameter with a name that every object inherits has the default style", () => {
  expect(query({ constructor: "a", toString: "b" })).toBe("constructor=a&toString=b");
});

test("an object nests 32 levels at most", () => {
  const nested = (levels: number): unknown => (levels === 0 ? "x" : { a: nested(levels - 1) });
  const style = { o: { style: "deepObject" } } as const;
  expect(query({ o: nested(32) }, style)).toBe(`o${"%5Ba%5D".repeat(32)}=x`);
  expect(() => query({ o: nested(33) }, style)).toThrow("deeper than 32 levels");
});

describe("a query string that is one value", () => {
  const whole = (querystring: string, value: object | string | undefined): string =>
    serializeStyledQuery({ id: "test.op", method: "GET", path: "/", responses: {}, querystring }, value);

  test("is JSON for a JSON type, a text for any other", () => {
    expect(whole("application/json", { a: "b&c", d: [1] })).toBe(
      "%7B%22a%22%3A%22b%26c%22%2C%22d%22%3A%5B1%5D%7D",
    );
    expect(whole("application/jsonpath", "$.a.b[1:1]")).toBe("%24.a.b%5B1%3A1%5D");
    expect(whole("application/json", undefined)).toBe("");
  });

  test("refuses what is not a text where it has to be one", () => {
    expect(() => whole("application/jsonpath", { a: 1 })).toThrow(ConfigurationError);
  });
});
