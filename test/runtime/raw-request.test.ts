import { describe, expect, test } from "vitest";
import { ConfigurationError } from "../../runtime/errors/index.js";
import { rawRequest } from "../../runtime/raw-request.js";

const VALUE = "canary-7f3a\nx";

describe("headers", () => {
  test("those of the call replace those of the request, by name", () => {
    const { wire } = rawRequest(
      "/x",
      { headers: { "X-A": "request", "X-B": "request" } },
      { headers: { "x-a": "call", "X-B": undefined } },
    );
    expect([...wire.headers]).toEqual([
      ["x-a", "call"],
      ["x-b", "request"],
    ]);
  });

  test("a repeated header of the request is kept", () => {
    const headers: [string, string][] = [
      ["x-a", "1"],
      ["x-a", "2"],
    ];
    expect(rawRequest("/x", { headers }, {}).wire.headers.get("x-a")).toBe("1, 2");
    // Programs without types have null for none.
    expect([...rawRequest("/x", {}, { headers: null as never }).wire.headers]).toEqual([]);
  });

  test.each([
    ["of the request", { headers: { "x-key": VALUE } }, {}],
    ["of the call", {}, { headers: { "x-key": VALUE } }],
  ])("one %s that cannot be sent is an error that does not quote its value", (_, init, options) => {
    const send = () => rawRequest("/x", init, options);
    expect(send).toThrow(ConfigurationError);
    expect(send).not.toThrow(/canary/);
  });
});

test.each([
  ["no slash", "compute/v1"],
  ["two slashes", "//elsewhere.test/x"],
  ["a dot segment", "/compute/../iam"],
  ["an encoded dot segment", "/compute/%252e%252e/iam"],
  ["an absolute URL", "https://elsewhere.test/x"],
])("a path with %s leaves the base URL", (_, path) => {
  expect(() => rawRequest(path, {}, {})).toThrow("leaves the base URL");
});

test.each([
  ["GET", {}],
  ["DELETE", { method: "delete" }],
  ["PATCH", { method: "PATCH" }],
])("the method %s of %o", (expected, init) => {
  const { operation } = rawRequest("/compute/v1/x?secret=1", init, {});
  expect(operation).toMatchObject({ id: "client.fetch", method: expected, path: "/compute/v1/x" });
});

test("a stream cannot be sent twice, all else can", () => {
  expect(rawRequest("/x", { method: "PUT", body: new ReadableStream() }, {}).wire.replayable).toBe(false);
  expect(rawRequest("/x", { method: "PUT", body: "text" }, {}).wire).toMatchObject({
    body: "text",
    replayable: true,
    target: "/x",
  });
});
