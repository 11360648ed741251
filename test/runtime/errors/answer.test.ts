import { expect, test } from "vitest";
import { createClient } from "../../../runtime/create-client.js";
import type { HttpMethod, Operation } from "../../../runtime/operation.js";
import { CONTENT } from "../../support/contents.js";
import { CREDENTIALS, createFakePlatform, failure, networkError, SECRET } from "../fake-platform.js";

function errorOf(answer: () => Response | Promise<Response>, method: HttpMethod = "GET"): Promise<unknown> {
  const { fetch } = createFakePlatform(answer);
  const operation: Operation = {
    id: "compute.x",
    method,
    path: "/compute/v1/x",
    responses: { 200: CONTENT.json },
  };
  const options = { baseUrl: "https://api.test/api", credentials: CREDENTIALS, fetch, retry: false } as const;
  return failure(createClient(options).call(operation));
}

const withHeaders =
  (status: number, headers: Record<string, string>, body = "{}") =>
  () =>
    new Response(body, { status, headers: { "content-type": "application/json", ...headers } });

test.each([
  [{ "x-request-id": "r-1", "x-correlation-id": "c-1", traceparent: "00-1" }, "r-1"],
  [{ "x-correlation-id": "c-1", traceparent: "00-1" }, "c-1"],
  [{ traceparent: "00-1" }, "00-1"],
  [{ "x-request-id": "", traceparent: "00-1" }, "00-1"],
  [{}, undefined],
])("headers %o give the request id %s", async (headers, requestId) => {
  expect(await errorOf(withHeaders(404, headers))).toMatchObject({ name: "NotFoundError", requestId });
});

test.each<[string, HttpMethod, () => Response | Promise<Response>]>([
  ["ServerError", "GET", withHeaders(500, { "x-request-id": "r-1" })],
  ["AmbiguousWriteError", "POST", withHeaders(500, { "x-request-id": "r-1" })],
  ["AmbiguousWriteError", "POST", withHeaders(200, { "x-request-id": "r-1" }, "<html>")],
  ["RedirectError", "GET", withHeaders(302, { "x-request-id": "r-1", location: "/y" })],
  ["DecodeError", "GET", withHeaders(200, { "x-request-id": "r-1" }, "<html>")],
])("%s of a %s has the id and the headers of the answer", async (name, method, answer) => {
  const headers = { "x-request-id": "r-1", "content-type": "application/json" };
  expect(await errorOf(answer, method)).toMatchObject({ name, requestId: "r-1", headers });
});

test("headers outside the list are left out, and secrets in the others are blanked before they are cut", async () => {
  const via = `${"v".repeat(250)} ${SECRET}`;
  const error = await errorOf(withHeaders(404, { via, server: SECRET, "set-cookie": "a=b", "x-other": "x" }));
  const headers = {
    server: "[redacted]",
    "content-type": "application/json",
    via: `${"v".repeat(250)} [reda`,
  };
  expect(error).toHaveProperty("headers", headers);
});

test("an error without an answer has neither", async () => {
  const error = await errorOf(() => Promise.reject(networkError("ECONNRESET")));
  expect(error).toMatchObject({ name: "ConnectionError", requestId: undefined, headers: {} });
});
