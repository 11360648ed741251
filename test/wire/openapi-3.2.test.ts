import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Client, createClient } from "../../runtime/index.js";
import { type EchoServer, startEchoServer } from "./echo-server.js";
import { type Functions, loadClient } from "./generated-client.js";

// What the examples of the OpenAPI Specification 3.2 show, in a document of our own.
const text = { type: "string" };
const ok = { 200: { description: "ok", content: { "application/json": { schema: {} } } } };
const search = { type: "object", properties: { text, limit: { type: "integer" } } };
const reading = { type: "object", required: ["celsius"], properties: { celsius: { type: "number" } } };
const stream = (operationId: string, mediaType: string, itemSchema: object): object => ({
  get: { operationId, responses: { 200: { description: "ok", content: { [mediaType]: { itemSchema } } } } },
});
const sending = (operationId: string, mediaType: string, media: object): object => ({
  post: { operationId, requestBody: { required: true, content: { [mediaType]: media } }, responses: ok },
});
const document = {
  openapi: "3.2.0",
  $self: "https://shop.example/openapi.json",
  info: { title: "shop", version: "1" },
  servers: [{ name: "main", url: "https://shop.example" }],
  security: [],
  paths: {
    "/products": {
      query: {
        operationId: "searchProducts",
        requestBody: { required: true, content: { "application/json": { schema: search } } },
        responses: ok,
      },
      additionalOperations: {
        COPY: {
          operationId: "copyProducts",
          parameters: [{ name: "Destination", in: "header", required: true, schema: text }],
          responses: ok,
        },
      },
    },
    "/refs/{ref}": {
      get: {
        operationId: "getRef",
        parameters: [
          { name: "ref", in: "path", required: true, allowReserved: true, schema: text },
          { name: "session", in: "cookie", style: "cookie", schema: text },
        ],
        responses: ok,
      },
    },
    "/sent/lines": sending("sendLines", "application/x-ndjson", { itemSchema: reading }),
    "/sent/sequence": sending("sendSequence", "application/json-seq", { itemSchema: reading }),
    "/sent/parts": sending("sendParts", "multipart/mixed", {
      schema: { type: "array", prefixItems: [reading, text], items: {} },
      prefixEncoding: [
        { contentType: "application/vnd.reading+json" },
        { headers: { "Content-Disposition": { schema: { const: "inline" } } } },
      ],
      itemEncoding: { contentType: "image/*" },
    }),
    "/lines": stream("streamLines", "application/jsonl", reading),
    "/sequence": stream("streamSequence", "application/json-seq", reading),
    "/events": stream("streamEvents", "text/event-stream", {
      type: "object",
      required: ["data"],
      properties: { data: text, event: text, id: text, retry: { type: "integer" } },
    }),
    "/json-events": stream("streamJsonEvents", "text/event-stream", {
      type: "object",
      oneOf: [{ properties: { event: text, data: reading } }, { properties: { event: { const: "end" } } }],
    }),
    "/data": stream("streamData", "text/event-stream", reading),
    "/form": {
      get: {
        operationId: "findByForm",
        parameters: [
          {
            name: "all",
            in: "querystring",
            content: {
              "application/x-www-form-urlencoded": {
                schema: { type: "object", properties: { tags: { type: "array", items: text }, text } },
                encoding: { tags: { style: "form", explode: false } },
              },
            },
          },
        ],
        responses: ok,
      },
    },
    "/json": {
      get: {
        operationId: "findByJson",
        parameters: [
          {
            name: "all",
            in: "querystring",
            required: true,
            content: { "application/json": { schema: search } },
          },
        ],
        responses: ok,
      },
    },
  },
};

let server: EchoServer;
let functions: Functions;
let client: Client;
beforeAll(async () => {
  server = await startEchoServer();
  functions = await loadClient(document);
  client = createClient({ servers: { shop: server.url }, rateLimit: false, retry: { delay: 0 } });
});
beforeEach(() => {
  server.received.length = 0;
  server.answer = { status: 200, headers: { "content-type": "application/json" }, body: "{}" };
});
afterAll(() => server.close());

test("a QUERY has a body", async () => {
  await functions["searchProducts"]!(client, { body: { text: "chair", limit: 5 } });
  const [{ method, target, body }] = server.received as [EchoServer["received"][0]];
  expect([method, target, body.toString()]).toEqual(["QUERY", "/products", '{"text":"chair","limit":5}']);
});

test("a QUERY is repeated like any other read, and an additional operation is not", async () => {
  server.answer = { status: 503, headers: { "content-type": "application/json" }, body: "{}" };
  await expect(functions["searchProducts"]!(client, { body: {} })).rejects.toThrow("503");
  expect(server.received.map(({ method, body }) => `${method} ${body.toString()}`)).toEqual(
    Array.from({ length: 5 }, () => "QUERY {}"),
  );
  server.received.length = 0;
  await expect(functions["copyProducts"]!(client, { header: { Destination: "/old" } })).rejects.toThrow(
    "503",
  );
  expect(server.received.map(({ method }) => method)).toEqual(["COPY"]);
});

test("an additional operation is sent with its method", async () => {
  await functions["copyProducts"]!(client, { header: { Destination: "/archive" } });
  const [{ method, target, headers }] = server.received as [EchoServer["received"][0]];
  expect([method, target, headers["destination"]]).toEqual(["COPY", "/products", "/archive"]);
});

test("a query string that is a form has the styles of its properties", async () => {
  await functions["findByForm"]!(client, { query: { tags: ["a b", "c"], text: "x&y" } });
  await functions["findByForm"]!(client);
  expect(server.received.map(({ target }) => target)).toEqual(["/form?tags=a%20b,c&text=x%26y", "/form"]);
});

test("a query string of another media type is one value", async () => {
  await functions["findByJson"]!(client, { query: { text: "chair & table", limit: 2 } });
  const [, query = ""] = server.received[0]!.target.split("?");
  expect(JSON.parse(decodeURIComponent(query))).toEqual({ text: "chair & table", limit: 2 });
});

test("a path keeps reserved characters, and a cookie all characters, where the document says so", async () => {
  await functions["getRef"]!(client, {
    path: { ref: "tag:v1@{0}/x" },
    cookie: { session: "czE=.x%20y/z" },
  });
  const [{ target, headers }] = server.received as [EchoServer["received"][0]];
  expect([target, headers.cookie]).toEqual(["/refs/tag:v1@%7B0%7D%2Fx", "session=czE=.x%20y/z"]);
  const injected = functions["getRef"]!(client, { path: { ref: "a" }, cookie: { session: "s; admin=1" } });
  await expect(injected).rejects.toThrow("contains a semicolon");
});

test("a list is sent as JSON lines, and as a JSON sequence", async () => {
  const body = [{ celsius: 1 }, { celsius: 2 }];
  await functions["sendLines"]!(client, { body });
  await functions["sendSequence"]!(client, { body });
  await functions["sendLines"]!(client, { body: [] });
  await functions["sendLines"]!(client, { body: '{"celsius":3}\n' });
  expect(
    server.received.map(({ headers, body: sent }) => [headers["content-type"], sent.toString()]),
  ).toEqual([
    ["application/x-ndjson", '{"celsius":1}\n{"celsius":2}\n'],
    ["application/json-seq", '\u001e{"celsius":1}\n\u001e{"celsius":2}\n'],
    ["application/x-ndjson", ""],
    ["application/x-ndjson", '{"celsius":3}\n'],
  ]);
  const refused = functions["sendLines"]!(client, { body: [{ celsius: new Map() }] });
  await expect(refused).rejects.toThrow(
    "The value celsius of the item 0 of the body of shop.sendLines is a Map",
  );
  await expect(functions["sendLines"]!(client, { body: { celsius: 1 } })).rejects.toThrow("cannot be sent");
  expect(server.received).toHaveLength(4);
});

test("a list is sent as parts without names, each with the encoding of its position", async () => {
  const image = new File(["png"], 'i"1.png', { type: "image/png" });
  await functions["sendParts"]!(client, { body: [{ celsius: 1 }, "é", image, new Uint8Array([65]), null] });
  const { headers, body } = server.received[0]!;
  const [, boundary = ""] = /^multipart\/mixed; boundary=(.+)$/.exec(headers["content-type"] ?? "") ?? [];
  expect(body.toString().replaceAll(boundary, "B").split("--B")).toEqual([
    "",
    '\r\nContent-Type: application/vnd.reading+json\r\n\r\n{"celsius":1}\r\n',
    "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: inline\r\n\r\né\r\n",
    '\r\nContent-Disposition: attachment; filename="i%221.png"\r\nContent-Type: image/png\r\n\r\npng\r\n',
    "\r\nContent-Type: application/octet-stream\r\n\r\nA\r\n",
    "\r\nContent-Type: application/json\r\n\r\nnull\r\n",
    "--\r\n",
  ]);
});

/** The items of a stream, and the error that ends it. */
async function streamed(
  name: string,
  type: string,
  body: string,
): Promise<{ items: unknown[]; error?: string }> {
  server.answer = { status: 200, headers: { "content-type": type }, body };
  const items: unknown[] = [];
  try {
    for await (const item of (await functions[name]!(client)) as AsyncIterable<unknown>) items.push(item);
  } catch (error) {
    return { items, error: (error as Error).message };
  }
  return { items };
}

test("JSON lines are values, one after the other", async () => {
  const { items } = await streamed(
    "streamLines",
    "application/jsonl",
    '{"celsius":1}\n\r\n{"celsius":2}\r\n{"celsius":3}',
  );
  expect(items).toEqual([{ celsius: 1 }, { celsius: 2 }, { celsius: 3 }]);
  expect(server.received[0]?.headers["accept"]).toBe("application/jsonl");
});

test("a line that is not JSON ends the stream with an error, after the values before it", async () => {
  const { items, error } = await streamed(
    "streamLines",
    "application/jsonl",
    '{"celsius":1}\n{"cel\n{"celsius":3}\n',
  );
  expect(items).toEqual([{ celsius: 1 }]);
  expect(error).toContain("the stream has a record that is not JSON");
  const cut = await streamed("streamLines", "application/jsonl", '{"celsius":1}\n{"cel');
  expect(cut.items).toEqual([{ celsius: 1 }]);
  expect(cut.error).toContain("the stream ended in the middle of a value");
});

test("JSON sequences are values, one after the other", async () => {
  const whole = await streamed(
    "streamSequence",
    "application/json-seq",
    '\u001e{"celsius":1}\n\u001e{\n"celsius": 2}\n\u001e3\n',
  );
  expect(whole).toEqual({ items: [{ celsius: 1 }, { celsius: 2 }, 3] });
  const cut = await streamed("streamSequence", "application/json-seq", "\u001e1\n\u001e12");
  expect(cut.items).toEqual([1]);
  expect(cut.error).toContain("the stream ended in the middle of a value");
});

test("server-sent events are objects where the document describes their fields, and their data otherwise", async () => {
  const body =
    'event: reading\nid: 7\nretry: 500\ndata: {"celsius":1}\n\nretry: 9\n\nretry: soon\ndata: hot\n\n';
  expect(await streamed("streamEvents", "text/event-stream", body)).toEqual({
    items: [
      { data: '{"celsius":1}', event: "reading", id: "7", retry: 500 },
      { data: "hot", id: "7" },
    ],
  });
  expect(await streamed("streamJsonEvents", "text/event-stream", body)).toMatchObject({
    items: [{ data: { celsius: 1 }, event: "reading" }, { data: "hot" }],
  });
  expect(await streamed("streamData", "text/event-stream", body)).toEqual({ items: [{ celsius: 1 }, "hot"] });
});
