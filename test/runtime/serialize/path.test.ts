import { describe, expect, test } from "vitest";
import { ConfigurationError } from "../../../runtime/errors/index.js";
import type { Operation, ParameterStyle } from "../../../runtime/operation.js";
import { serializeStyledPath } from "../../../runtime/serialize/styled-path.js";

function path(template: string, values: object | undefined, style?: ParameterStyle): string {
  const operation: Operation = {
    id: "test.op",
    method: "GET",
    path: template,
    responses: {},
    ...(style && { parameters: { path: { id: style, color: style } } }),
  };
  return serializeStyledPath(operation, values);
}

describe("values", () => {
  test.each([
    ["/v1/things/{id}", { id: "a b" }, "/v1/things/a%20b"],
    ["/v1/things/{id}", { id: "a/b" }, "/v1/things/a%2Fb"],
    ["/v1/things/{id}", { id: "é?#%&!'()*" }, "/v1/things/%C3%A9%3F%23%25%26%21%27%28%29%2A"],
    ["/v1/things/{id}", { id: 7 }, "/v1/things/7"],
    ["/v1/things/{id}", { id: true }, "/v1/things/true"],
    ["/v1/things/{id}", { id: new Date("2026-01-02T03:04:05Z") }, "/v1/things/2026-01-02T03%3A04%3A05.000Z"],
    ["/v1/{a}/x/{b}", { a: "1", b: "2" }, "/v1/1/x/2"],
    ["/v1/{id}.json", { id: "a.b" }, "/v1/a.b.json"],
    ["/v1/{id}", { id: "..." }, "/v1/..."],
    ["/v1/{id}", { id: "$&" }, "/v1/%24%26"],
    ["/v1", undefined, "/v1"],
  ])("%s with %o is %s", (template, values, expected) => {
    expect(path(template, values)).toBe(expected);
  });
});

describe("OpenAPI 3.1, Style Examples", () => {
  const array = ["blue", "black", "brown"];
  const object = { R: 100, G: 200, B: 150 };
  test.each([
    ["simple", false, "blue", "blue"],
    ["simple", false, array, "blue,black,brown"],
    ["simple", false, object, "R,100,G,200,B,150"],
    ["simple", true, object, "R=100,G=200,B=150"],
    ["label", false, "blue", ".blue"],
    ["label", false, array, ".blue,black,brown"],
    ["label", false, object, ".R,100,G,200,B,150"],
    ["label", true, array, ".blue.black.brown"],
    ["label", true, object, ".R=100.G=200.B=150"],
    ["matrix", false, "blue", ";color=blue"],
    ["matrix", false, array, ";color=blue,black,brown"],
    ["matrix", false, object, ";color=R,100,G,200,B,150"],
    ["matrix", true, array, ";color=blue;color=black;color=brown"],
    ["matrix", true, object, ";R=100;G=200;B=150"],
  ] as const)("%s, explode %s, %o", (style, explode, value, expected) => {
    expect(path("/{color}", { color: value }, { style, explode })).toBe(`/${expected}`);
  });

  test("content", () => {
    expect(path("/{id}", { id: { a: "/" } }, { content: "application/json" })).toBe(
      "/%7B%22a%22%3A%22%2F%22%7D",
    );
  });
});

describe("values that would address another resource are rejected", () => {
  const values = [
    undefined,
    null,
    "",
    ".",
    "..",
    "a/..",
    "../a",
    "a/./b",
    "%2e",
    "%2e%2e",
    "%2E.",
    ".%2e",
    "a%2f..",
    "a%2F%2e%2E",
    "%252e%252e",
    "a\\..",
    "a%5c..",
    "..%5Ca",
    ".\t.",
    ".. ",
    [],
    {},
    [""],
    ["a", ".."],
    { "..": "a" },
    { a: "." },
  ];
  const templates = [
    "/{id}",
    "/a/{id}/b",
    "/{id}.json",
    "/v{id}/x",
    "/{id}{id}",
    "/.{id}",
    "/a/pre-{id}-post",
  ];
  const styles: ParameterStyle[] = (["simple", "label", "matrix"] as const).flatMap((style) => [
    { style, explode: false },
    { style, explode: true },
  ]);
  const product = templates.flatMap((template) =>
    values.flatMap((value) => styles.map((style) => [template, value, style] as const)),
  );

  test(`all ${product.length} combinations of template, value and style`, () => {
    const passed = product.filter(([template, value, style]) => {
      try {
        path(template, { id: value }, style);
        return true;
      } catch (error) {
        return !(error instanceof ConfigurationError && error.message.includes('"id"'));
      }
    });
    expect(passed).toEqual([]);
    expect(product).toHaveLength(7 * 26 * 6);
  });

  test("a dot segment put together from harmless parts", () => {
    expect(() => path("/.{id}", { id: "%2e" })).toThrow(ConfigurationError);
    expect(() => path("/a/..{id}/b", { id: "/" })).toThrow(ConfigurationError);
  });

  test("a missing value is not looked up in the prototype", () => {
    expect(() => path("/{constructor}", {})).toThrow(ConfigurationError);
  });

  test.each([
    ["an unpaired surrogate", "\ud800"],
    ["not a number", Number.NaN],
    ["an invalid date", new Date(Number.NaN)],
    ["a function", () => 1],
    ["a nested object", { a: { b: 1 } }],
  ])("%s", (_, value) => {
    expect(() => path("/{id}", { id: value })).toThrow(ConfigurationError);
  });
});
