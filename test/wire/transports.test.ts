import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { events } from "../../runtime/codec/events.js";
import { json } from "../../runtime/codec/json.js";
import { toMultipart } from "../../runtime/codec/multipart.js";
import { raw } from "../../runtime/codec/raw.js";
import { createClient, type Fetch, type Operation } from "../../runtime/index.js";
import { JSON_BODY } from "../support/contents.js";
import { type EchoServer, startEchoServer } from "./echo-server.js";

/** Loaded by name, because they bring no types of a `fetch` like the platform's. */
const load = async (name: string): Promise<unknown> =>
  ((await import(name)) as { readonly default: unknown }).default;
const OWN: readonly (readonly [string, Fetch | undefined])[] = [
  ["the platform's fetch", undefined],
  ["fetch of undici", ((await load("undici")) as { readonly fetch: Fetch }).fetch],
  ["node-fetch", (await load("node-fetch")) as Fetch],
];

const upload: Operation = {
  id: "shop.upload",
  method: "PUT",
  path: "/files",
  auth: "none",
  body: [
    { contentType: "multipart/form-data", encode: toMultipart },
    { contentType: "application/octet-stream", encode: raw },
  ],
  responses: { 200: { "application/json": json } },
  safe: true,
};
const passThrough = (request: Request, next: (request: Request) => Promise<Response>) => next(request);
const token = `e30.${btoa(JSON.stringify({ iat: 0, exp: 4_000_000_000 }))}.s`;
/** A transport whose login is answered here. */
const withLogin =
  (fetch: Fetch): Fetch =>
  (url, init) =>
    url.endsWith("/personal_access_token") ? Promise.resolve(new Response(token)) : fetch(url, init);
const write: Operation = { ...upload, id: "shop.write", body: JSON_BODY };

describe("transports", () => {
  let server: EchoServer;
  beforeAll(async () => {
    server = await startEchoServer();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.received.length = 0;
    server.answer = { status: 200, headers: { "content-type": "application/json" }, body: '{"ok":true}' };
  });

  const clientOf = (fetch?: Fetch, options: object = {}) =>
    createClient({ baseUrl: server.url, fetch, rateLimit: false, ...options });

  /** The parts of the body that arrived, read with the boundary of the header that arrived. */
  const formOf = async (index: number): Promise<[string, string][]> => {
    const { headers, body } = server.received[index]!;
    const type = { "content-type": headers["content-type"] ?? "" };
    const form = await new Response(new Uint8Array(body), { headers: type }).formData();
    return [...form].map(([name, value]) => [name, typeof value === "string" ? value : value.name]);
  };

  const form = (): FormData => {
    const data = new FormData();
    data.append("note", "hello");
    data.append("file", new File(["content"], "a.txt"));
    return data;
  };

  it.each(OWN)("%s sends JSON, and its answer is read whole", async (_, fetch) => {
    expect(await clientOf(fetch).call(write, { body: { a: 1 } })).toEqual({ ok: true });
    expect(server.received).toMatchObject([
      { method: "PUT", target: "/files", headers: { "content-type": "application/json" } },
    ]);
    expect(server.received[0]?.body.toString()).toBe('{"a":1}');
  });

  it.each(OWN)("%s reports an answer that is too large", async (_, fetch) => {
    server.answer = {
      ...server.answer,
      headers: { "content-type": "application/json" },
      body: `"${"x".repeat(99)}"`,
    };
    const call = clientOf(fetch, { maxResponseBytes: 50, retry: false }).call(write, { body: {} });
    await expect(call).rejects.toMatchObject({ name: "DecodeError" });
  });

  it.each(OWN)("%s sends a FormData and a stream, also by client.fetch", async (_, own) => {
    const bytes = () => new Blob(["streamed"]).stream();
    const client = clientOf(own, { middleware: [passThrough] });
    for (const each of [client, clientOf(own)]) {
      await each.call(upload, { body: form() });
      await each.call(upload, { body: bytes(), contentType: "application/octet-stream" });
    }
    const raw = clientOf(withLogin(own ?? fetch), { credentials: { id: "id", secret: "secret" } });
    await raw.fetch("/x", { method: "POST", body: form() });
    const streamed: RequestInit & { duplex: "half" } = { method: "POST", body: bytes(), duplex: "half" };
    await raw.fetch("/x", streamed);
    expect(server.received).toHaveLength(6);
    for (const index of [0, 2, 4]) {
      expect(await formOf(index)).toEqual([
        ["note", "hello"],
        ["file", "a.txt"],
      ]);
      expect(server.received[index + 1]?.body.toString()).toBe("streamed");
    }
  });

  it.each(OWN)("%s reads a stream of events while it arrives", async (_, own) => {
    server.answer = {
      status: 200,
      headers: { "content-type": "text/event-stream" },
      body: "data: 1\n\ndata: 2\n\n",
    };
    const listen: Operation = {
      ...{ id: "shop.listen", method: "GET", path: "/events", auth: "none" },
      responses: { 200: { "text/event-stream": events } },
    };
    const received: unknown[] = [];
    for await (const event of await clientOf(own).call<AsyncIterable<unknown>>(listen)) received.push(event);
    expect(received).toEqual([1, 2]);
  });

  it("a FormData is sent with its own boundary, at the first attempt and at the next", async () => {
    server.answer = { status: 503 };
    const client = clientOf(undefined, {
      random: () => 0,
      onEvent: ({ type }: { type: string }) => {
        if (type === "retry")
          server.answer = { status: 200, headers: { "content-type": "application/json" }, body: "1" };
      },
    });
    expect(await client.call(upload, { body: form() })).toBe(1);
    expect(server.received).toHaveLength(2);
    for (const index of [0, 1]) {
      expect(await formOf(index)).toEqual([
        ["note", "hello"],
        ["file", "a.txt"],
      ]);
    }
  });

  it("a FormData passes through a middleware that changes headers, with its own boundary", async () => {
    const client = clientOf(undefined, {
      middleware: [
        (request: Request, next: (request: Request) => Promise<Response>) => {
          request.headers.set("x-trace", "1");
          return next(request);
        },
      ],
    });
    await client.call(upload, { body: form() });
    expect(server.received[0]?.headers["x-trace"]).toBe("1");
    expect(await formOf(0)).toHaveLength(2);
  });

  it("a request that a middleware made in place of the first is sent with its body and headers", async () => {
    const client = clientOf(undefined, {
      middleware: [
        async (request: Request, next: (request: Request) => Promise<Response>) =>
          next(
            new Request(request, { headers: { "x-new": "1", "content-type": "text/x" }, body: "changed" }),
          ),
      ],
    });
    await client.call(write, { body: { a: 1 } });
    expect(server.received[0]).toMatchObject({ headers: { "x-new": "1", "content-type": "text/x" } });
    expect(server.received[0]?.body.toString()).toBe("changed");
  });

  it("a custom fetch is called with a URL and an object, also after a middleware", async () => {
    const calls: [unknown, RequestInit][] = [];
    const own: Fetch = (url, init) => {
      calls.push([url, init]);
      return fetch(url, init);
    };
    const middleware = [
      (request: Request, next: (request: Request) => Promise<Response>) => next(new Request(request)),
    ];
    await clientOf(own).call(write, { body: {} });
    await clientOf(own, { middleware }).call(write, { body: {} });
    for (const [url, init] of calls) {
      expect(url).toBe(`${server.url}/files`);
      expect(init).toMatchObject({ method: "PUT", redirect: "manual" });
    }
    expect(calls).toHaveLength(2);
  });

  describe("client.fetch", () => {
    const credentials = { id: "id", secret: "secret" };
    const clientWith = (fetch: Fetch) => clientOf(withLogin(fetch), { credentials });
    const seen: RequestInit[] = [];
    const note: Fetch = (url, init) => {
      seen.push(init);
      return fetch(url, init);
    };
    beforeEach(() => {
      seen.length = 0;
    });

    it("leaves the type of a body to fetch", async () => {
      const client = clientWith(note);
      for (const body of [
        "text",
        new URLSearchParams({ a: "b" }),
        form(),
        new Blob(["x"], { type: "image/png" }),
      ]) {
        await client.fetch("/x", { method: "POST", body });
      }
      expect(server.received.map(({ headers }) => headers["content-type"]?.split(";")[0])).toEqual([
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "image/png",
      ]);
      expect(await formOf(2)).toHaveLength(2);
    });

    it("honours redirect and cache, and follows no redirect unasked", async () => {
      server.answer = { status: 302, headers: { location: "/elsewhere" } };
      const client = clientWith(note);
      expect((await client.fetch("/x")).status).toBe(302);
      await client.fetch("/x", { redirect: "follow", cache: "no-store" }).catch(() => undefined);
      expect(seen[0]).toMatchObject({ redirect: "manual" });
      expect(seen[1]).toMatchObject({ redirect: "follow", cache: "no-store" });
    });

    it.each(["init", "options"])("aborts with the signal of %s, where both have one", async (which) => {
      const [first, second] = [new AbortController(), new AbortController()];
      const hanging: Fetch = (_url, { signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener("abort", () => reject(signal.reason as Error));
          (which === "init" ? first : second).abort(new Error(`the signal of ${which}`));
        });
      const work = clientWith(hanging).fetch("/x", { signal: first.signal }, { signal: second.signal });
      await expect(work).rejects.toThrow(`the signal of ${which}`);
    });
  });
});
