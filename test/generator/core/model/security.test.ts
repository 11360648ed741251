import { describe, expect, test } from "vitest";
import type { ScopedAuth } from "../../../../generator/core/model/model.js";
import { buildOperation, foreignContext, messageOf } from "../../../support/from-text.js";

const OTHER = "https://api.ai.cloud-temple.com/v1";
const SCHEMES = {
  bearer: { type: "http", scheme: "bearer" },
  basic: { type: "http", scheme: "Basic" },
  digest: { type: "http", scheme: "digest" },
  header: { type: "apiKey", in: "header", name: "X-Key" },
  query: { type: "apiKey", in: "query", name: "key" },
  cookie: { type: "apiKey", in: "cookie", name: "sid" },
  oauth: { type: "oauth2", flows: {} },
  openId: { type: "openIdConnect", openIdConnectUrl: "https://id.example.com" },
  mutual: { type: "mutualTLS" },
  nameless: { type: "apiKey", in: "header" },
  linked: { $ref: "#/components/securitySchemes/header" },
};
const KEY = { in: "header", name: "X-Key" };

const members = (security?: unknown): object => ({
  components: { securitySchemes: SCHEMES },
  ...(security === undefined ? {} : { security }),
});

describe("how an operation of the platform authenticates", () => {
  test.each<[string, object[] | undefined, unknown, unknown]>([
    // security, on the platform's server, on one of its own
    ["nothing declared", undefined, "platform", "none"],
    ["an empty list", [], "none", "none"],
    ["an empty requirement", [{}], "none", "none"],
    ["bearer", [{ bearer: [] }], "platform", "key"],
    ["basic", [{ basic: [] }], "basic", "basic"],
    ["a header", [{ header: [] }], KEY, KEY],
    ["a header, behind a $ref", [{ linked: [] }], KEY, KEY],
    ["a header, by a reference", [{ "#/components/securitySchemes/header": [] }], KEY, KEY],
    ["a query parameter", [{ query: [] }], { in: "query", name: "key" }, { in: "query", name: "key" }],
    ["a cookie", [{ cookie: [] }], { in: "cookie", name: "sid" }, { in: "cookie", name: "sid" }],
    ["OAuth", [{ oauth: ["read"] }], "platform", "key"],
    ["OpenID", [{ openId: [] }], "platform", "key"],
    ["a certificate", [{ mutual: [] }], "none", "none"],
    ["a certificate and a key", [{ mutual: [], header: [] }], KEY, KEY],
    [
      "the token beside a key",
      [{ bearer: [], header: [] }],
      [[scheme("bearer", "platform"), scheme("header", KEY)]],
      [[scheme("bearer", "bearer"), scheme("header", KEY)]],
    ],
    [
      "the token or nothing",
      [{ bearer: [] }, {}],
      [[scheme("bearer", "platform")], []],
      [[scheme("bearer", "bearer")], []],
    ],
  ])("%s", async (_, security, platform, elsewhere) => {
    expect((await buildOperation({}, members(security) as never)).auth).toEqual(platform);
    const moved = { ...members(security), servers: [{ url: OTHER }] };
    expect((await buildOperation({}, moved as never)).auth).toEqual(elsewhere);
  });
});

function scheme(name: string, as: unknown, scopes: string[] = []): object {
  return { scheme: name, as, scopes };
}

describe("how an operation of any other document authenticates", () => {
  const authOf = async (node: object, security?: unknown, servers?: object[]): Promise<ScopedAuth> => {
    const all = { ...members(security), ...(servers === undefined ? {} : { servers }) };
    return (await buildOperation({ ...node }, { ...all, context: foreignContext() })).auth;
  };

  test.each<[string, unknown, unknown]>([
    ["nothing declared", undefined, "none"],
    ["an empty list", [], "none"],
    ["bearer", [{ bearer: [] }], [[scheme("bearer", "bearer")]]],
    ["basic", [{ basic: [] }], [[scheme("basic", "basic")]]],
    [
      "another scheme of HTTP",
      [{ digest: [] }],
      [[scheme("digest", { in: "header", name: "Authorization" })]],
    ],
    ["a header", [{ header: [] }], [[scheme("header", KEY)]]],
    ["OAuth", [{ oauth: ["read", 1] }], [[scheme("oauth", "bearer", ["read"])]]],
    [
      "one of two",
      [{ bearer: [] }, { cookie: [] }],
      [[scheme("bearer", "bearer")], [scheme("cookie", { in: "cookie", name: "sid" })]],
    ],
    [
      "two at once",
      [{ query: [], basic: [] }],
      [[scheme("basic", "basic"), scheme("query", { in: "query", name: "key" })]],
    ],
    ["one or nothing", [{}, { header: [] }], [[], [scheme("header", KEY)]]],
  ])("%s, on any server", async (_, security, want) => {
    expect(await authOf({}, security)).toEqual(want);
    expect(await authOf({}, security, [{ url: OTHER }])).toEqual(want);
    expect(await authOf({}, security, [{ url: "https://shiva.cloud-temple.com/api" }])).toEqual(want);
  });

  test("the security of the operation counts before that of the document", async () => {
    expect(await authOf({ security: [] }, [{ bearer: [] }])).toBe("none");
    expect(await authOf({ security: [{ basic: [] }] }, [{ bearer: [] }])).toEqual([
      [scheme("basic", "basic")],
    ]);
  });
});

describe("what is invalid is reported, and read as a bearer token if tolerated", () => {
  test.each<[string, unknown, string, unknown]>([
    [
      "a scheme that is not there",
      [{ constructor: [] }],
      "#/security/0/constructor: names no security scheme. Expected http,",
      [[scheme("constructor", "bearer")]],
    ],
    [
      "one without a name",
      [{ header: [] }, { nameless: [] }],
      "#/security/1/nameless: is a security scheme that cannot be sent.",
      [[scheme("header", KEY)], [scheme("nameless", "bearer")]],
    ],
    ["not a list", {}, "#/security: is not a list. Expected a list of security requirements.", "none"],
    ["not a requirement", ["bearer"], "#/security/0: is not a security requirement.", "none"],
  ])("%s", async (_, security, message, want) => {
    const context = foreignContext();
    const build = (tolerate?: (problem: Error) => void): ReturnType<typeof buildOperation> =>
      buildOperation({}, { ...members(security), context: { ...context, tolerate } });
    expect(await messageOf(() => build())).toContain(`shop.yaml:1 ${message}`);
    const told: string[] = [];
    expect((await build((problem) => told.push(problem.message))).auth).toEqual(want);
    expect(told).toHaveLength(1);
  });
});
