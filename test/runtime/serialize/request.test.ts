import { expect, test } from "vitest";
import type { Operation, ResponseContent } from "../../../runtime/operation.js";
import { serializeRequest } from "../../../runtime/serialize/request.js";

const operation: Operation = {
  id: "test.op",
  method: "POST",
  path: "/v1/things/{id}",
  responses: { 200: "json" },
  body: [{ contentType: "application/json" }],
};

test("path, query, headers and body together", () => {
  const wire = serializeRequest(
    operation,
    { path: { id: "a/b" }, query: { q: "x y" }, header: { "X-A": 1 }, cookie: { c: 1 }, body: {} },
    { "X-B": "2", "X-C": undefined, Accept: "application/xml" },
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
  const { target } = serializeRequest({ ...operation, path: "/v1?mode=x" }, { query: { a: 1 } }, undefined);
  expect(target).toBe("/v1?mode=x&a=1");
});

test.each<[Record<string, ResponseContent>, string]>([
  [{ 200: "json", 206: "json" }, "application/json"],
  [{ 200: "text" }, "text/plain, */*"],
  [{ 200: "binary" }, "*/*"],
  [{ 200: "json", 201: "events" }, "application/json, text/event-stream"],
  [{ 204: "empty" }, "*/*"],
])("%o accepts %s", (responses, accept) => {
  expect(serializeRequest({ ...operation, path: "/", responses }, {}, undefined).headers.get("accept")).toBe(
    accept,
  );
});
