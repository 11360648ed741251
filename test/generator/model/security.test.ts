import { describe, expect, test } from "vitest";
import { buildOperation, contextOf, foreignContext, messageOf } from "../from-text.js";

const PLATFORM = "https://shiva.cloud-temple.com/api/shop";
const OTHER = "https://api.ai.cloud-temple.com/v1";
const SCHEMES = {
  bearer: { type: "http", scheme: "bearer" },
  basic: { type: "http", scheme: "Basic" },
  header: { type: "apiKey", in: "header", name: "X-Key" },
  query: { type: "apiKey", in: "query", name: "key" },
  cookie: { type: "apiKey", in: "cookie", name: "sid" },
  oauth: { type: "oauth2", flows: {} },
  openId: { type: "openIdConnect", openIdConnectUrl: "https://id.example.com" },
  mutual: { type: "mutualTLS" },
};

describe("the server of an operation", () => {
  const PATH = "/v1/things";
  test.each<[string, object[], string | undefined, string]>([
    ["none", [], undefined, "/shop/v1/things"],
    ["the platform", [{ url: PLATFORM }], undefined, "/shop/v1/things"],
    ["a relative one", [{ url: "/api/shop" }], undefined, "/shop/v1/things"],
    ["another host", [{ url: OTHER }], OTHER, PATH],
    ["with a slash at the end", [{ url: `${OTHER}//` }], OTHER, PATH],
    ["the first of several", [{ url: OTHER }, { url: PLATFORM }], OTHER, PATH],
    [
      "with variables",
      [
        {
          url: "https://{region}.example.com:{port}/{base}",
          variables: { region: { default: "eu" }, port: { default: "8443" }, base: { default: "v2" } },
        },
      ],
      "https://eu.example.com:8443/v2",
      PATH,
    ],
    [
      "a name that only looks like the platform",
      [{ url: "https://shiva.cloud-temple.com.example.com/api" }],
      "https://shiva.cloud-temple.com.example.com/api",
      PATH,
    ],
  ])("%s", async (_, servers, server, fullPath) => {
    expect(await buildOperation({}, { servers })).toMatchObject({ server, fullPath });
  });

  test("the operation's comes before the path's, the path's before the document's", async () => {
    const own = { url: "https://own.example.com" };
    expect(await buildOperation({ servers: [own] }, { servers: [{ url: OTHER }] })).toMatchObject({
      server: own.url,
    });
    expect(await buildOperation({ servers: [] }, { servers: [{ url: OTHER }] })).toMatchObject({
      server: OTHER,
    });
  });

  test("outside the platform there is no base path, and every absolute URL is a server", async () => {
    const context = foreignContext();
    expect(await buildOperation({}, { context, servers: [{ url: PLATFORM }] })).toMatchObject({
      server: PLATFORM,
      fullPath: PATH,
    });
    expect(await buildOperation({}, { context })).toMatchObject({ server: undefined, fullPath: PATH });
    for (const [url, prefix] of [
      ["/v1.51/", "/v1.51"],
      ["/api/{version}", "/api/v2"],
      ["/", ""],
      ["../up", ""],
      ["/a/../b", ""],
      ["//other.example/v1", ""],
    ]) {
      const servers = [{ url: url ?? "", variables: { version: { default: "v2" } } }];
      expect(await buildOperation({}, { context, servers })).toMatchObject({
        fullPath: `${prefix ?? ""}${PATH}`,
      });
    }
  });

  test.each(["https://[", "https://a b", "https://example.com:port"])(
    "a URL that is none: %s",
    async (url) => {
      const message = await messageOf(() => buildOperation({}, { servers: [{ url }] }));
      expect(message).toContain(`shop.yaml:1 #/servers: ${JSON.stringify(url)} is no URL`);
    },
  );
});

describe("how an operation proves who calls", () => {
  test.each<[string, object[] | undefined, unknown, unknown]>([
    // scheme, on the platform, elsewhere
    ["nothing said", undefined, "platform", "none"],
    ["an empty list", [], "none", "none"],
    ["an empty choice", [{ bearer: [] }, {}], "none", "none"],
    ["bearer", [{ bearer: [] }], "platform", "key"],
    ["basic", [{ basic: [] }], "basic", "basic"],
    ["a header", [{ header: [] }], { in: "header", name: "X-Key" }, { in: "header", name: "X-Key" }],
    ["a query parameter", [{ query: [] }], { in: "query", name: "key" }, { in: "query", name: "key" }],
    ["a cookie", [{ cookie: [] }], { in: "cookie", name: "sid" }, { in: "cookie", name: "sid" }],
    ["OAuth", [{ oauth: ["read"] }], "platform", "key"],
    ["OpenID", [{ openId: [] }], "platform", "key"],
    [
      "the first that can be meant",
      [{ mutual: [] }, { header: [], basic: [] }, { basic: [] }],
      "basic",
      "basic",
    ],
    ["nothing that can be meant", [{ mutual: [] }], "platform", "key"],
    ["a scheme that is not there", [{ constructor: [] }], "platform", "key"],
  ])("%s", async (_, security, platform, elsewhere) => {
    const members = {
      components: { securitySchemes: SCHEMES },
      ...(security === undefined ? {} : { security }),
    };
    expect((await buildOperation({}, members)).auth).toEqual(platform);
    expect((await buildOperation({}, { ...members, servers: [{ url: OTHER }] })).auth).toEqual(elsewhere);
  });

  test("the operation's own word counts", async () => {
    const members = { components: { securitySchemes: SCHEMES }, security: [{ bearer: [] }] };
    expect((await buildOperation({ security: [] }, members)).auth).toBe("none");
    expect((await buildOperation({ security: [{ basic: [] }] }, members)).auth).toBe("basic");
  });
});

test("limits are those that specs/limits.yaml has for the route", async () => {
  const asked: string[] = [];
  const limits = [{ lane: "console", requests: 25, seconds: 1 }];
  const context = contextOf({
    limitsFor: (method, path) => {
      asked.push(`${method} ${path}`);
      return limits;
    },
  });
  expect((await buildOperation({}, { context })).limits).toEqual(limits);
  expect(asked).toEqual(["GET /v1/things"]);
});
