import { describe, expect, test } from "vitest";
import { createClient } from "../../runtime/create-client.js";
import { ConfigurationError } from "../../runtime/errors/index.js";
import { CREDENTIALS, failure } from "./fake-platform.js";

/** As a program in JavaScript calls it. */
const create = (options: Record<string, unknown>) => createClient({ credentials: CREDENTIALS, ...options });

describe("an option that is invalid is named when the client is created", () => {
  test.each<[string, unknown]>([
    ["credentials", "id:secret"],
    ["credentials", null],
    ["tokenStore", {}],
    ["tokenStore", { get: () => undefined }],
    ["baseUrl", "api.test"],
    ["servers", "https://ai.test"],
    ["servers", null],
    ["serverVariables", "eu"],
    ["apiKeys", "key"],
    ["apiKeys", null],
    ["fetch", "undici"],
    ["fetch", null],
    ["timeout", 0],
    ["timeout", -1],
    ["timeout", Number.NaN],
    ["deadline", 0],
    ["retry", true],
    ["retry", 3],
    ["retry", null],
    ["retry", { attempts: 0 }],
    ["retry", { delay: -1 }],
    ["rateLimit", 25],
    ["retry", { attempts: "3" }],
    ["retry", { maxDelay: -1 }],
    ["retry", { delay: null }],
    ["rateLimit", { burst: 0 }],
    ["rateLimit", { burst: "5" }],
    ["rateLimit", { share: 0 }],
    ["rateLimit", { shared: "no" }],
    ["rateLimit", { limits: 25 }],
    ["rateLimit", { pacer: {} }],
    ["rateLimit", { pacer: { reserve: () => undefined } }],
    ["tokenStore", { obtain: "token" }],
    ["timeout", "60"],
    ["deadline", null],
    ["headers", "X-A: 1"],
    ["userAgent", 7],
    ["middleware", [{}]],
    ["middleware", [{ perCall: 1 }]],
    ["maxResponseBytes", -1],
    ["maxResponseBytes", 0],
    ["maxResponseBytes", Number.NaN],
    ["maxResponseBytes", "1 GB"],
    ["middleware", [1]],
    ["middleware", () => undefined],
    ["onDeprecation", "error"],
    ["onEvent", {}],
    ["logger", "debug"],
    ["random", 4],
    ["clock", Date.now],
  ])("%s: %j", (name, value) => {
    expect(() => create({ [name]: value })).toThrow(ConfigurationError);
    expect(() => create({ [name]: value })).toThrow(name);
  });
});

test.each(["credntials", "baseURL", "retries", "constructor"])("%s is unknown", (name) => {
  expect(() => create({ [name]: 1 })).toThrow(`The option "${name}" is unknown.`);
  expect(() => create({ [name]: 1 })).toThrow(
    "Options of createClient are: credentials, tokenStore, journal, baseUrl",
  );
});

test.each([
  [{ credntials: 1 }, "credentials"],
  [{ baseURL: 1 }, "baseUrl"],
  [{ retries: 1 }, "retry"],
  [{ middlewares: [] }, "middleware"],
  [{ tokenStorage: {} }, "tokenStore"],
  [{ useragent: "x" }, "userAgent"],
  [{ timeOut: 1 }, "timeout"],
  [{ retry: { attempt: 3 } }, "retry.attempts"],
  [{ retry: { maxdelay: 3 } }, "retry.maxDelay"],
  [{ rateLimit: { limit: {} } }, "rateLimit.limits"],
  [{ rateLimit: { share: 1, sharing: true } }, "rateLimit.share"],
])("%o: the name that was meant is %s", (options, meant) => {
  expect(() => create(options)).toThrow(`is unknown. Did you mean ${meant}? Options of `);
});

test.each([{ x: 1 }, { proxy: "http://a" }, { retry: { codes: [] } }])(
  "%o: no option has a similar name",
  (options) => {
    expect(() => create(options)).toThrow("is unknown. Options of ");
  },
);

test("an Authorization for every server is refused, and no value is quoted", () => {
  expect(() => create({ headers: { authorization: "Bearer canary" } })).toThrow(
    "headers has an Authorization",
  );
  for (const headers of [{ "X-A": "canary\nx" }, { "X A": "canary" }, { authorization: "canary" }]) {
    expect(() => create({ headers })).toThrow(ConfigurationError);
    expect(() => create({ headers })).not.toThrow("canary");
  }
  expect(() => create({ userAgent: "canary\nx" })).toThrow("User-Agent");
});

test.each<[string, unknown]>([
  ["retry", false],
  ["rateLimit", false],
  ["middleware", []],
  ["maxResponseBytes", Number.POSITIVE_INFINITY],
  ["onDeprecation", "silent"],
  ["credentials", () => CREDENTIALS],
  ["clock", undefined],
  ["fetch", undefined],
  ["deadline", Number.POSITIVE_INFINITY],
  ["rateLimit", { pacer: { reserve: () => undefined, refused: () => undefined } }],
  ["rateLimit", { shared: undefined, share: 1 }],
  ["tokenStore", { obtain: () => undefined }],
  ["middleware", [() => undefined, { perCall: () => undefined }, { perAttempt: () => undefined }]],
  ["headers", { "X-A": "1", "X-B": undefined }],
])("%s: %j is valid", (name, value) => {
  expect(() => create({ [name]: value })).not.toThrow();
});

test.each([
  [{ id: "a", secret: undefined }, "The secret of"],
  [{ id: "a", secret: 7 }, "The secret of"],
  [{ id: 7, secret: "b" }, "The id of"],
  [{}, "The id and secret of"],
])("credentials %o are incomplete, which the first call reports", async (credentials, message) => {
  const client = create({ credentials, baseUrl: "https://api.test/api" });
  const operation = { id: "x.y", method: "GET", path: "/x", responses: {} } as const;
  expect(String(await failure(client.call(operation)))).toContain(message);
});
