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

  it("refuses a stream that was read, or is being read, in whichever form and before anything is sent", async () => {
    const sentBefore = server.received.length;
    const read = new Blob(["{}"]).stream();
    await new Response(read).text();
    const locked = new Blob(["{}"]).stream();
    locked.getReader();
    for (const body of [read, locked]) {
      for (const name of ["sendJson", "sendBytes", "sendForm"]) {
        await expect(functions[name]!(client, { body })).rejects.toMatchObject({
          name: "ConfigurationError",
        });
      }
      const raw = createClient({ baseUrl: server.url, rateLimit: false }).fetch("/x", {
        method: "PUT",
        body,
      });
      await expect(raw).rejects.toThrow("client.fetch cannot be sent");
    }
    expect(server.received).toHaveLength(sentBefore);
    expect((await sent("sendJson", { body: new Blob(['{"a":1}']).stream() })).body).toBe('{"a":1}');
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
    ["getText", 200, "text/plain; charset=iso-8859-1", Buffer.from("caf\xe9", "latin1"), "café"],
    ["getText", 200, 'text/plain; charset="UTF-8"', "café", "café"],
    ["getText", 200, "text/plain; charset=klingon", "café", "café"],
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

/** A POST for each body, in a document of one version. */
function documentOf(version: object, bodies: Readonly<Record<string, object>>): object {
  const paths = Object.entries(bodies).map(([name, body]) => [
    `/${name}`,
    { post: { operationId: name, ...body, responses: { 204: { description: "Done." } } } },
  ]);
  return { ...version, info: { title: "shop", version: "1" }, paths: Object.fromEntries(paths) as object };
}

describe("forms and files on the wire", () => {
  let server: EchoServer;
  let client: Client;
  beforeAll(async () => {
    server = await startEchoServer();
    server.answer = { status: 204 };
    client = createClient({ servers: { shop: server.url }, rateLimit: false, retry: false });
  });
  afterAll(() => server.close());

  const form = async (): Promise<[string, string | File][]> => {
    const { headers, body } = server.received.at(-1)!;
    const read = new Response(new Uint8Array(body), {
      headers: { "content-type": headers["content-type"] ?? "" },
    });
    return [...(await read.formData())] as [string, string | File][];
  };
  const tagged = {
    type: "object",
    properties: { tags: { type: "array", items: text }, at: { type: "object", properties: { city: text } } },
  };
  const encoding = {
    tags: { style: "form", explode: false },
    at: { style: "deepObject", explode: true },
  };
  const media = (type: string, more: object = { encoding }): object => ({
    requestBody: { content: { [type]: { schema: tagged, ...more } } },
  });
  const value = { tags: ["a", "b"], at: { city: "Lyon" } };

  it("follows a style in multipart bodies from OpenAPI 3.1 on, before which they have none", async () => {
    const bodies = { upload: media("multipart/form-data"), post: media("application/x-www-form-urlencoded") };
    for (const [version, upload, warnings] of [
      [
        "3.1.1",
        [
          ["tags", "a,b"],
          ["at[city]", "Lyon"],
        ],
        [],
      ],
      [
        "3.0.3",
        [
          ["tags", "a"],
          ["tags", "b"],
          ["at", '{"city":"Lyon"}'],
        ],
        ["tags/explode: has no effect", "at/style: has no effect"],
      ],
    ] as const) {
      const functions = await loadClient(documentOf({ openapi: version }, bodies), warnings);
      await functions["upload"]!(client, { body: value });
      const sent = await form();
      // A part with a content type of its own may be read as a file.
      const texts = await Promise.all(
        sent.map(async ([name, part]) => [name, typeof part === "string" ? part : await part.text()]),
      );
      expect(texts).toEqual(upload);
      await functions["post"]!(client, { body: value });
      expect(await form()).toEqual([
        ["tags", "a,b"],
        ["at[city]", "Lyon"],
      ]);
    }
  });

  it("sends a header of a part where the document fixes its value", async () => {
    const headers = {
      "X-Kind": { $ref: "#/components/headers/Kind" },
      "X-Open": { schema: text },
      "X-Split": { schema: { const: "a\r\nX-Evil: b" } },
      "Content-Type": { schema: { const: "text/evil" } },
    };
    const functions = await loadClient(
      {
        ...documentOf(
          { openapi: "3.1.0" },
          { upload: media("multipart/form-data", { encoding: { at: { headers } } }) },
        ),
        components: { headers: { Kind: { schema: { type: "string", enum: ["place"] } } } },
      },
      ["at/headers: is not used in whole"],
    );
    await functions["upload"]!(client, { body: { at: { city: "Lyon" } } });
    expect(server.received.at(-1)?.body.toString()).toMatch(
      /name="at"\r\nContent-Type: application\/json\r\nX-Kind: place\r\n\r\n\{"city":"Lyon"\}\r\n/,
    );
  });

  it("joins lists of Swagger 2.0 as their collectionFormat says", async () => {
    const formats = { csv: ",", ssv: " ", tsv: "\t", pipes: "|" };
    const fields = Object.keys(formats).map((format) => ({
      ...{ name: format, in: "formData", type: "array", items: text },
      ...(format !== "csv" && { collectionFormat: format }),
    }));
    const multi = { name: "multi", in: "formData", type: "array", items: text, collectionFormat: "multi" };
    const bodies = {
      upload: { consumes: ["multipart/form-data"], parameters: [...fields, multi] },
      post: { consumes: ["application/x-www-form-urlencoded"], parameters: [...fields, multi] },
    };
    const functions = await loadClient(documentOf({ swagger: "2.0", host: "shop.example" }, bodies));
    const list = ["a", "b"];
    const body = { csv: list, ssv: list, tsv: list, pipes: list, multi: list };
    for (const name of ["upload", "post"]) {
      await functions[name]!(client, { body });
      expect(await form()).toEqual([
        ...Object.entries(formats).map(([format, separator]) => [format, list.join(separator)]),
        ["multi", "a"],
        ["multi", "b"],
      ]);
    }
  });

  it("sends text of the format binary in JSON and in forms, and refuses files there", async () => {
    const schema = { type: "object", required: ["data"], properties: { data: file } };
    const body = (type: string): object => ({
      requestBody: { required: true, content: { [type]: { schema } } },
    });
    const functions = await loadClient(
      documentOf(
        { openapi: "3.0.3" },
        { sendJson: body("application/json"), sendForm: body("application/x-www-form-urlencoded") },
      ),
    );
    await functions["sendJson"]!(client, { body: { data: "aGk=" } });
    expect(server.received.at(-1)?.body.toString()).toBe('{"data":"aGk="}');
    await functions["sendForm"]!(client, { body: { data: "aGk=" } });
    expect(server.received.at(-1)?.body.toString()).toBe("data=aGk%3D");
    const count = server.received.length;
    for (const name of ["sendJson", "sendForm"]) {
      const refused = functions[name]!(client, { body: { data: new Blob(["hi"]) } });
      await expect(refused).rejects.toThrow(
        /data.* of the body of shop\.\w+ is a Blob, which is not plain data/,
      );
    }
    expect(server.received).toHaveLength(count);
  });
});
