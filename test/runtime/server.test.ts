import { afterEach, describe, expect, test, vi } from "vitest";
import { createClient } from "../../runtime/create-client.js";
import type { Operation } from "../../runtime/operation.js";
import type { ClientOptions } from "../../runtime/options.js";
import { serializeServer } from "../../runtime/serialize/server.js";
import { CONTENT } from "../support/contents.js";
import { createFakePlatform, json } from "./fake-platform.js";

const operation: Operation = {
  id: "shop.getX",
  method: "GET",
  path: "/x",
  auth: "none",
  server: "https://{region}.shop.test/{base}",
  serverVariables: { region: "eu", base: "v2" },
  serializers: { server: serializeServer },
  responses: { 200: CONTENT.json },
};

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

async function urlOf(options: ClientOptions, changes: Partial<Operation> = {}): Promise<string | undefined> {
  const platform = createFakePlatform(() => json({}));
  const client = createClient({
    baseUrl: "https://home.test/api",
    rateLimit: false,
    fetch: platform.fetch,
    ...options,
  });
  await client.call({ ...operation, ...changes });
  return platform.requests[0]?.url;
}

describe("an operation is sent to", () => {
  test.each<[string, ClientOptions, Partial<Operation>, string]>([
    ["the document's server", {}, {}, "https://eu.shop.test/v2/x"],
    [
      "the one that variables choose",
      { serverVariables: { shop: { region: "us" } } },
      {},
      "https://us.shop.test/v2/x",
    ],
    [
      "the default of what is left open",
      { serverVariables: { shop: { region: undefined } } },
      {},
      "https://eu.shop.test/v2/x",
    ],
    [
      "its own, whatever other modules choose",
      { serverVariables: { yard: { region: "us" } } },
      {},
      "https://eu.shop.test/v2/x",
    ],
    ["the module's of the options", { servers: { shop: "https://a.test/b/" } }, {}, "https://a.test/b/x"],
    [
      "its own of the options",
      { servers: { shop: "https://a.test", "shop.getX": "https://b.test" } },
      {},
      "https://b.test/x",
    ],
    [
      "the module's, without that",
      { servers: { shop: "https://a.test", "shop.getY": "https://b.test" } },
      {},
      "https://a.test/x",
    ],
    [
      "a server without variables, braces and all",
      {},
      { server: "https://shop.test/a{b}", serializers: {} },
      "https://shop.test/a%7Bb%7D/x",
    ],
  ])("%s", async (_, options, changes, want) => {
    expect(await urlOf(options, changes)).toBe(want);
  });

  test("no server while a variable has no value", async () => {
    await expect(urlOf({}, { serverVariables: { base: "v2" } })).rejects.toThrow(
      'The server of shop.getX has a variable region without a value. Pass `serverVariables: { shop: { "region": … } }` to createClient.',
    );
  });

  test.each(["eu.evil.test/", "evil.test#", "evil.test?", "me:secret@eu", "evil.test\\", "evil.test/\t"])(
    "no server when the value of a variable in the host is %j",
    async (region) => {
      await expect(urlOf({ serverVariables: { shop: { region } } })).rejects.toThrow(
        'The server of shop.getX has a variable region whose value is no part of a host. Pass `serverVariables: { shop: { "region": … } }` to createClient.',
      );
    },
  );

  test("what follows the host, and a whole address, may have slashes", async () => {
    expect(await urlOf({ serverVariables: { shop: { base: "v3/eu" } } })).toBe(
      "https://eu.shop.test/v3/eu/x",
    );
    const address = { server: "{address}/v2", serverVariables: { address: "https://a.test/b" } };
    expect(await urlOf({}, address)).toBe("https://a.test/b/v2/x");
    const parts = { server: "{scheme}://{host}", serverVariables: { scheme: "https", host: "a.test:8443" } };
    expect(await urlOf({}, parts)).toBe("https://a.test:8443/x");
    await expect(urlOf({ serverVariables: { shop: { host: "b.test/c" } } }, parts)).rejects.toThrow(
      "no part of a host",
    );
  });

  test("no server when the value of a variable in the scheme leads to another host", async () => {
    const parts = { server: "{scheme}://shop.test/v2", serverVariables: { scheme: "https" } };
    expect(await urlOf({}, parts)).toBe("https://shop.test/v2/x");
    for (const scheme of ["https://evil.test/", "https:\\\\evil.test?"])
      await expect(urlOf({ serverVariables: { shop: { scheme } } }, parts)).rejects.toThrow(
        "variable scheme whose value is no part of a host",
      );
  });

  test("no server when a value after the host is a query", async () => {
    await expect(urlOf({ serverVariables: { shop: { base: "v2?a" } } })).rejects.toThrow(
      "The server of shop.getX has a query or fragment.",
    );
  });
});

describe("an operation whose document has no server", () => {
  test.each(["", "./v2", "wss://shop.test"])("%j is never sent to the base URL", async (missingServer) => {
    const platform = createFakePlatform(() => json({}));
    const client = createClient({ baseUrl: "https://home.test/api", fetch: platform.fetch });
    const unplaced = { ...operation, server: undefined as never, missingServer };
    await expect(client.call(unplaced)).rejects.toThrow(
      `The server of shop.getX is unknown: its document names no http or https URL. Pass \`servers: { shop: "https://…" }\` to createClient.`,
    );
    expect(platform.requests).toEqual([]);
  });

  test("is sent to the one of the options", async () => {
    expect(
      await urlOf(
        { servers: { shop: "https://a.test/v2" } },
        { missingServer: "./v2", server: undefined as never, serverVariables: undefined as never },
      ),
    ).toBe("https://a.test/v2/x");
  });
});

describe("the environment", () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ["a host", { CLOUDTEMPLE_SHOP_HTTP_ADDR: "shop.local.test" }, "https://shop.local.test/x"],
    [
      "a port and a path, with the scheme",
      { CLOUDTEMPLE_SHOP_HTTP_ADDR: "127.0.0.1:4010/shop/", CLOUDTEMPLE_HTTP_SCHEME: "http" },
      "http://127.0.0.1:4010/shop/x",
    ],
    [
      "a scheme of its own",
      { CLOUDTEMPLE_SHOP_HTTP_ADDR: "https://a.test", CLOUDTEMPLE_HTTP_SCHEME: "http" },
      "https://a.test/x",
    ],
    ["nothing for this module", { CLOUDTEMPLE_YARD_HTTP_ADDR: "a.test" }, "https://eu.shop.test/v2/x"],
    ["nothing", { CLOUDTEMPLE_SHOP_HTTP_ADDR: "" }, "https://eu.shop.test/v2/x"],
  ])("names %s", async (_, variables, want) => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    expect(await urlOf({})).toBe(want);
  });

  test("names the server that a document lacks", async () => {
    vi.stubEnv("CLOUDTEMPLE_SHOP_HTTP_ADDR", "a.test/v2");
    const unplaced = { server: undefined as never, serverVariables: undefined as never, missingServer: "" };
    expect(await urlOf({}, unplaced)).toBe("https://a.test/v2/x");
  });

  test("yields to the options", async () => {
    vi.stubEnv("CLOUDTEMPLE_SHOP_HTTP_ADDR", "a.test");
    expect(await urlOf({ servers: { shop: "https://b.test" } })).toBe("https://b.test/x");
  });

  test("moves no module of the platform, whose token would go with it", async () => {
    vi.stubEnv("CLOUDTEMPLE_COMPUTE_HTTP_ADDR", "a.test");
    const ofPlatform = {
      id: "compute.getX",
      server: undefined as never,
      serverVariables: undefined as never,
    };
    expect(await urlOf({}, ofPlatform)).toBe("https://home.test/api/x");
  });

  test("is refused where it is no address", async () => {
    vi.stubEnv("CLOUDTEMPLE_SHOP_HTTP_ADDR", "user:secret@a.test");
    await expect(urlOf({})).rejects.toThrow("The server of shop.getX contains a user name or password.");
  });

  test("that cannot be read never lets a call for a server of tests reach production (Deno)", async () => {
    const refuse = (name: string) => {
      if (name === "CLOUDTEMPLE_SHOP_HTTP_ADDR") throw new Error(`Requires env access to "${name}"`);
      return undefined;
    };
    vi.stubGlobal("Deno", { env: { get: refuse } });
    await expect(urlOf({})).rejects.toThrow(
      'Reading CLOUDTEMPLE_SHOP_HTTP_ADDR of the environment is not permitted. Run Deno with --allow-env, or pass `servers: { shop: "https://…" }` to createClient.',
    );
    expect(await urlOf({ servers: { shop: "https://b.test" } })).toBe("https://b.test/x");
  });
});
