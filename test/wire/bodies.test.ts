import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Client, createClient, DecodeError, NotFoundError } from "../../runtime/index.js";
import { type EchoServer, startEchoServer } from "./echo-server.js";
import { type Functions, loadClient } from "./generated-client.js";

const json = (schema: object): object => ({ "application/json": { schema } });
const ok = { 200: { description: "ok", content: json({}) } };
const send = (operationId: string, content: object): object => ({
  post: { operationId, requestBody: { required: true, content }, responses: ok },
});
const receive = (operationId: string, responses: object): object => ({ get: { operationId, responses } });
const text = { type: "string" };
const file = { type: "string", format: "binary" };

const document = {
  openapi: "3.1.0",
  info: { title: "shop", version: "1" },
  servers: [{ url: "https://shop.example" }],
  security: [],
  paths: {
    "/json": send("sendJson", json({ type: "object", properties: { name: text } })),
    "/merge": send("sendMerge", { "application/merge-patch+json": { schema: { type: "object" } } }),
    "/form": send("sendForm", {
      "application/x-www-form-urlencoded": {
        schema: { type: "object" },
        encoding: { tags: { style: "pipeDelimited", explode: false } },
      },
    }),
    "/multipart": send("sendMultipart", {
      "multipart/form-data": {
        schema: {
          type: "object",
          properties: { file, about: { type: "object" }, note: text, tags: { type: "array", items: text } },
        },
        encoding: { about: { contentType: "application/vnd.about+json" } },
      },
    }),
    "/bytes": send("sendBytes", { "application/octet-stream": { schema: file } }),
    "/image": send("sendImage", { "image/*": { schema: file } }),
    "/any": send("sendAny", { "*/*": { schema: { type: "object" } } }),
    "/text": send("sendText", { "text/plain": { schema: text } }),
    "/several": send("sendSeveral", { ...json({ type: "object" }), "text/csv": { schema: text } }),
    "/answers/json": receive("getJson", ok),
    "/answers/text": receive("getText", {
      200: { description: "ok", content: { "text/plain": { schema: text } } },
    }),
    "/answers/bytes": receive("getBytes", {
      200: { description: "ok", content: { "image/png": { schema: file } } },
    }),
    "/answers/nothing": receive("getNothing", { 204: { description: "nothing" } }),
    "/answers/default": receive("getDefault", { default: { description: "any", content: json({}) } }),
    "/answers/range": receive("getRange", { "2XX": { description: "any", content: json({}) } }),
    "/answers/either": receive("getEither", { ...ok, 202: { description: "later" } }),
    "/answers/events": receive("getEvents", {
      200: { description: "ok", content: { "text/event-stream": { schema: { type: "object" } } } },
    }),
  },
};

describe("bodies on the wire", () => {
  let server: EchoServer;
  let functions: Functions;
  let client: Client;
  beforeAll(async () => {
    server = await startEchoServer();
    functions = await loadClient(document);
    client = createClient({ servers: { shop: server.url }, rateLimit: false, retry: false });
  });
  beforeEach(() => {
    server.answer = { status: 200, headers: { "content-type": "application/json" }, body: '{"id":1}' };
  });
  afterAll(() => server.close());
  const sent = async (name: string, request: object): Promise<{ type: string | undefined; body: string }> => {
    await functions[name]!(client, request);
    const { headers, body } = server.received.at(-1)!;
    return { type: headers["content-type"], body: body.toString() };
  };

  it("sends JSON, and vendor JSON types with their own content type", async () => {
    expect(await sent("sendJson", { body: { name: "é", left: undefined } })).toEqual({
      type: "application/json",
      body: '{"name":"é"}',
    });
    expect(await sent("sendMerge", { body: { name: null } })).toEqual({
      type: "application/merge-patch+json",
      body: '{"name":null}',
    });
  });

  it("sends forms, with the style of each property", async () => {
    const { type, body } = await sent("sendForm", {
      body: { name: "a b&c", tags: ["x", "y"], left: undefined },
    });
    expect(type).toMatch(/^application\/x-www-form-urlencoded/);
    expect([...new URLSearchParams(body)]).toEqual([
      ["name", "a b&c"],
      ["tags", "x|y"],
    ]);
  });

  it("sends files with data, each part with its content type", async () => {
    const body = {
      file: new File(["bytes"], "a.bin", { type: "image/png" }),
      about: { size: 5 },
      note: "n",
      tags: ["x", "y"],
    };
    const { type, body: text } = await sent("sendMultipart", { body });
    const boundary = /boundary=(.+)$/.exec(type ?? "")?.[1] ?? "missing";
    const parts = text.split(`--${boundary}`).slice(1, -1);
    expect(parts).toHaveLength(5);
    const part = (name: string): string =>
      parts.find((candidate) => candidate.includes(`name="${name}"`)) ?? "";
    expect(part("file")).toMatch(/filename="a\.bin"[\s\S]*Content-Type: image\/png\r\n\r\nbytes/i);
    expect(part("about")).toMatch(/Content-Type: application\/vnd\.about\+json\r\n\r\n\{"size":5\}/i);
    expect(part("note")).toMatch(/\r\n\r\nn\r\n$/);
    expect(parts.filter((candidate) => candidate.includes('name="tags"'))).toHaveLength(2);
  });

  it("sends bytes and text unchanged", async () => {
    expect(await sent("sendBytes", { body: new TextEncoder().encode("raw") })).toEqual({
      type: "application/octet-stream",
      body: "raw",
    });
    expect(await sent("sendBytes", { body: new Blob(["blob"]) })).toEqual({
      type: "application/octet-stream",
      body: "blob",
    });
    expect(await sent("sendText", { body: "plain" })).toEqual({
      type: expect.stringMatching(/^text\/plain/) as string,
      body: "plain",
    });
  });

  it("sends a concrete type in the range, never the range itself", async () => {
    const bytes = new TextEncoder().encode("raw");
    expect(await sent("sendImage", { body: new Blob([bytes], { type: "image/webp" }) })).toEqual({
      type: "image/webp",
      body: "raw",
    });
    expect(await sent("sendImage", { body: bytes, contentType: "image/png" })).toEqual({
      type: "image/png",
      body: "raw",
    });
    await expect(sent("sendImage", { body: bytes })).rejects.toThrow(
      "image/*, and the exact type of this one is unknown",
    );
    expect(await sent("sendAny", { body: { a: 1 } })).toEqual({ type: "application/json", body: '{"a":1}' });
  });

  it("sends the first of several content types unless another is named", async () => {
    expect((await sent("sendSeveral", { body: { a: 1 } })).type).toBe("application/json");
    const csv = await sent("sendSeveral", { body: "a,b", contentType: "text/csv" });
    expect(csv).toEqual({ type: expect.stringMatching(/^text\/csv/) as string, body: "a,b" });
  });

  it.each([
    ["getJson", 200, "application/json", '{"id":1}', { id: 1 }],
    ["getText", 200, "text/plain", "hello", "hello"],
    ["getNothing", 204, undefined, undefined, undefined],
    ["getDefault", 207, "application/json", "[1]", [1]],
    ["getRange", 203, "application/json", "[2]", [2]],
    ["getEither", 202, undefined, undefined, undefined],
  ])("%s: %i %s", async (name, status, type, body, wanted) => {
    server.answer = {
      status,
      headers: type === undefined ? {} : { "content-type": type },
      ...(body === undefined ? {} : { body }),
    };
    expect(await functions[name]!(client)).toEqual(wanted);
  });

  it("returns files as a Blob", async () => {
    server.answer = {
      status: 200,
      headers: { "content-type": "image/png" },
      body: new Uint8Array([137, 80]),
    };
    const blob = (await functions["getBytes"]!(client)) as Blob;
    expect([blob.type, [...new Uint8Array(await blob.arrayBuffer())]]).toEqual(["image/png", [137, 80]]);
  });

  it("yields server-sent events one by one", async () => {
    const body =
      ': hi\n\ndata: {"n":1}\n\nevent: x\ndata: {"n":\ndata: 2}\n\ndata: [DONE]\n\ndata: {"n":3}\n\n';
    server.answer = { status: 200, headers: { "content-type": "text/event-stream" }, body };
    const events: unknown[] = [];
    for await (const event of (await functions["getEvents"]!(client)) as AsyncIterable<unknown>)
      events.push(event);
    expect(events).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it("throws typed errors for any body", async () => {
    server.answer = {
      status: 404,
      headers: { "content-type": "application/json" },
      body: '{"error":{"message":"gone"}}',
    };
    const missing = await functions["getJson"]!(client).catch((error: unknown) => error);
    expect(missing).toBeInstanceOf(NotFoundError);
    expect((missing as NotFoundError).body).toEqual({ error: { message: "gone" } });
    server.answer = {
      status: 200,
      headers: { "content-type": "text/html" },
      body: "<html><title>Log in</title>",
    };
    await expect(functions["getJson"]!(client)).rejects.toThrow(DecodeError);
  });
});
