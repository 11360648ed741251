import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { withKeys } from "../../../runtime/auth/schemes.js";
import { raw } from "../../../runtime/codec/raw.js";
import { text } from "../../../runtime/codec/text.js";
import { createClient } from "../../../runtime/create-client.js";
import {
  AuthenticationError,
  ConfigurationError,
  DecodeError,
  RedirectError,
} from "../../../runtime/errors/index.js";
import type { Operation } from "../../../runtime/operation.js";
import { serializeCookies } from "../../../runtime/serialize/cookie-parameters.js";
import { type ClientAndLogin, clientOfPlatform } from "../../support/client-of-platform.js";
import { CONTENT, JSON_BODY } from "../../support/contents.js";
import {
  type Answer,
  CREDENTIALS,
  createToken,
  failure,
  json,
  LOGIN_PATH,
  SECRET,
} from "../fake-platform.js";

const BASE = "https://api.test/api";
const read: Operation = {
  id: "compute.listX",
  method: "GET",
  path: "/compute/v1/x",
  responses: { 200: CONTENT.json },
};
const write: Operation = {
  ...read,
  id: "compute.createX",
  method: "POST",
  body: JSON_BODY,
  responses: { 200: CONTENT.json, 201: CONTENT.empty },
};
const inference: Operation = {
  id: "llmaas.listModels",
  method: "GET",
  path: "/v1/models",
  server: "https://ai.test",
  auth: "key",
  authenticate: withKeys,
  responses: { 200: CONTENT.json },
};

const setUp = (answer: Answer = () => json([]), options: ClientAndLogin = {}) =>
  clientOfPlatform(answer, { rateLimit: false, ...options });

describe("the platform's token", () => {
  test("is obtained once, with the personal access token in the form that the platform expects", async () => {
    const { platform, client } = setUp();
    await client.call(read);
    await client.call(read);
    expect(platform.logins).toHaveLength(1);
    const [login] = platform.logins;
    expect(login?.url).toBe(`${BASE}${LOGIN_PATH}`);
    expect(login?.method).toBe("POST");
    expect(JSON.parse(login?.body ?? "")).toEqual(CREDENTIALS);
    expect(login?.headers.get("content-type")).toBe("application/json");
    expect(login?.headers.get("authorization")).toBeNull();
    for (const request of platform.requests) {
      expect(request.headers.get("authorization")).toMatch(/^Bearer eyJ.*\.token-1$/);
    }
  });

  test.each([
    ["quoted", `"${createToken({ exp: 9e9 })}"\r\n`, 200],
    ["created", createToken({ exp: 9e9 }), 201],
  ])("%s", async (_, text, status) => {
    const { platform, client } = setUp(undefined, { login: () => new Response(text, { status }) });
    await client.call(read);
    expect(platform.requests[0]?.headers.get("authorization")).toBe(`Bearer ${createToken({ exp: 9e9 })}`);
  });

  test("a login that is answered with a page is an error, and the page is not sent as a token", async () => {
    const page = () =>
      new Response("<html><title>Welcome</title></html>", { headers: { "content-type": "text/html" } });
    const { platform, client } = setUp(undefined, { login: page });
    const error = await failure(client.call(read));
    expect(error).toBeInstanceOf(DecodeError);
    expect(String(error)).toContain("iam.login");
    expect(platform.requests).toHaveLength(0);
  });

  test("wrong credentials", async () => {
    const { client } = setUp(undefined, { login: () => json({ message: `bad ${SECRET}` }, 401) });
    const error = await failure(client.call(write, { body: {} }));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(String(error)).not.toContain(SECRET);
  });

  test("a function returns the credentials at each login", async () => {
    let asked = 0;
    const credentials = async () => ({ id: `id-${++asked}`, secret: "s3cret" });
    const { clock, platform, client } = setUp(undefined, { credentials });
    await client.call(read);
    await clock.advance(400_000);
    await client.call(read);
    expect(platform.logins.map((login) => (JSON.parse(login.body) as { id: string }).id)).toEqual([
      "id-1",
      "id-2",
    ]);
  });

  test("missing credentials are named in the error of the first call", async () => {
    vi.stubEnv("CLOUDTEMPLE_CLIENT_ID", "set");
    vi.stubEnv("CLOUDTEMPLE_SECRET_ID", "");
    const { platform, client } = setUp(undefined, { credentials: undefined });
    const error = await failure(client.call(read));
    vi.stubEnv("CLOUDTEMPLE_CLIENT_ID", "");
    const both = await failure(setUp(undefined, { credentials: undefined }).client.call(read));
    vi.unstubAllEnvs();
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).toMatch(/The secret of .* is missing\. .* CLOUDTEMPLE_SECRET_ID/);
    expect(String(both)).toMatch(/The id and secret of .* are missing\. /);
    expect(platform.logins).toHaveLength(0);
  });
});

describe("401", () => {
  const once: Answer = (_, count) => (count === 1 ? json({ message: "expired" }, 401) : json([count]));

  test.each([read, write])(
    "$method is replayed once with a fresh token, body included",
    async (operation) => {
      const { platform, client } = setUp(once);
      await client.call(operation, operation.method === "POST" ? { body: { a: 1 } } : {});
      expect(platform.requests.map(({ headers }) => headers.get("authorization")?.split(".").at(-1))).toEqual(
        ["token-1", "token-2"],
      );
      expect(new Set(platform.requests.map(({ body }) => body)).size).toBe(1);
    },
  );

  test("twice is an AuthenticationError, for a write too", async () => {
    const { platform, client } = setUp(() => json({}, 401));
    const error = await failure(client.call(write, { body: {} }));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error).toMatchObject({ status: 401, attempts: 2 });
    expect([platform.requests.length, platform.logins.length]).toEqual([2, 2]);
  });

  test("twenty concurrent calls with a revoked token: one login", async () => {
    const refuseFirst: Answer = ({ headers }) =>
      headers.get("authorization")?.endsWith("token-1") ? json({}, 401) : json("ok");
    const { platform, client } = setUp(refuseFirst);
    const results = await Promise.all(Array.from({ length: 20 }, () => client.call(read)));
    expect(new Set(results)).toEqual(new Set(["ok"]));
    expect(platform.logins).toHaveLength(2);
  });

  test("a stream cannot be replayed", async () => {
    const { platform, client } = setUp(once);
    const upload: Operation = { ...write, body: [{ contentType: "application/octet-stream", encode: raw }] };
    const error = await failure(client.call(upload, { body: new Blob(["x"]).stream() }));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(platform.requests).toHaveLength(1);
  });
});

describe("where credentials go", () => {
  test("another server gets its module's static key and nothing else", async () => {
    const { platform, client } = setUp(undefined, { apiKeys: { llmaas: async () => "key-canary" } });
    await client.call(inference);
    expect(platform.requests[0]?.url).toBe("https://ai.test/v1/models");
    expect(platform.requests[0]?.headers.get("authorization")).toBe("Bearer key-canary");
    expect(platform.logins).toHaveLength(0);
  });

  test("the key of the environment; without one, an error that names the variable", async () => {
    vi.stubEnv("CLOUDTEMPLE_LLMAAS_API_KEY", "key-of-environment");
    const { platform, client } = setUp();
    await client.call(inference);
    vi.stubEnv("CLOUDTEMPLE_LLMAAS_API_KEY", "");
    const error = await failure(client.call(inference));
    vi.unstubAllEnvs();
    expect(platform.requests[0]?.headers.get("authorization")).toBe("Bearer key-of-environment");
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).toContain("CLOUDTEMPLE_LLMAAS_API_KEY");
  });

  test("a module on another server does not get the platform's token", async () => {
    const { platform, client } = setUp(undefined, { servers: { compute: "https://elsewhere.test" } });
    expect(await failure(client.call(read))).toBeInstanceOf(ConfigurationError);
    expect([platform.requests, platform.logins]).toEqual([[], []]);
  });

  test("a server of the options replaces the document's", async () => {
    const { platform, client } = setUp(undefined, {
      servers: { llmaas: "http://localhost:9" },
      apiKeys: { llmaas: "key" },
    });
    await client.call(inference);
    expect(platform.requests[0]?.url).toBe("http://localhost:9/v1/models");
  });

  test.each([
    [{ in: "header", name: "X-Key" }, "/v1/models?q=1", { "x-key": "k&y" }],
    [{ in: "query", name: "api key" }, "/v1/models?q=1&api%20key=k%26y", {}],
    [{ in: "cookie", name: "session" }, "/v1/models?q=1", { cookie: "c=1; session=k%26y" }],
  ] as const)("static key %o", async (auth, target, headers) => {
    const { platform, client } = setUp(undefined, { apiKeys: { llmaas: "k&y" } });
    const serializers = { cookie: serializeCookies };
    await client.call({ ...inference, auth, serializers }, { query: { q: 1 }, cookie: { c: 1 } });
    expect(platform.requests[0]?.target).toBe(target);
    expect(Object.fromEntries(platform.requests[0]?.headers ?? [])).toMatchObject(headers);
    expect(platform.requests[0]?.headers.get("authorization")).toBeNull();
  });

  test("HTTP Basic: the access token itself on the platform, the module's own pair elsewhere", async () => {
    const metrics: Operation = {
      ...read,
      id: "metric.getPrometheus",
      auth: "basic",
      authenticate: withKeys,
      responses: { 200: { "*/*": text } },
    };
    const { platform, client } = setUp(undefined, { apiKeys: { metric: "me:é" } });
    await client.call(metrics);
    await client.call({ ...metrics, server: "https://metrics.test" });
    const decode = (value: string | null | undefined) =>
      Buffer.from(value?.replace("Basic ", "") ?? "", "base64").toString();
    expect(platform.requests.map(({ headers }) => decode(headers.get("authorization")))).toEqual([
      `${CREDENTIALS.id}:${SECRET}`,
      "me:é",
    ]);
    expect(platform.logins).toHaveLength(0);
  });

  test("plain http to another machine is refused before the login", async () => {
    expect(() => createClient({ baseUrl: "http://api.test/api" })).toThrow(ConfigurationError);
    const { platform, client } = setUp(undefined, {
      servers: { llmaas: "http://ai.test" },
      apiKeys: { llmaas: "key" },
    });
    expect(await failure(client.call(inference))).toBeInstanceOf(ConfigurationError);
    expect(platform.requests).toHaveLength(0);
  });

  test.each([
    ["https://evil.test/steal?token=1", "https://evil.test"],
    ["/api/elsewhere", "another path of this server"],
  ])("a redirect to %s is not followed", async (location, named) => {
    const { platform, client } = setUp(() => new Response(null, { status: 302, headers: { location } }));
    const error = await failure(client.call(read));
    expect(error).toBeInstanceOf(RedirectError);
    expect(String(error)).toContain(named);
    expect(String(error)).not.toContain("token=1");
    expect(platform.requests).toHaveLength(1);
  });

  test("middleware never sees a login", async () => {
    const seen: string[] = [];
    const { client, platform } = setUp(() => json("ok"), {
      middleware: [
        async (request, next) => {
          seen.push(`${request.url} ${await request.clone().text()}`);
          const answer = await next(request);
          seen.push(await answer.clone().text());
          return answer;
        },
      ],
    });
    await client.call(read);
    expect(platform.logins).toHaveLength(1);
    expect(seen).toEqual(["https://api.test/api/compute/v1/x ", '"ok"']);
  });

  test("middleware never sees a credential, neither before nor after the request", async () => {
    const seen: (string | null)[] = [];
    const { client } = setUp(undefined, {
      middleware: [
        async (request, next, context) => {
          seen.push(request.headers.get("authorization"));
          const answer = await next(request);
          seen.push(request.headers.get("authorization"));
          if (inspect(context, { depth: 9, showHidden: true }).includes("token-1"))
            seen.push("in the context");
          return answer;
        },
      ],
    });
    await client.call(read);
    expect(seen.filter((value) => value !== null)).toEqual([]);
  });

  test("a header of the call cannot replace the credential", async () => {
    const { platform, client } = setUp();
    await client.call(read, {}, { headers: { Authorization: "Bearer mine" } });
    expect(platform.requests[0]?.headers.get("authorization")).toMatch(/token-1$/);
  });
});

test("a request that a middleware sends to another server starts without the platform's token", async () => {
  const optional: Operation = {
    ...read,
    auth: [[{ scheme: "jwt", as: "platform" }], []],
    authenticate: withKeys,
  };
  const { client, platform } = setUp(() => json("ok"), {
    middleware: [
      async (request, next) => {
        await next(request);
        return next(new Request("https://elsewhere.test/copy"));
      },
    ],
  });
  await client.call(optional);
  expect(platform.requests.map(({ url, headers }) => [url, headers.has("authorization")])).toEqual([
    ["https://api.test/api/compute/v1/x", true],
    ["https://elsewhere.test/copy", false],
  ]);
});

describe("wherever a middleware sends a request", () => {
  const EVIL = "https://evil.test";
  const CANARIES = ["token-1", SECRET, "key-canary"];
  const operations: Operation[] = [
    read,
    { ...read, id: "metric.getX", auth: "basic", authenticate: withKeys },
    inference,
    { ...inference, auth: { in: "query", name: "k" }, authenticate: withKeys },
    { ...inference, auth: { in: "cookie", name: "k" }, authenticate: withKeys },
    { ...inference, auth: [[{ scheme: "s", as: { in: "header", name: "X-Key" } }]], authenticate: withKeys },
    { ...inference, auth: [[{ scheme: "s", as: "basic" }], []], authenticate: withKeys },
    { ...read, auth: [[{ scheme: "jwt", as: "platform" }], []], authenticate: withKeys },
  ];
  const shown = (platform: ReturnType<typeof setUp>["platform"], origin: string): string[] =>
    platform.requests
      .filter(({ url }) => new URL(url).origin === origin)
      .map(({ url, body, headers }) => {
        const sent = JSON.stringify([url, body, ...headers]);
        const basic = /Basic ([\w+/=]+)/.exec(sent)?.[1] ?? "";
        return sent + Buffer.from(basic, "base64").toString();
      });

  test.each(operations)(
    "$id, $auth: no credential reaches another origin, before or after its own",
    async (operation) => {
      for (const order of ["before", "after", "copy"] as const) {
        const { client, platform } = setUp(() => json("ok"), {
          apiKeys: { llmaas: "key-canary" },
          middleware: [
            async (request, next) => {
              const moved = new Request(order === "copy" ? `${EVIL}/copy` : `${EVIL}/x`, request);
              if (order === "after") await next(request);
              const answer = await next(moved);
              return order === "before" ? next(request) : answer;
            },
          ],
        });
        const error = await client.call(operation).then(
          () => undefined,
          (caught: unknown) => caught,
        );
        if (error !== undefined) {
          expect(error).toBeInstanceOf(ConfigurationError);
          expect((error as Error).message).toContain(`${EVIL}, which gets none of the client's credentials`);
        }
        for (const text of shown(platform, EVIL))
          expect(CANARIES.filter((canary) => text.includes(canary))).toEqual([]);
      }
    },
  );

  test("the keys of a module stay at its server, and the platform's token at the platform", async () => {
    const { client, platform } = setUp(() => json("ok"), {
      apiKeys: { llmaas: "key-canary" },
      middleware: [
        (request, next) =>
          next(new Request(request.url.replace("https://ai.test", "https://api.test"), request)),
      ],
    });
    expect(await failure(client.call(inference))).toBeInstanceOf(ConfigurationError);
    expect(platform.requests).toEqual([]);
  });

  test("a credential that the middleware sets itself is sent", async () => {
    const { client, platform } = setUp(() => json("ok"), {
      middleware: [
        (_, next) =>
          next(new Request("https://cache.test/x", { headers: { Authorization: "Bearer its-own" } })),
      ],
    });
    await client.call(read);
    expect(platform.requests.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer its-own"]);
    expect(platform.logins).toHaveLength(0);
  });

  test("a retry starts from the original request", async () => {
    let passes = 0;
    const { clock, client, platform } = setUp((_, count) => (count === 1 ? json({}, 503) : json("ok")), {
      middleware: [
        (request, next) => {
          passes += 1;
          return next(
            passes === 1 ? request : new Request(`${EVIL}/x`, { headers: { Authorization: "none" } }),
          );
        },
      ],
    });
    await clock.runUntil(client.call(read));
    expect(
      platform.requests.map(({ url, headers }) => [
        new URL(url).origin,
        headers.get("authorization") === "none",
      ]),
    ).toEqual([
      ["https://api.test", false],
      [EVIL, true],
    ]);
  });
});

test("the login goes to the platform, whatever server a module of the same name has", async () => {
  const { client, platform } = setUp(() => json("ok"), { servers: { iam: "https://iam.test" } });
  await client.call(read);
  expect(platform.logins.map(({ url }) => url)).toEqual([`${BASE}${LOGIN_PATH}`]);
});

test("after a 401, a request that a middleware made is sent again with its body and the new token", async () => {
  const { client, platform } = setUp(
    (_, count) => (count === 1 ? json({}, 401) : new Response(null, { status: 201 })),
    { middleware: [(request, next) => next(new Request(request, { headers: { "x-mine": "1" } }))] },
  );
  await client.call(write, { body: { a: 1 } });
  expect(platform.requests.map(({ body, headers }) => [body, headers.get("authorization")])).toEqual([
    ['{"a":1}', expect.stringMatching(/^Bearer .+\.token-1$/)],
    ['{"a":1}', expect.stringMatching(/^Bearer .+\.token-2$/)],
  ]);
});
