import { inspect } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createManualClock } from "../../../generator/simulator/clock.js";
import { withKeys } from "../../../runtime/auth/schemes.js";
import { createClient } from "../../../runtime/create-client.js";
import { ConfigurationError } from "../../../runtime/errors/index.js";
import type { Operation, SecurityScheme } from "../../../runtime/operation.js";
import type { ClientOptions } from "../../../runtime/options.js";
import { CONTENT } from "../../support/contents.js";
import { CREDENTIALS, createFakePlatform, failure, json, SECRET } from "../fake-platform.js";

const bearer: SecurityScheme = { scheme: "token", as: "bearer" };
const basic: SecurityScheme = { scheme: "pair", as: "basic" };
const header: SecurityScheme = { scheme: "header", as: { in: "header", name: "X-Key" } };
const query: SecurityScheme = { scheme: "query", as: { in: "query", name: "key" } };
const cookie: SecurityScheme = { scheme: "cookie", as: { in: "cookie", name: "sid" } };
const platformToken: SecurityScheme = { scheme: "jwt", as: "platform" };

const operation = (auth: Operation["auth"]): Operation => ({
  id: "shop.getX",
  method: "GET",
  path: "/x",
  server: "https://shop.test",
  ...(auth !== undefined && { auth, authenticate: withKeys }),
  responses: { 200: CONTENT.json },
});

function setUp(options: ClientOptions = {}) {
  const clock = createManualClock();
  const platform = createFakePlatform(() => json({}), { clock });
  const client = createClient({ rateLimit: false, clock, fetch: platform.fetch, ...options });
  return { platform, client, clock };
}

const hang = () => new Promise<never>(() => undefined);

/** Every credential of the one request that a call makes. */
async function sent(auth: Operation["auth"], apiKeys: ClientOptions["apiKeys"]): Promise<object> {
  const { platform, client } = setUp({ apiKeys });
  await client.call(operation(auth));
  expect(platform.requests).toHaveLength(1);
  const [request] = platform.requests;
  const { searchParams } = new URL(request?.url ?? "");
  return Object.fromEntries(
    [
      ["authorization", request?.headers.get("authorization")],
      ["x-key", request?.headers.get("x-key")],
      ["cookie", request?.headers.get("cookie")],
      ["key", searchParams.get("key")],
    ].filter(([, value]) => value !== null && value !== undefined),
  ) as object;
}

const ALL = { token: "t", pair: "me:é", header: "h", query: "q&", cookie: "c;" };

describe("the schemes of an operation", () => {
  test.each<[string, Operation["auth"], Record<string, string>, object]>([
    ["a bearer token", [[bearer]], ALL, { authorization: "Bearer t" }],
    ["a pair", [[basic]], ALL, { authorization: "Basic bWU6w6k=" }],
    ["a header", [[header]], ALL, { "x-key": "h" }],
    ["a query parameter", [[query]], ALL, { key: "q&" }],
    ["a cookie", [[cookie]], ALL, { cookie: "sid=c%3B" }],
    [
      "all of one requirement",
      [[basic, header, query, cookie]],
      ALL,
      {
        authorization: "Basic bWU6w6k=",
        "x-key": "h",
        key: "q&",
        cookie: "sid=c%3B",
      },
    ],
    ["the first whose key is there", [[bearer], [header]], { header: "h" }, { "x-key": "h" }],
    ["the first of two", [[bearer], [header]], ALL, { authorization: "Bearer t" }],
    ["one that is whole", [[bearer, cookie], [header]], { token: "t", header: "h" }, { "x-key": "h" }],
    ["a key rather than nothing", [[], [header]], { header: "h" }, { "x-key": "h" }],
    ["nothing where that will do", [[header], []], {}, {}],
  ])("%s is sent", async (_, auth, keys, want) => {
    expect(await sent(auth, { shop: keys })).toEqual(want);
  });

  test("a module's single key serves any scheme that is required alone", async () => {
    expect(await sent([[bearer, header], [cookie]], { shop: "k" })).toEqual({ cookie: "sid=k" });
    expect(await sent([[header]], { shop: async () => "later" })).toEqual({ "x-key": "later" });
  });
});

test("a function of a key that hangs ends the call after two seconds", async () => {
  for (const apiKeys of [{ shop: { header: hang } }, { shop: hang }]) {
    const { platform, client, clock } = setUp({ apiKeys });
    const since = clock.now();
    const error = await clock.runUntil(failure(client.call(operation([[header]]))));
    expect(error).toMatchObject({ name: "ConfigurationError" });
    expect(String(error)).toContain("A function in `apiKeys` did not return within 2000 ms");
    expect([clock.now() - since, platform.requests]).toEqual([2_000, []]);
  }
});

describe("the environment", () => {
  afterEach(() => void vi.unstubAllEnvs());
  test("has the single key too", async () => {
    vi.stubEnv("CLOUDTEMPLE_SHOP_API_KEY", "of-the-environment");
    expect(await sent([[bearer]], undefined)).toEqual({ authorization: "Bearer of-the-environment" });
    expect(await sent([[bearer]], { shop: { token: "given" } })).toEqual({ authorization: "Bearer given" });
  });
});

describe("without a key", () => {
  test.each<[Operation["auth"], string]>([
    [
      [[bearer, header], [cookie]],
      'shop.getX needs a key for token with header, or cookie. Pass `apiKeys: { shop: { "token": …, "header": … } }` to createClient, or set CLOUDTEMPLE_SHOP_API_KEY.',
    ],
    [
      [[bearer, header]],
      'shop.getX needs a key for token with header. Pass `apiKeys: { shop: { "token": …, "header": … } }` to createClient.',
    ],
  ])("the error names the missing keys, and nothing is sent", async (auth, want) => {
    for (const keys of [{}, { token: "t" }, { token: "t", header: "" }]) {
      const { platform, client } = setUp({ apiKeys: { shop: keys } });
      const error = await client.call(operation(auth)).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(ConfigurationError);
      expect((error as Error).message).toContain(want);
      expect(platform.requests).toEqual([]);
    }
  });

  test.each([[query], [cookie]])("a key that is not well-formed text is an error: %j", async (scheme) => {
    const { platform, client } = setUp({ apiKeys: { shop: "secret\ud800" } });
    const error = await client.call(operation([[scheme]])).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as Error).message).toContain("The key contains an unpaired surrogate");
    expect(platform.requests).toEqual([]);
  });

  test.each(["", undefined, null, 5])("a function that returns %j is an error", async (key) => {
    const { platform, client } = setUp({ apiKeys: { shop: { token: () => key as string } } });
    await expect(client.call(operation([[bearer]]))).rejects.toThrow("A key in `apiKeys` is empty.");
    expect(platform.requests).toEqual([]);
  });
});

describe("the platform's token", () => {
  const BASE = "https://api.test/api";
  const atHome = (auth: Operation["auth"]): Operation => {
    const { id, method, path, responses, ...rest } = operation(auth);
    return {
      id,
      method,
      path,
      responses,
      ...(rest.auth !== undefined && { auth: rest.auth, authenticate: withKeys }),
    };
  };

  test("is sent with a key where both are required, also after a renewal", async () => {
    let refusals = 1;
    const clock = createManualClock();
    const platform = createFakePlatform(
      () => (refusals-- > 0 ? new Response(null, { status: 401 }) : json({})),
      { clock },
    );
    const client = createClient({
      baseUrl: BASE,
      credentials: CREDENTIALS,
      rateLimit: false,
      clock,
      fetch: platform.fetch,
      apiKeys: { shop: { header: "h" } },
    });
    await client.call(atHome([[platformToken, header]]));
    expect(platform.requests.map(({ headers }) => headers.get("x-key"))).toEqual(["h", "h"]);
    const tokens = platform.requests.map(({ headers }) => headers.get("authorization"));
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) expect(token).toMatch(/^Bearer ./);
  });

  test("is sent to no other server, and neither are the credentials", async () => {
    const { platform, client } = setUp({ baseUrl: BASE, credentials: CREDENTIALS });
    for (const scheme of [platformToken, bearer])
      await expect(client.call(operation([[scheme]]))).rejects.toThrow(ConfigurationError);
    await expect(client.call(atHome([[bearer]]))).rejects.toThrow("needs a key for token");
    expect(platform.requests).toEqual([]);
    expect(platform.logins).toEqual([]);
  });
});

test("no key of a scheme shows in an error", async () => {
  const { client } = setUp({
    apiKeys: { shop: { token: SECRET } },
    retry: false,
    fetch: () => Promise.reject(new TypeError(`no route for ${SECRET}`)),
  });
  const error = (await client.call(operation([[bearer]])).catch((caught: unknown) => caught)) as Error;
  expect(JSON.stringify(error) + error.message).not.toContain(SECRET);
});

test.each([query, cookie])(
  "a key that a server quotes as it was sent in the %o does not show",
  async (scheme) => {
    const key = "it's(a)secret*!";
    const { client } = setUp({
      apiKeys: { shop: { [scheme.scheme]: key } },
      fetch: async (url, { headers }) => {
        const message = `denied: ${url} ${new Headers(headers).get("cookie")}`;
        return json({ message, also: key, plain: encodeURIComponent(key) }, 403);
      },
    });
    const error = await failure(client.call(operation([[scheme]])));
    expect(inspect(error)).toContain("denied: https://shop.test/x");
    expect(inspect(error)).not.toMatch(/secret/i);
  },
);

test("the password of a pair does not show where a server quotes it alone", async () => {
  const { client } = setUp({
    apiKeys: { shop: { pair: "me:open:sesame" } },
    fetch: async () => json({ message: "me may not enter with open:sesame" }, 403),
  });
  const error = await failure(client.call(operation([[basic]])));
  expect(String(error)).toContain("me may not enter with [redacted]");
  expect(inspect(error)).not.toContain("sesame");
});

test("a descriptor that does not say how to send its keys is refused", async () => {
  const { client, platform } = setUp({ apiKeys: { shop: "key" } });
  const bare = operation("key");
  Reflect.deleteProperty(bare, "authenticate");
  await expect(client.call(bare)).rejects.toThrow("Add `authenticate: withKeys` of cloudtemple/codecs.");
  expect(platform.requests).toEqual([]);
});
