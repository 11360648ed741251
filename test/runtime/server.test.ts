import { describe, expect, test } from "vitest";
import { createClient } from "../../runtime/create-client.js";
import type { Operation } from "../../runtime/operation.js";
import type { ClientOptions } from "../../runtime/options.js";
import { CONTENT } from "../support/contents.js";
import { createFakePlatform, json } from "./fake-platform.js";

const operation: Operation = {
  id: "shop.getX",
  method: "GET",
  path: "/x",
  auth: "none",
  server: "https://{region}.shop.test/{base}",
  serverVariables: { region: "eu", base: "v2" },
  responses: { 200: CONTENT.json },
};

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
      { server: "https://shop.test/a{b}", serverVariables: undefined as never },
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

  test("no server when the value of a variable makes the URL invalid", async () => {
    await expect(urlOf({ serverVariables: { shop: { region: "me:secret@eu" } } })).rejects.toThrow(
      "The server of shop.getX contains a user name or password.",
    );
  });
});

describe("an operation whose document has no server", () => {
  test.each([
    ["", "its document lists none"],
    ["./v2", 'its document says "./v2", which is not an http or https URL'],
    ["wss://shop.test", 'its document says "wss://shop.test", which is not an http or https URL'],
  ])("%j is never sent to the base URL", async (missingServer, problem) => {
    const platform = createFakePlatform(() => json({}));
    const client = createClient({ baseUrl: "https://home.test/api", fetch: platform.fetch });
    const unplaced = { ...operation, server: undefined as never, missingServer };
    await expect(client.call(unplaced)).rejects.toThrow(
      `The server of shop.getX is unknown: ${problem}. Pass \`servers: { shop: "https://…" }\` to createClient.`,
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
