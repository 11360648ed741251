import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Client, createClient } from "../../runtime/index.js";
import { type EchoServer, startEchoServer } from "./echo-server.js";
import { type Functions, loadClient } from "./generated-client.js";

const content = (...types: [string, object?][]): object => ({
  200: { description: "ok", content: Object.fromEntries(types.map(([type, schema]) => [type, { schema }])) },
});
const object = { type: "object", properties: { a: { type: "string" } } };
const text = { type: "string" };
const file = { type: "string", format: "binary" };
const chat = content(["application/json", object], ["text/event-stream", object]);
const messages = { type: "object", properties: { stream: { type: "boolean" }, text } };

const document = {
  openapi: "3.1.0",
  info: { title: "shop", version: "1" },
  servers: [{ url: "https://shop.example" }],
  security: [],
  paths: {
    "/vendor": {
      get: { operationId: "getVendor", responses: content(["application/vnd.shop+json", object]) },
    },
    "/chat": {
      post: {
        operationId: "chat",
        requestBody: { required: true, content: { "application/json": { schema: messages } } },
        responses: chat,
      },
    },
    "/name": { get: { operationId: "getName", responses: content(["*/*", text]) } },
    "/csv": { get: { operationId: "getCsv", responses: content(["text/csv", text]) } },
    "/file": {
      get: { operationId: "getFile", responses: content(["application/octet-stream", file]) },
      head: { operationId: "headFile", responses: content(["application/json", object]) },
    },
    "/report": {
      get: {
        operationId: "getReport",
        responses: content(["application/json", object], ["text/csv", text], ["application/pdf", file]),
      },
    },
    "/either": {
      get: {
        operationId: "getEither",
        responses: {
          ...content(["application/json", object]),
          202: { description: "later", content: { "text/plain": { schema: text } } },
          204: { description: "nothing" },
        },
      },
    },
    "/thing": {
      post: { operationId: "createThing", responses: { 201: { description: "made" } } },
    },
  },
};

describe("answers on the wire", () => {
  let server: EchoServer;
  let functions: Functions;
  let client: Client;

  beforeAll(async () => {
    [server, functions] = await Promise.all([startEchoServer(), loadClient(document)]);
    client = createClient({ servers: { shop: server.url }, retry: false });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.received.length = 0;
  });

  const answered = (type: string | undefined, body: string, status = 200): void => {
    server.answer = { status, headers: type === undefined ? {} : { "content-type": type }, body };
  };
  const call = (name: string, request?: object, options?: object): Promise<unknown> =>
    (functions[name] as (client: Client, request?: object, options?: object) => Promise<unknown>)(
      client,
      request,
      options,
    );
  const accepted = (): string | undefined => server.received.at(-1)?.headers.accept;

  it("asks for the media type that the document declares", async () => {
    answered("application/vnd.shop+json", '{"a":"b"}');
    expect(await call("getVendor")).toEqual({ a: "b" });
    expect(accepted()).toBe("application/vnd.shop+json");
  });

  it("asks for events when the body asks for a stream, and for JSON alone otherwise", async () => {
    answered("text/event-stream", 'data: {"a":"1"}\n\ndata: {"a":"2"}\n\n');
    const events: unknown[] = [];
    const stream = (await call("chat", { body: { stream: true } })) as AsyncIterable<unknown>;
    for await (const event of stream) events.push(event);
    expect(events).toEqual([{ a: "1" }, { a: "2" }]);
    expect(accepted()).toMatch(/^text\/event-stream(,|$)/);
    answered("application/json", '{"a":"b"}');
    expect(await call("chat", { body: {} })).toEqual({ a: "b" });
    expect(accepted()).toBe("application/json");
  });

  it("reads an answer in a range by its own media type", async () => {
    answered("text/plain", "hello");
    expect(await call("getName")).toBe("hello");
    answered("application/json", '"hello"');
    expect(await call("getName")).toBe("hello");
    expect(accepted()).toBe("*/*");
  });

  it("gives an empty text and an empty file for an empty body, and nothing for HEAD", async () => {
    answered("text/csv", "");
    expect(await call("getCsv")).toBe("");
    answered("application/octet-stream", "");
    const blob = (await call("getFile")) as Blob;
    expect([blob instanceof Blob, blob.size]).toEqual([true, 0]);
    answered(undefined, "");
    expect([await call("getCsv"), ((await call("getFile")) as Blob).size]).toEqual(["", 0]);
    answered("application/json", "");
    expect(await call("headFile")).toBeUndefined();
  });

  it("decodes whichever declared type comes, or the one that the caller chose", async () => {
    answered("application/json", '{"a":"b"}');
    expect(await call("getReport")).toEqual({ a: "b" });
    expect(accepted()).toBe("application/json, text/csv, application/pdf");
    answered("text/csv; charset=utf-8", "a,b");
    expect(await call("getReport")).toBe("a,b");
    expect(await call("getReport", {}, { accept: "text/csv" })).toBe("a,b");
    expect(accepted()).toBe("text/csv");
    answered("application/pdf", "%PDF");
    expect(await ((await call("getReport")) as Blob).text()).toBe("%PDF");
    await expect(call("getReport", {}, { accept: "text/csv" })).rejects.toMatchObject({
      name: "DecodeError",
    });
    await expect(call("getReport", {}, { accept: "image/png" })).rejects.toMatchObject({
      name: "ConfigurationError",
    });
  });

  it("never gives nothing where the chosen type is declared for another status than the one that comes", async () => {
    answered("text/plain", "later", 202);
    expect(await call("getEither", {}, { accept: "text/plain" })).toBe("later");
    answered("application/json", '{"a":"b"}');
    await expect(call("getEither", {}, { accept: "text/plain" })).rejects.toThrow(
      "answered 200 with application/json instead of text/plain",
    );
    answered("application/json", "");
    await expect(call("getEither", {}, { accept: "text/plain" })).rejects.toMatchObject({
      name: "DecodeError",
    });
    answered(undefined, "", 204);
    expect(await call("getEither", {}, { accept: "text/plain" })).toBeUndefined();
  });

  it.each([
    ["a status", undefined, "", 202],
    ["a page", "text/html", "<title>Sign in</title>", 201],
  ] as const)("takes %s that is not declared for no success of a write", async (_, type, body, status) => {
    answered(type, body, status);
    await expect(call("createThing")).rejects.toMatchObject({
      name: "AmbiguousWriteError",
      reason: "unreadable",
    });
    answered(undefined, "", 201);
    expect(await call("createThing")).toBeUndefined();
  });
});
