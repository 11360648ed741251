import { expect, test } from "vitest";
import { ConfigurationError } from "../../../runtime/errors/index.js";
import type { Operation } from "../../../runtime/operation.js";
import { serializeCookies } from "../../../runtime/serialize/cookie-parameters.js";
import { serializeHeaders } from "../../../runtime/serialize/header-parameters.js";

function operation(parameters: NonNullable<Operation["parameters"]>): Operation {
  return { id: "test.op", method: "GET", path: "/", responses: {}, parameters };
}

function headersOf(values: object, styles: NonNullable<Operation["parameters"]>["header"] = {}): object {
  const headers = new Headers();
  serializeHeaders(operation({ header: styles }), values, headers);
  return Object.fromEntries(headers);
}

function cookieOf(
  values: object,
  styles: NonNullable<Operation["parameters"]>["cookie"] = {},
): string | null {
  const headers = new Headers();
  serializeCookies(operation({ cookie: styles }), values, headers);
  return headers.get("cookie");
}

test("header parameters are simple, comma-separated, not encoded", () => {
  const object = { R: 100, G: 200 };
  const values = {
    "X-A": "a b",
    "X-List": ["a", "b"],
    "X-Object": object,
    "X-None": undefined,
    "X-Null": null,
    "X-Empty": [],
  };
  expect(headersOf(values)).toEqual({ "x-a": "a b", "x-list": "a,b", "x-object": "R,100,G,200" });
  expect(headersOf({ o: object }, { o: { explode: true, name: "X-O" } })).toEqual({ "x-o": "R=100,G=200" });
  expect(headersOf({ o: object }, { o: { content: "application/json" } })).toEqual({
    o: '{"R":100,"G":200}',
  });
});

test.each(["a\r\nX-Injected: 1", "snow ☃", "nul\0"])(
  "a header of %j is rejected without being quoted",
  (value) => {
    const attempt = () => headersOf({ "X-A": value });
    expect(attempt).toThrow(ConfigurationError);
    expect(attempt).toThrow('"X-A"');
    expect(attempt).not.toThrow(value);
  },
);

test("cookie parameters are form style", () => {
  expect(cookieOf({ a: "x y", b: ["1", "2"], c: undefined, d: null, e: [] })).toBe("a=x%20y; b=1; b=2");
  expect(cookieOf({ b: ["1", "2"], o: { R: 1 } }, { b: { explode: false }, o: { explode: false } })).toBe(
    "b=1,2; o=R,1",
  );
  expect(cookieOf({ o: { R: 1, G: 2 } })).toBe("R=1; G=2");
  expect(cookieOf({ o: { R: 1 } }, { o: { content: "application/json", name: "deep" } })).toBe(
    "deep=%7B%22R%22%3A1%7D",
  );
  expect(cookieOf({ a: undefined })).toBeNull();
});

test("a parameter with a name that every object inherits has the default style", () => {
  expect(headersOf({ constructor: "a" })).toEqual({ constructor: "a" });
  expect(cookieOf({ constructor: "a" })).toBe("constructor=a");
});
