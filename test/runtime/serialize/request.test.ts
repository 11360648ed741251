import { describe, expect, test } from "vitest";
import { binary } from "../../../runtime/codec/binary.js";
import { json } from "../../../runtime/codec/json.js";
import { text } from "../../../runtime/codec/text.js";
import { ConfigurationError } from "../../../runtime/errors/index.js";
import type { Operation } from "../../../runtime/operation.js";
import { serializeCookies } from "../../../runtime/serialize/cookie-parameters.js";
import { serializeHeaders } from "../../../runtime/serialize/header-parameters.js";
import { serializeRequest } from "../../../runtime/serialize/request.js";
import { CONTENT, JSON_BODY } from "../../support/contents.js";

const operation: Operation = {
  id: "test.op",
  method: "POST",
  path: "/v1/things/{id}",
  responses: { 200: CONTENT.json },
  body: JSON_BODY,
  serializers: { header: serializeHeaders, cookie: serializeCookies },
};

test("path, query, headers and body together", () => {
  const wire = serializeRequest(
    operation,
    { path: { id: "a/b" }, query: { q: "x y" }, header: { "X-A": 1 }, cookie: { c: 1 }, body: {} },
    { headers: { "X-B": "2", "X-C": undefined, Accept: "application/xml" } },
  );
  expect(wire.target).toBe("/v1/things/a%2Fb?q=x%20y");
  expect(wire.body).toBe("{}");
  expect(Object.fromEntries(wire.headers)).toEqual({
    accept: "application/xml",
    "content-type": "application/json",
    cookie: "c=1",
    "x-a": "1",
    "x-b": "2",
  });
});

test("a query in the path template is extended", () => {
  const { target } = serializeRequest({ ...operation, path: "/v1?mode=x" }, { query: { a: 1 } }, {});
  expect(target).toBe("/v1?mode=x&a=1");
});

test.each([
  ["query", new URLSearchParams("q=1"), "URLSearchParams"],
  ["query", new Map([["q", 1]]), "Map"],
  ["header", new Headers({ "X-A": "1" }), "Headers"],
  ["cookie", new Map([["c", 1]]), "Map"],
])("a %s that is no plain object is refused, not left out: %o", (location, values, kind) => {
  const send = () => serializeRequest(operation, { path: { id: "a" }, [location]: values }, {});
  expect(send).toThrow(`The ${location} is a ${kind}, which is not plain data.`);
});

test.each([
  ["query", "q=1"],
  ["query", [["q", "1"]]],
  ["header", [["X-A", "1"]]],
  ["cookie", "c=1"],
])("a %s that is no object is refused, not sent by numbers: %o", (location, values) => {
  const send = () => serializeRequest(operation, { path: { id: "a" }, [location]: values }, {});
  expect(send).toThrow(`The ${location} is not an object. Pass its parameters by name.`);
});

test.each<[string, unknown]>([
  ["Headers", new Headers({ "X-B": "2" })],
  ["pairs", [["X-B", "2"]]],
  ["a Map", new Map([["X-B", "2"]])],
])("headers of a call that are %s are sent", (_, headers) => {
  const wire = serializeRequest(operation, { path: { id: "a" } }, { headers } as object);
  expect(wire.headers.get("x-b")).toBe("2");
});

test("cookie parameters stay beside the cookies of the call, or those of the client", () => {
  const defaults = [["Cookie", "client=1"]] as const;
  const cookiesOf = (request: object, headers?: Record<string, string>) =>
    serializeRequest(operation, { path: { id: "a" }, ...request }, { headers }, defaults).headers.get(
      "cookie",
    );
  expect(cookiesOf({ cookie: { c: 1 } })).toBe("client=1; c=1");
  expect(cookiesOf({ cookie: { c: 1 } }, { cookie: "call=2" })).toBe("call=2; c=1");
  expect(cookiesOf({}, { cookie: "call=2" })).toBe("call=2");
  expect(cookiesOf({ cookie: {} })).toBe("client=1");
});

test.each(["header", "cookie"] as const)("a %s that the operation does not have is refused", (location) => {
  const plain = { ...operation, serializers: {} };
  const request = { path: { id: "1" }, [location]: { a: 1 } };
  expect(() => serializeRequest(plain, request, {})).toThrow(ConfigurationError);
});

describe("Accept", () => {
  const several = { "application/vnd.shop+json": json, "text/csv": text };
  const streamed: Operation["responses"] = { 200: { ...CONTENT.json, ...CONTENT.events } };
  const acceptOf = (members: Partial<Operation>, request = {}, accept?: string): string | null =>
    serializeRequest({ ...operation, path: "/", ...members }, request, { accept }).headers.get("accept");

  test.each<[Operation["responses"], string]>([
    [{ 200: CONTENT.json, 206: CONTENT.json }, "application/json"],
    [{ 200: { "application/vnd.shop+json": json } }, "application/vnd.shop+json"],
    [
      { 200: several, 201: { "application/pdf": binary } },
      "application/vnd.shop+json, text/csv, application/pdf",
    ],
    [
      { 200: { "application/pdf": binary, "text/csv": text, "application/json": json } },
      "application/json, application/pdf, text/csv",
    ],
    [{ 200: { "*/*": json } }, "*/*"],
    [streamed, "application/json, text/event-stream"],
    [{ 204: CONTENT.empty }, "*/*"],
  ])("of %o is %s", (responses, want) => {
    expect(acceptOf({ responses })).toBe(want);
  });

  test("names events first for a body that asks for a stream, and not at all for one that could and does not", () => {
    expect(acceptOf({ responses: streamed }, { body: { stream: true } })).toBe(
      "text/event-stream, application/json",
    );
    const choice = { responses: streamed, streamed: true } as const;
    expect(acceptOf(choice, { body: { stream: true } })).toBe("text/event-stream, application/json");
    for (const body of [{}, { stream: false }, { stream: null }, undefined]) {
      expect(acceptOf(choice, { body })).toBe("application/json");
    }
  });

  test("is the type that the caller chose, if the operation declares it", () => {
    expect(acceptOf({ responses: { 200: several } }, {}, "text/csv")).toBe("text/csv");
    expect(acceptOf({ responses: { 200: { "image/*": binary } } }, {}, "image/png")).toBe("image/png");
    for (const [responses, accept] of [
      [{ 200: several }, "application/pdf"],
      [{ 200: several }, "*/*"],
      [{ 204: {} }, "text/csv"],
    ] as const) {
      expect(() => acceptOf({ responses }, {}, accept)).toThrow(ConfigurationError);
    }
  });
});
