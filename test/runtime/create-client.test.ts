import { afterEach, describe, expect, test, vi } from "vitest";
import { createManualClock } from "../../generator/simulator/clock.js";
import { possibleActivity } from "../../runtime/codec/activity.js";
import { JSON_BODY, toJson } from "../../runtime/codec/json.js";
import { raw } from "../../runtime/codec/raw.js";
import { createClient } from "../../runtime/create-client.js";
import { ConfigurationError } from "../../runtime/errors/index.js";
import type { Operation } from "../../runtime/operation.js";
import type { ClientOptions } from "../../runtime/options.js";
import { CONTENT } from "../support/contents.js";
import { type Answer, CREDENTIALS, createFakePlatform, createToken, failure, json } from "./fake-platform.js";

const read: Operation = {
  id: "compute.listX",
  method: "GET",
  path: "/compute/v1/x",
  responses: { 200: CONTENT.json },
  parameters: { query: { datacenters: { name: "datacenters[]" } } },
};

function setUp(answer: Answer = () => json("ok"), options: ClientOptions = {}) {
  const platform = createFakePlatform(answer);
  const client = createClient({
    baseUrl: "https://api.test/api",
    credentials: CREDENTIALS,
    fetch: platform.fetch,
    rateLimit: false,
    ...options,
  });
  return { platform, client };
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe("a call", () => {
  test("is sent as its descriptor states", async () => {
    const { platform, client } = setUp();
    const operation: Operation = {
      ...read,
      method: "PATCH",
      path: "/compute/v1/x/{id}",
      body: [{ contentType: "application/merge-patch+json", encode: toJson }],
    };
    const request = {
      path: { id: "a/b" },
      query: { datacenters: ["1", "2"], name: undefined },
      body: { a: null },
    };
    expect(await client.call(operation, request, { headers: { "X-Trace": "t" } })).toBe("ok");
    const [sent] = platform.requests;
    expect(sent).toMatchObject({
      method: "PATCH",
      url: "https://api.test/api/compute/v1/x/a%2Fb?datacenters%5B%5D=1&datacenters%5B%5D=2",
      body: '{"a":null}',
    });
    expect(Object.fromEntries(sent?.headers ?? [])).toMatchObject({
      accept: "application/json",
      "content-type": "application/merge-patch+json",
      "user-agent": "cloudtemple-js/0.1.0",
      "x-trace": "t",
    });
  });

  test("without a body has no content type; HEAD has no result", async () => {
    const { platform, client } = setUp(() => new Response(null, { headers: { "content-length": "7" } }));
    expect(await client.call({ ...read, method: "HEAD" })).toBeUndefined();
    expect(platform.requests[0]?.headers.get("content-type")).toBeNull();
  });

  test("bytes arrive unchanged", async () => {
    const { platform, client } = setUp();
    const upload: Operation = {
      ...read,
      method: "POST",
      body: [{ contentType: "application/octet-stream", encode: raw }],
    };
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    await client.call(upload, { body: bytes });
    await client.call(upload, { body: new Blob([bytes]).stream() });
    expect(platform.requests.map((request) => request.bytes)).toEqual([bytes, bytes]);
  });

  test("is rejected before anything is sent when its path would address another resource", async () => {
    const { platform, client } = setUp();
    const remove: Operation = { ...read, method: "DELETE", path: "/storage/v1/buckets/{name}" };
    expect(await failure(client.call(remove, { path: { name: "" } }))).toBeInstanceOf(ConfigurationError);
    expect([platform.requests, platform.logins]).toEqual([[], []]);
  });

  test.each<[string, Operation, object]>([
    ["a method the platform refuses", { ...read, method: "TRACE" }, {}],
    ["a server that is not a URL", { ...read, server: "/v2" }, {}],
    ["a header that cannot be sent", read, { headers: { "X-A": "a\nb" } }],
    ["a timeout that is none", read, { timeout: 0 }],
    ["a deadline that is none", read, { deadline: Number.NaN }],
    ["a deadline that is text", read, { deadline: "600000" as never }],
  ])("%s is a ConfigurationError", async (_, operation, options) => {
    const { platform, client } = setUp();
    expect(await failure(client.call(operation, {}, options))).toBeInstanceOf(ConfigurationError);
    expect(platform.requests).toEqual([]);
  });

  test.each(["GET", "HEAD"] as const)("a %s has no body, whatever is declared", async (method) => {
    const { platform, client } = setUp();
    const sent = [
      client.call({ ...read, method, body: JSON_BODY }, { body: 1 }),
      client.fetch("/compute/v1/x", { method, body: "1" }),
    ];
    for (const call of sent)
      expect(await failure(call)).toMatchObject({
        name: "ConfigurationError",
        message: expect.stringMatching(
          ` is a ${method}, which cannot have a body. Leave \`body\` out.$`,
        ) as string,
      });
    expect([platform.requests, platform.logins]).toEqual([[], []]);
  });

  test("may start an activity: a handle with a Location, undefined without one", async () => {
    const maybe: Operation = { ...read, method: "PATCH", activity: possibleActivity };
    const { client } = setUp((_, count) =>
      count === 1
        ? new Response(null, { status: 201, headers: { location: "act-1" } })
        : json({ not: "read" }),
    );
    expect(await client.call(maybe)).toMatchObject({ id: "act-1" });
    expect(await client.call(maybe)).toBeUndefined();
  });

  test("without activity returns its body, whatever its Location", async () => {
    const { client } = setUp(() => json({ secret: "s" }, 201, { location: "/iam/x" }));
    expect(await client.call({ ...read, method: "POST", responses: { 201: CONTENT.json } })).toEqual({
      secret: "s",
    });
  });
});

describe("middleware", () => {
  test("runs once per attempt, can answer itself, change requests and call next again", async () => {
    const clock = createManualClock();
    const platform = createFakePlatform((_, count) => (count === 1 ? json({}, 503) : json(count)), { clock });
    const seen: string[] = [];
    const client = createClient({
      baseUrl: "https://api.test/api",
      credentials: CREDENTIALS,
      fetch: platform.fetch,
      clock,
      rateLimit: false,
      middleware: [
        async (request, next, context) => {
          if (new URL(request.url).pathname.endsWith("/cached")) return json("from cache");
          const changed = new Request(request, {
            headers: { ...Object.fromEntries(request.headers), "x-mine": "1" },
          });
          const answer = await next(changed);
          seen.push(`${context.operation.id} ${context.attempts} ${answer.status}`);
          return answer;
        },
      ],
    });
    expect(await clock.runUntil(client.call(read))).toBe(2);
    expect(seen).toEqual(["compute.listX 1 503", "compute.listX 2 200"]);
    expect(platform.requests.map(({ headers }) => headers.get("x-mine"))).toEqual(["1", "1"]);
    expect(platform.requests[1]?.headers.get("authorization")).toMatch(/^Bearer /);
    expect(await client.call({ ...read, path: "/cached" })).toBe("from cache");
    expect(platform.requests).toHaveLength(2);
  });

  test("reads the body of a clone and passes on the answer", async () => {
    const bodies: unknown[] = [];
    const { client } = setUp(() => json({ a: 1 }), {
      middleware: [
        async (request, next) => {
          const answer = await next(request);
          bodies.push(await answer.clone().text());
          return answer;
        },
      ],
    });
    expect(await client.call(read)).toEqual({ a: 1 });
    expect(bodies.at(-1)).toBe('{"a":1}');
  });
});

describe("client.fetch", () => {
  test("sends any request below the base URL with the client's credentials and resolves for every status", async () => {
    const { platform, client } = setUp(() => json({ error: "x" }, 404));
    const response = await client.fetch(
      "/unknown/v1/things?a=b%2Fc",
      { method: "post", body: '{"a":1}', headers: { "X-A": "1" } },
      { headers: { "X-B": "2" } },
    );
    expect([response.status, await response.json()]).toEqual([404, { error: "x" }]);
    const [sent] = platform.requests;
    expect(sent).toMatchObject({ method: "POST", target: "/api/unknown/v1/things?a=b%2Fc", body: '{"a":1}' });
    expect(Object.fromEntries(sent?.headers ?? [])).toMatchObject({
      "x-a": "1",
      "x-b": "2",
      "content-type": "text/plain;charset=UTF-8",
    });
    expect(sent?.headers.get("authorization")).toMatch(/^Bearer /);
  });

  test.each([
    "https://evil.test/",
    "//evil.test/",
    "x/y",
    "",
    "/../iam",
    "/a/.\t./b",
    "/a/.. ",
    "/a/%2e%2e/b",
    "/a\\..\\b",
  ])("%j leaves the base URL and is rejected", async (path) => {
    const { platform, client } = setUp();
    expect(await failure(client.fetch(path))).toBeInstanceOf(ConfigurationError);
    expect([platform.requests, platform.logins]).toEqual([[], []]);
  });

  test("a write whose answer is lost is ambiguous", async () => {
    const { client } = setUp(() => Promise.reject(new TypeError("Failed to fetch")));
    const error = await failure(client.fetch("/x", { method: "DELETE" }));
    expect(error).toMatchObject({ name: "AmbiguousWriteError", path: "/x", method: "DELETE" });
  });

  test("the signal of init and of the options", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    const { client } = setUp();
    expect(await failure(client.fetch("/x", { signal }))).toEqual(new Error("enough"));
    expect(await failure(client.fetch("/x", {}, { signal }))).toEqual(new Error("enough"));
  });
});

describe("options", () => {
  test.each<[string, ClientOptions]>([
    ["a base URL that is none", { baseUrl: "shiva.cloud-temple.com" }],
    ["a server that is none", { servers: { llmaas: "ai" } }],
    ["a timeout that is none", { timeout: -1 }],
    ["a deadline that is none", { deadline: 0 }],
  ])("%s", (_, options) => {
    expect(() => createClient({ credentials: CREDENTIALS, ...options })).toThrow(ConfigurationError);
  });

  test("everything from the environment", async () => {
    vi.stubEnv("CLOUDTEMPLE_CLIENT_ID", "env-id");
    vi.stubEnv("CLOUDTEMPLE_SECRET_ID", "env-secret");
    vi.stubEnv("CLOUDTEMPLE_HTTP_ADDR", "localhost:8080");
    vi.stubEnv("CLOUDTEMPLE_HTTP_SCHEME", "http");
    vi.stubEnv("CLOUDTEMPLE_HTTP_TIMEOUT", "2");
    const clock = createManualClock();
    const platform = createFakePlatform(() => new Promise(() => undefined), { clock });
    vi.stubGlobal("fetch", platform.fetch);
    const error = await clock.runUntil(failure(createClient({ clock }).call(read)));
    expect(error).toMatchObject({ name: "TimeoutError", scope: "deadline", limit: 2_000 });
    expect(platform.logins[0]?.url).toBe("http://localhost:8080/api/iam/v2/auth/personal_access_token");
    expect(JSON.parse(platform.logins[0]?.body ?? "")).toEqual({ id: "env-id", secret: "env-secret" });
  });

  test("the client works without process, as in a browser", async () => {
    const { platform, client } = setUp();
    vi.stubGlobal("process", undefined);
    expect(await client.call(read)).toBe("ok");
    vi.unstubAllGlobals();
    expect(platform.requests).toHaveLength(1);
  });

  test("a token store shares a login between clients, and the errors of one are ignored", async () => {
    const kept = new Map<string, string>();
    const tokenStore = {
      get: (key: string) => kept.get(key),
      set: (key: string, token: string) => void kept.set(key, token),
    };
    const clock = createManualClock();
    const first = createFakePlatform(() => json("ok"), { clock });
    const options = {
      baseUrl: "https://api.test/api",
      credentials: CREDENTIALS,
      clock,
      rateLimit: false,
    } as const;
    await createClient({ ...options, fetch: first.fetch, tokenStore }).call(read);
    const second = createFakePlatform(() => json("ok"), { clock });
    await createClient({ ...options, fetch: second.fetch, tokenStore }).call(read);
    expect([first.logins.length, second.logins.length]).toEqual([1, 0]);
    expect([...kept.keys()]).toEqual([`https://api.test/api#${CREDENTIALS.id}`]);
    const broken = () => {
      throw new Error("no store");
    };
    const third = createFakePlatform(() => json("ok"), { clock });
    await createClient({ ...options, fetch: third.fetch, tokenStore: { get: broken, set: broken } }).call(
      read,
    );
    expect(third.logins).toHaveLength(1);
  });

  test("a stored token that was revoked is replaced", async () => {
    const stored = createToken(
      { iat: Date.UTC(2026, 0, 1) / 1000, exp: Date.UTC(2026, 0, 2) / 1000 },
      "revoked",
    );
    const clock = createManualClock();
    const platform = createFakePlatform(
      ({ headers }) => (headers.get("authorization")?.endsWith("revoked") ? json({}, 401) : json("ok")),
      { clock },
    );
    const tokenStore = { get: () => stored, set: vi.fn() };
    const client = createClient({
      baseUrl: "https://api.test/api",
      credentials: CREDENTIALS,
      clock,
      fetch: platform.fetch,
      tokenStore,
    });
    expect(await clock.runUntil(client.call(read))).toBe("ok");
    expect([platform.logins.length, tokenStore.set.mock.calls.length]).toEqual([1, 1]);
  });
});
