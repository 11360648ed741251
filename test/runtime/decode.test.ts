import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { createClient } from "../../runtime/create-client.js";
import type { Operation, ResponseContent } from "../../runtime/operation.js";
import { CREDENTIALS, createFakePlatform, failure, json } from "./fake-platform.js";

function call(
  response: () => Response,
  responses: Record<string, ResponseContent> = { 200: "json" },
  method: Operation["method"] = "GET",
) {
  const operation: Operation = { id: "test.op", method, path: "/x", responses };
  const { fetch } = createFakePlatform(response);
  const options = { baseUrl: "https://api.test/api", credentials: CREDENTIALS, fetch, retry: false } as const;
  return createClient(options).call<unknown>(operation);
}

const of =
  (text: string | null, contentType?: string, status = 200) =>
  () =>
    new Response(text, { status, headers: contentType === undefined ? {} : { "content-type": contentType } });

describe("successes", () => {
  test.each<[string, () => Response, Record<string, ResponseContent>, unknown]>([
    ["JSON", of('{"a":1}', "application/json"), { 200: "json" }, { a: 1 }],
    ["JSON null", of("null", "application/json"), { 200: "json" }, null],
    ["JSON without a type", of("[1]"), { 200: "json" }, [1]],
    ["JSON called text", of("[1]", "text/plain"), { 200: "json" }, [1]],
    ["JSON with a byte order mark", of("\ufeff[1]", "application/json"), { 200: "json" }, [1]],
    ["204", of(null, undefined, 204), { 200: "json" }, undefined],
    ["204 where JSON was declared", of(null, undefined, 204), { 204: "json" }, undefined],
    ["no body where nothing was declared", of(null), { 200: "empty" }, undefined],
    ["text", of("a b", "text/plain"), { 200: "text" }, "a b"],
    ["text that looks like JSON", of("[1]", "application/json"), { 200: "text" }, "[1]"],
    ["a body where none is declared", of("x", "text/html"), { 200: "empty" }, undefined],
    ["206 beside 200", of("[1]", "application/json", 206), { 200: "json", 206: "json" }, [1]],
    ["a range", of("x", "text/plain", 202), { 200: "json", "2XX": "text" }, "x"],
    ["a range, of another type", of("[1]", "application/json", 202), { 200: "json", "2XX": "text" }, "[1]"],
    ["a status before its range", of("[1]", "text/plain", 202), { 202: "json", "2XX": "text" }, [1]],
    ["a range before default", of("[1]", "text/plain", 202), { "2XX": "json", default: "text" }, [1]],
    ["default", of("x", "text/plain", 202), { 200: "json", default: "text" }, "x"],
    [
      "an undeclared status, by its type: JSON",
      of("[1]", "application/problem+json", 202),
      { 200: "empty" },
      [1],
    ],
    ["an undeclared status, by its type: text", of("x", "text/csv", 202), { 200: "empty" }, "x"],
  ])("%s", async (_, response, responses, expected) => {
    expect(await call(response, responses)).toEqual(expected);
  });

  test("binary is a Blob with its type", async () => {
    const blob = (await call(of("PNG", "image/png"), { 200: "binary" })) as Blob;
    expect([blob.type, await blob.text()]).toEqual(["image/png", "PNG"]);
    expect(await call(of("", "image/png"), { 200: "binary" })).toBeUndefined();
    const unknown = (await call(of("?", "application/zip", 202), {})) as Blob;
    expect(await unknown.text()).toBe("?");
  });
});

describe("successes that cannot be decoded", () => {
  test.each([
    [
      "HTML",
      of("<html><head><title>Welcome to nginx!</title></head></html>", "text/html; charset=utf-8"),
      "with text/html that is not JSON: Welcome to nginx!.",
    ],
    ["JSON called HTML", of("[1]", "text/html"), "with text/html that is not JSON: [1]."],
    [
      "half of JSON",
      of('[{"secret":"canary', "application/json"),
      'with application/json that is not JSON: [{"secret":"[redacted]".',
    ],
    ["long text", of("word ".repeat(1_000), "text/plain"), `${"word ".repeat(32).trimEnd()} …`],
    ["nothing where JSON was declared", of("", "application/json"), "with an empty body instead of JSON."],
    ["not even a stream where JSON was declared", of(null), "with an empty body instead of JSON."],
  ])("%s", async (_, response, message) => {
    const error = await failure(call(response));
    expect(error).toMatchObject({ name: "DecodeError", status: 200 });
    expect(String(error)).toContain(message);
    expect(JSON.stringify(error)).not.toContain("canary");
  });
});

test("an empty answer to a write or to HEAD is undefined, whatever was declared", async () => {
  expect(await call(of("", "application/json"), { 200: "json" }, "POST")).toBeUndefined();
  expect(await call(of(null, "application/json"), { 200: "json" }, "HEAD")).toBeUndefined();
});

test.each([
  ["spaces and half a secret", `x${" ".repeat(4_090)}${CREDENTIALS.secret}`],
  ["secrets that become much shorter", `${CREDENTIALS.secret.repeat(20)}\n`.repeat(600)],
])("no part of a secret is left where a text is cut: %s", async (_, text) => {
  for (const [status, type] of [
    [200, "text/html"],
    [400, "text/plain"],
  ] as const) {
    const error = await failure(call(of(text, type, status)));
    expect(inspect(error)).not.toContain(CREDENTIALS.secret.slice(0, 4));
  }
});

test.each([
  ["brackets", "<"],
  ["titles", "<title"],
])("a page full of %s is read in linear time", async (_, piece) => {
  // A search that is not linear would exceed the time limit of the test.
  expect(await failure(call(of(piece.repeat(200_000), "text/html")))).toMatchObject({ name: "DecodeError" });
});

describe("the message and body of an error", () => {
  test.each<[string, () => Response, string, unknown]>([
    [
      "the documented 429",
      () => json({ error: { status: "429 Too Many Requests", message: "Too Many Requests" } }, 429),
      "answered 429 Too Many Requests: Too Many Requests.",
      { error: { status: "429 Too Many Requests", message: "Too Many Requests" } },
    ],
    [
      "LLMaaS",
      () => json({ error: { message: "bad model", type: "invalid_request_error" } }, 400),
      "answered 400 Bad Request: bad model.",
      { error: { message: "bad model", type: "invalid_request_error" } },
    ],
    [
      "message",
      () => json({ message: "Must be a MAC address" }, 400),
      "Must be a MAC address.",
      { message: "Must be a MAC address" },
    ],
    ["error", () => json({ error: "no" }, 400), ": no.", { error: "no" }],
    ["detail", () => json({ detail: "no" }, 400), ": no.", { detail: "no" }],
    [
      "error.message before message and detail",
      () => json({ detail: "c", message: "b", error: { message: "a" } }, 400),
      ": a.",
      { detail: "c", message: "b", error: { message: "a" } },
    ],
    [
      "message before detail",
      () => json({ detail: "c", message: "b" }, 400),
      ": b.",
      { detail: "c", message: "b" },
    ],
    ["other JSON", () => json({ code: 7 }, 400), ': {"code":7}.', { code: 7 }],
    ["a number", () => json(7, 400), "answered 400 Bad Request. Correct", 7],
    ["text", of("it broke", "text/plain", 400), ": it broke.", "it broke"],
    ["HTML", of("<h1>Not <b>here</b></h1>", "text/html", 404), ": Not here.", "<h1>Not <b>here</b></h1>"],
    ["nothing", of(null, undefined, 404), "answered 404 Not Found. Check", undefined],
    [
      "secrets",
      () => json({ message: "x", password: "canary", nested: [{ apiKey: "canary" }] }, 400),
      ": x.",
      { message: "x", password: "[redacted]", nested: [{ apiKey: "[redacted]" }] },
    ],
  ])("%s", async (_, response, message, body) => {
    const error = await failure(call(response));
    expect(String(error)).toContain(message);
    expect((error as { body: unknown }).body).toEqual(body);
  });
});
