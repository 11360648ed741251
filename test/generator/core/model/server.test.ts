import { describe, expect, test } from "vitest";
import { readServers } from "../../../../generator/core/model/server.js";
import { buildOperation, contextOf, foreignContext, messageOf } from "../../../support/from-text.js";

const PLATFORM = "https://shiva.cloud-temple.com/api/shop";
const OTHER = "https://api.ai.cloud-temple.com/v1";

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

  test.each<[string, object[], object]>([
    ["none", [], { server: undefined, missingServer: "", fullPath: PATH }],
    ["no URL", [{}], { server: undefined, missingServer: "/", fullPath: PATH }],
    ["a path", [{ url: "/v1" }], { server: undefined, missingServer: "/v1", fullPath: `/v1${PATH}` }],
    ["a relative path", [{ url: "./v2" }], { server: undefined, missingServer: "./v2", fullPath: PATH }],
    ["a bare word", [{ url: "v3" }], { server: undefined, missingServer: "v3", fullPath: PATH }],
    [
      "a relative path with a variable",
      [{ url: "./{version}", variables: { version: { default: "v2" } } }],
      { server: undefined, missingServer: "./v2", fullPath: PATH },
    ],
    [
      "another protocol",
      [{ url: "wss://shop.example/v1" }],
      { server: undefined, missingServer: "wss://shop.example/v1", fullPath: PATH },
    ],
    ["no scheme", [{ url: "//shop.example/v1" }], { server: "https://shop.example/v1", fullPath: PATH }],
    [
      "no scheme, and a variable",
      [{ url: "//{region}.shop.example", variables: { region: { default: "eu" } } }],
      { server: "https://{region}.shop.example", serverVariables: { region: "eu" } },
    ],
    [
      "a scheme that is a variable",
      [{ url: "{scheme}://shop.example", variables: { scheme: { default: "https" } } }],
      { server: "{scheme}://shop.example", serverVariables: { scheme: "https" } },
    ],
    [
      "several, the first of which is not HTTP",
      [{ url: "wss://shop.example" }, { url: OTHER }],
      { server: OTHER, missingServer: undefined },
    ],
  ])("outside the platform: %s", async (_, servers, expected) => {
    const context = foreignContext();
    expect(await buildOperation({}, { context, servers })).toMatchObject(expected);
    expect(await buildOperation({ servers }, { context })).toMatchObject(expected);
  });

  test.each([
    ["none", [], "https://shop.example"],
    ["a path", [{ url: "/v1" }], "https://shop.example/v1"],
    ["a relative path", [{ url: "./v2/" }], "https://shop.example/docs/v2"],
    ["up", [{ url: "../v3" }], "https://shop.example/v3"],
    ["no scheme", [{ url: "//other.example" }], "https://other.example"],
    ["a variable", [{ url: "/{v}", variables: { v: { default: "1" } } }], "https://shop.example/{v}"],
    ["another URL", [{ url: OTHER }], OTHER],
  ])("resolved against the URL that the document is at: %s", async (_, servers, server) => {
    const self = { openapi: "3.2.0", $self: "https://shop.example/docs/openapi.json" };
    const context = foreignContext();
    expect(await buildOperation({}, { context, servers, ...self })).toMatchObject({
      server,
      missingServer: undefined,
      fullPath: PATH,
    });
  });

  test("a module of the platform has the platform's URL whatever its relative server", async () => {
    for (const servers of [[], [{ url: "./v2" }], [{ url: "wss://shop.example" }]]) {
      expect(await buildOperation({}, { servers })).toMatchObject({
        server: undefined,
        missingServer: undefined,
        fullPath: `/shop${PATH}`,
      });
    }
  });

  test.each(["https://[", "https://a b", "https://example.com:port", "https://{region}.example.com"])(
    "a URL that is none: %s",
    async (url) => {
      const message = await messageOf(() => buildOperation({}, { servers: [{ url }] }));
      expect(message).toContain(`shop.yaml:1 #/servers: ${JSON.stringify(url)} is not a URL`);
      const own = await messageOf(() =>
        buildOperation({ servers: [{ url }] }, { context: foreignContext() }),
      );
      expect(own).toContain(`#/paths/~1v1~1things/get/servers: ${JSON.stringify(url)} is not a URL`);
    },
  );

  test("outside the platform callers choose the variables", async () => {
    const context = foreignContext();
    const variables = { region: { default: "eu", enum: ["eu", "us"] }, stage: { default: "" } };
    const url = "https://{region}{stage}.example.com/";
    expect(await buildOperation({}, { context, servers: [{ url, variables }] })).toMatchObject({
      server: "https://{region}{stage}.example.com",
      serverVariables: { region: "eu", stage: "" },
    });
    const told: string[] = [];
    const tolerate = ({ message }: Error): void => void told.push(message);
    const open = await buildOperation(
      {},
      { context: { ...context, tolerate }, servers: [{ url: "https://{constructor}.example.com" }] },
    );
    expect(open).toMatchObject({ server: "https://{constructor}.example.com", serverVariables: {} });
    expect(told).toEqual([
      expect.stringContaining("is not a URL. Expected the address of a server, and a default"),
    ]);
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

test("the servers of a document are its absolute URLs, each once, the first description counts", () => {
  const found = readServers([
    { servers: [{ url: OTHER, description: "First." }, { url: "/v1" }, { description: "No URL." }] },
    { servers: [{ url: OTHER, description: "Again." }, { url: `${OTHER}/b` }] },
    {},
    { servers: [{ url: "//shop.example" }] },
  ]);
  expect(found.map(({ url, description }) => [url, description])).toEqual([
    [OTHER, "First."],
    [`${OTHER}/b`, undefined],
    ["https://shop.example", undefined],
  ]);
});

test("what follows a hash in a path is not sent: it would end the query", async () => {
  expect(await buildOperation({}, { path: "/v1#Action=list" })).toMatchObject({
    path: "/v1#Action=list",
    fullPath: "/shop/v1",
  });
});

test("a hash in the name of a parameter of the path is left in place", async () => {
  const parameters = [{ name: "a#b", in: "path", required: true, schema: { type: "string" } }];
  expect(await buildOperation({ parameters }, { path: "/v1/{a#b}/c#d" })).toMatchObject({
    fullPath: "/shop/v1/{a#b}/c",
  });
});
