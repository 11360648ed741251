import { describe, expect, it } from "vitest";
import { type ClientOptions, ConfigurationError, createClient } from "../../runtime/index.js";
import { loadClient } from "./generated-client.js";

const responses = { 204: { description: "Done." } };
const schemes = { key: { type: "apiKey", in: "header", name: "X-Key" } };

interface Sent {
  readonly url: string;
  readonly key: string | null;
}

/** What the one operation of a document sends, from a client that is configured for the platform as well. */
async function send(document: object, options: ClientOptions = {}): Promise<Sent[]> {
  const functions = await loadClient(document);
  const sent: Sent[] = [];
  const client = createClient({
    credentials: { id: "id", secret: "secret" },
    apiKeys: { shop: "key" },
    fetch: async (url, { headers }) => {
      sent.push({ url, key: new Headers(headers).get("x-key") });
      return new Response(null, { status: 204 });
    },
    ...options,
  });
  try {
    await functions["find"]!(client);
  } catch (error) {
    expect(sent).toEqual([]);
    throw error;
  }
  return sent;
}

/** A document whose servers are those of the whole, of the path and of the operation. */
function openapi(root?: object[], path?: object[], operation?: object[], more: object = {}): object {
  return {
    openapi: "3.1.0",
    info: { title: "shop", version: "1" },
    ...(root && { servers: root }),
    security: [{ key: [] }],
    components: { securitySchemes: schemes },
    paths: {
      "/items": {
        ...(path && { servers: path }),
        get: { operationId: "find", ...(operation && { servers: operation }), responses },
      },
    },
    ...more,
  };
}

function swagger(more: object): object {
  return {
    swagger: "2.0",
    info: { title: "shop", version: "1" },
    security: [{ key: [] }],
    securityDefinitions: schemes,
    paths: { "/items": { get: { operationId: "find", responses } } },
    ...more,
  };
}

const at = (url: string): object[] => [{ url }];
const SHOP = "https://shop.example/v1/items";

describe("a foreign document", () => {
  it.each<[string, object, string]>([
    ["a server without a scheme", openapi(at("//shop.example/v1")), SHOP],
    ["a server of the path", openapi(at("./v2"), at("https://shop.example/v1")), SHOP],
    ["a server of the operation", openapi(undefined, at("v3"), at("https://shop.example/v1")), SHOP],
    ["several servers", openapi([...at("wss://a.example"), ...at("https://shop.example/v1")]), SHOP],
    ["a variable in the host", variable(), SHOP],
    ["a path, in a document that says where it is", openapi(at("/v1"), undefined, undefined, self()), SHOP],
    ["Swagger 2.0 without schemes", swagger({ host: "shop.example", basePath: "/v1" }), SHOP],
    ["Swagger 2.0 with a base path without a slash", swagger({ host: "shop.example", basePath: "v1" }), SHOP],
  ])("%s: the key goes there", async (_, document, url) => {
    expect(await send(document)).toEqual([{ url, key: "key" }]);
  });

  it.each<[string, object]>([
    ["no servers", openapi()],
    ["an empty list", openapi([])],
    ["a path", openapi(at("/v1"))],
    ["a relative path", openapi(at("./v2"))],
    ["a bare word", openapi(at("v3"))],
    ["another protocol", openapi(at("wss://shop.example/v1"))],
    ["a relative path of the path", openapi(at("https://shop.example"), at("./v2"))],
    ["a relative path of the operation", openapi(at("https://shop.example"), undefined, at("./v2"))],
    ["Swagger 2.0 without a host", swagger({ basePath: "/v1", schemes: ["https"] })],
    ["Swagger 2.0 with nothing", swagger({})],
  ])("%s: nothing is sent until the caller names the server", async (_, document) => {
    const refused = send(document);
    await expect(refused).rejects.toThrow(ConfigurationError);
    await expect(refused).rejects.toThrow('Pass `servers: { shop: "https://…" }` to createClient.');
    const [sent] = await send(document, { servers: { shop: "https://mine.example" } });
    expect(sent?.url).toMatch(/^https:\/\/mine\.example(\/v1)?\/items$/);
    expect(sent?.key).toBe("key");
  });
});

function variable(): object {
  const url = "//{name}.example/{base}";
  return openapi([{ url, variables: { name: { default: "shop" }, base: { default: "v1" } } }]);
}

function self(): object {
  return { openapi: "3.2.0", $self: "https://shop.example/openapi.json" };
}
