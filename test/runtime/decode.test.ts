import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import type { CallOptions } from "../../runtime/call-options.js";
import { anyContent, jsonOrText } from "../../runtime/codec/any.js";
import { binary } from "../../runtime/codec/binary.js";
import { json } from "../../runtime/codec/json.js";
import { text } from "../../runtime/codec/text.js";
import { createClient } from "../../runtime/create-client.js";
import type { Decoder, Operation, OperationRequest } from "../../runtime/operation.js";
import { CONTENT, JSON_BODY } from "../support/contents.js";
import { CREDENTIALS, createFakePlatform, failure, json as jsonAnswer } from "./fake-platform.js";

function call(
  response: () => Response,
  responses: Operation["responses"] = { 200: CONTENT.json },
  method: Operation["method"] = "GET",
  request: OperationRequest = {},
  callOptions: CallOptions = {},
  members: Partial<Operation> = {},
) {
  const operation: Operation = { id: "test.op", method, path: "/x", responses, body: JSON_BODY, ...members };
  const { fetch } = createFakePlatform(response);
  const options = { baseUrl: "https://api.test/api", credentials: CREDENTIALS, fetch, retry: false } as const;
  return createClient(options).call<unknown>(operation, request, callOptions);
}

/** Bytes, because text gives a `Response` a type of its own. */
const of =
  (content: string | null, contentType?: string, status = 200) =>
  () =>
    new Response(content === null ? null : new TextEncoder().encode(content), {
      status,
      headers: contentType === undefined ? {} : { "content-type": contentType },
    });

const vendor = { "application/vnd.shop+json": json };
const fails: Decoder = {
  decode: () => {
    throw new Error("the decoder of another type");
  },
};
const range = (decoder: Decoder) => ({ 200: { "*/*": decoder } });

describe("successes", () => {
  test.each<[string, () => Response, Operation["responses"], unknown]>([
    ["JSON", of('{"a":1}', "application/json"), { 200: CONTENT.json }, { a: 1 }],
    ["JSON null", of("null", "application/json"), { 200: CONTENT.json }, null],
    ["JSON without a type", of("[1]"), { 200: CONTENT.json }, [1]],
    ["JSON called text", of("[1]", "text/plain; charset=utf-8"), { 200: CONTENT.json }, [1]],
    ["JSON with a byte order mark", of("\ufeff[1]", "application/json"), { 200: CONTENT.json }, [1]],
    ["JSON of a vendor", of("[1]", "application/vnd.shop+json; v=2"), { 200: vendor }, [1]],
    ["JSON of a vendor, called JSON", of("[1]", "application/json"), { 200: vendor }, [1]],
    ["JSON in a range", of("[1]", "application/hal+json"), { 200: { "application/*+json": json } }, [1]],
    ["text", of("a b", "text/plain"), { 200: CONTENT.text }, "a b"],
    ["text without a type", of("a b"), { 200: { "text/csv": text } }, "a b"],
    ["text called plain", of("a,b", "text/plain"), { 200: { "text/csv": text } }, "a,b"],
    ...[
      ["application/xml", "text/xml; charset=utf-8"],
      ["text/xml; charset=utf-8", "application/xml"],
      ["text/csv", "application/csv"],
      ["application/yaml", "text/x-yaml"],
      ["application/x-yaml", "Application/YAML"],
      ["text/javascript", "application/x-javascript"],
      ["application/x-ndjson", "application/ndjson"],
      ["application/jsonl", "application/x-ndjson"],
      ["application/x-ndjson", "application/x-jsonlines"],
    ].map(([declared = "", answered = ""]): [string, () => Response, Operation["responses"], unknown] => [
      `${declared} by its other name ${answered}`,
      of("a", answered),
      { 200: { "text/plain": fails, [declared]: text } },
      "a",
    ]),
    ["text in a range", of("[1]", "text/csv"), { 200: { "text/*": text, ...CONTENT.binary } }, "[1]"],
    ["empty text", of("", "text/csv"), { 200: { "text/csv": text } }, ""],
    ["empty text without a type", of(null), { 200: { "text/csv": text } }, ""],
    ["a page where one is declared", of("<p>", "text/html"), { 200: { "text/html": text } }, "<p>"],
    [
      "the type decides: JSON",
      of('{"a":1}', "application/json"),
      { 200: { ...CONTENT.json, ...CONTENT.text } },
      { a: 1 },
    ],
    [
      "the type decides: text",
      of('{"a":1}', "text/plain"),
      { 200: { ...CONTENT.json, ...CONTENT.text } },
      '{"a":1}',
    ],
    ["anything: text", of("hello", "text/plain"), range(jsonOrText), "hello"],
    ["anything: JSON", of('"hello"', "application/json"), range(jsonOrText), "hello"],
    ["anything: JSON without a type", of('"hello"'), range(jsonOrText), "hello"],
    ["anything: text without a type", of("hello"), range(jsonOrText), "hello"],
    ["anything of unknown form: text", of("1", "text/csv"), range(anyContent), "1"],
    ["anything of unknown form: JSON", of("1", "text/json"), range(anyContent), 1],
    ["anything of unknown form: nothing", of(null), range(anyContent), ""],
    ["204", of(null, undefined, 204), { 204: CONTENT.empty }, undefined],
    ["no body where none is declared", of(null), { 200: CONTENT.empty }, undefined],
    ["JSON where no body is declared", of("{}", "application/json"), { 200: CONTENT.empty }, undefined],
    ["206 beside 200", of("[1]", "application/json", 206), { 200: CONTENT.json, 206: CONTENT.json }, [1]],
    ["a range of statuses", of("x", "text/plain", 202), { 200: CONTENT.json, "2XX": CONTENT.text }, "x"],
    [
      "a status before its range",
      of("[1]", "text/plain", 202),
      { 202: CONTENT.json, "2XX": CONTENT.text },
      [1],
    ],
    [
      "a range before default",
      of("[1]", "text/plain", 202),
      { "2XX": CONTENT.json, default: CONTENT.text },
      [1],
    ],
    ["default", of("x", "text/plain", 202), { 200: CONTENT.json, default: CONTENT.text }, "x"],
  ])("%s", async (_, response, responses, expected) => {
    expect(await call(response, responses)).toEqual(expected);
    expect(await call(response, responses, "POST")).toEqual(expected);
  });

  test.each<[string, () => Response, Operation["responses"], string, string]>([
    ["of the declared type", of("PNG", "image/png"), { 200: { "image/png": binary } }, "image/png", "PNG"],
    ["empty", of("", "image/png"), { 200: { "image/*": binary } }, "image/png", ""],
    ["empty, without a type", of(null), { 200: CONTENT.binary }, "", ""],
    ["of any type", of("PK", "application/zip"), { 200: CONTENT.binary }, "application/zip", "PK"],
    ["anything of unknown form", of("PK", "application/zip"), range(anyContent), "application/zip", "PK"],
  ])("bytes are a Blob with their type: %s", async (_, response, responses, type, content) => {
    const blob = (await call(response, responses)) as Blob;
    expect(blob).toBeInstanceOf(Blob);
    expect([blob.type, await blob.text()]).toEqual([type, content]);
  });

  test("HEAD has no result", async () => {
    expect(await call(of(null, "application/json"), { 200: CONTENT.json }, "HEAD")).toBeUndefined();
  });
});

describe("a success that is not what the operation declares", () => {
  test.each<[string, () => Response, Operation["responses"], string]>([
    [
      "status",
      of("[1]", "application/json", 202),
      { 200: CONTENT.json },
      "a status that is not declared: [1].",
    ],
    [
      "empty status",
      of(null, undefined, 204),
      { 200: CONTENT.json },
      "answered 204 with a status that is not declared.",
    ],
    ["any status", of("[1]", "application/json"), {}, "a status that is not declared"],
    [
      "204 where JSON is declared",
      of(null, undefined, 204),
      { "2XX": CONTENT.json },
      "an empty body instead of JSON",
    ],
    ["type", of("a,b", "text/csv"), { 200: CONTENT.json }, "text/csv instead of application/json: a,b."],
    [
      "JSON",
      of("[1]", "application/json"),
      { 200: { "text/csv": text } },
      "application/json instead of text/csv: [1].",
    ],
    [
      "a page",
      of("<title>Login</title>", "text/html"),
      { 200: CONTENT.empty },
      "text/html instead of no body: Login.",
    ],
    [
      "a page as bytes",
      of("<title>Login</title>", "text/html"),
      { 200: CONTENT.binary },
      "instead of application/octet-stream: Login.",
    ],
    [
      "a page as anything",
      of("<title>Login</title>", "text/html"),
      range(anyContent),
      "text/html instead of */*: Login.",
    ],
    [
      "events",
      of("data: 1\n\n", "text/event-stream"),
      { 200: CONTENT.json },
      "text/event-stream instead of application/json",
    ],
  ])("%s", async (_, response, responses, message) => {
    const error = await failure(call(response, responses));
    expect(error).toMatchObject({ name: "DecodeError" });
    expect(String(error)).toContain(message);
    const ambiguous = await failure(call(response, responses, "POST"));
    expect(ambiguous).toMatchObject({ name: "AmbiguousWriteError", reason: "unreadable" });
  });

  test("the caller chose another type", async () => {
    const responses = { 200: { ...CONTENT.json, "text/csv": text } };
    const csv = of("a,b", "text/csv");
    expect(await call(csv, responses, "GET", {}, { accept: "text/csv" })).toBe("a,b");
    expect(await failure(call(csv, responses, "GET", {}, { accept: "application/json" }))).toMatchObject({
      name: "DecodeError",
    });
  });
});

describe("a choice between events and JSON", () => {
  const responses = { 200: { ...CONTENT.json, ...CONTENT.events } };
  const events = of("data: 1\n\n", "text/event-stream");
  const read = async (stream: unknown): Promise<unknown[]> => {
    const list: unknown[] = [];
    for await (const event of stream as AsyncIterable<unknown>) list.push(event);
    return list;
  };

  test("follows the answer where the body does not decide", async () => {
    expect(await read(await call(events, responses))).toEqual([1]);
    expect(await call(of("[1]", "application/json"), responses)).toEqual([1]);
  });

  test("is made by `stream` in the body; the other type is an error", async () => {
    const operation = { streamed: true, body: JSON_BODY } as const;
    const chat = (response: () => Response, stream: boolean) =>
      call(response, responses, "POST", { body: { stream } }, {}, operation);
    expect(await read(await chat(events, true))).toEqual([1]);
    expect(await chat(of("[1]", "application/json"), false)).toEqual([1]);
    for (const wrong of [chat(events, false), chat(of("[1]", "application/json"), true)]) {
      expect(await failure(wrong)).toMatchObject({ name: "AmbiguousWriteError", reason: "unreadable" });
    }
  });
});

describe("successes that cannot be decoded", () => {
  test.each([
    [
      "HTML",
      of("<html><head><title>Welcome to nginx!</title></head></html>", "text/html; charset=utf-8"),
      "with text/html instead of application/json: Welcome to nginx!.",
    ],
    ["JSON called HTML", of("[1]", "text/html"), "with text/html instead of application/json: [1]."],
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
])(
  "a page full of %s is read in linear time",
  async (_, piece) => {
    // A search that is not linear would exceed the time limit of the test.
    expect(await failure(call(of(piece.repeat(200_000), "text/html")))).toMatchObject({
      name: "DecodeError",
    });
  },
  60_000,
);

describe("the message and body of an error", () => {
  test.each<[string, () => Response, string, unknown]>([
    [
      "the documented 429",
      () => jsonAnswer({ error: { status: "429 Too Many Requests", message: "Too Many Requests" } }, 429),
      "answered 429 Too Many Requests: Too Many Requests.",
      { error: { status: "429 Too Many Requests", message: "Too Many Requests" } },
    ],
    [
      "LLMaaS",
      () => jsonAnswer({ error: { message: "bad model", type: "invalid_request_error" } }, 400),
      "answered 400 Bad Request: bad model.",
      { error: { message: "bad model", type: "invalid_request_error" } },
    ],
    [
      "message",
      () => jsonAnswer({ message: "Must be a MAC address" }, 400),
      "Must be a MAC address.",
      { message: "Must be a MAC address" },
    ],
    ["error", () => jsonAnswer({ error: "no" }, 400), ": no.", { error: "no" }],
    ["detail", () => jsonAnswer({ detail: "no" }, 400), ": no.", { detail: "no" }],
    [
      "error.message before message and detail",
      () => jsonAnswer({ detail: "c", message: "b", error: { message: "a" } }, 400),
      ": a.",
      { detail: "c", message: "b", error: { message: "a" } },
    ],
    [
      "message before detail",
      () => jsonAnswer({ detail: "c", message: "b" }, 400),
      ": b.",
      { detail: "c", message: "b" },
    ],
    ["other JSON", () => jsonAnswer({ code: 7 }, 400), ': {"code":7}.', { code: 7 }],
    ["a number", () => jsonAnswer(7, 400), "answered 400 Bad Request. Correct", 7],
    ["text", of("it broke", "text/plain", 400), ": it broke.", "it broke"],
    ["HTML", of("<h1>Not <b>here</b></h1>", "text/html", 404), ": Not here.", "<h1>Not <b>here</b></h1>"],
    ["nothing", of(null, undefined, 404), "answered 404 Not Found. Check", undefined],
    [
      "secrets",
      () => jsonAnswer({ message: "x", password: "canary", nested: [{ apiKey: "canary" }] }, 400),
      ": x.",
      { message: "x", password: "[redacted]", nested: [{ apiKey: "[redacted]" }] },
    ],
  ])("%s", async (_, response, message, body) => {
    const error = await failure(call(response));
    expect(String(error)).toContain(message);
    expect((error as { body: unknown }).body).toEqual(body);
  });
});
