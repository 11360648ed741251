import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { isCertificateError, isNotSent, safeCause } from "../../../runtime/errors/cause.js";
import { createRedactor } from "../../../runtime/redact.js";
import { networkError } from "../fake-platform.js";

describe("whether a request was certainly not sent", () => {
  const refused = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:1"), { code: "ECONNREFUSED" });
  const reset = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" });
  test.each<[string, unknown, boolean]>([
    ["Node: refused", networkError("ECONNREFUSED"), true],
    ["Node: unknown host", networkError("ENOTFOUND"), true],
    ["Node: resolver busy", networkError("EAI_AGAIN"), true],
    ["Node: connect timeout", networkError("UND_ERR_CONNECT_TIMEOUT"), true],
    ["Node: timeout of the system while connecting", networkError("ETIMEDOUT", "connect", "connect"), true],
    [
      "Node: every address refused",
      new TypeError("fetch failed", { cause: new AggregateError([refused, refused]) }),
      true,
    ],
    [
      "Node: one address was connected",
      new TypeError("fetch failed", { cause: new AggregateError([refused, reset]) }),
      false,
    ],
    ["Node: certificate", networkError("DEPTH_ZERO_SELF_SIGNED_CERT"), true],
    [
      "Node: client certificate required, after sending",
      networkError("ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED"),
      false,
    ],
    ["Node: reset", networkError("ECONNRESET"), false],
    ["Node: timeout while reading", networkError("ETIMEDOUT", "read", "read"), false],
    ["Node: other side closed", networkError("UND_ERR_SOCKET"), false],
    ["Bun: refused", Object.assign(new Error("Unable to connect."), { code: "ConnectionRefused" }), true],
    [
      "Deno: refused",
      new TypeError("error sending request for url (http://x/): client error (Connect): tcp connect error"),
      true,
    ],
    [
      "Deno: reset",
      new TypeError("error sending request for url (http://x/): client error (SendRequest)"),
      false,
    ],
    [
      "a port that fetch never connects to",
      new TypeError("fetch failed", { cause: new Error("bad port") }),
      true,
    ],
    ["browser", new TypeError("Failed to fetch"), false],
    ["something else", "text", false],
  ])("%s", (_, error, expected) => {
    expect(isNotSent(error)).toBe(expected);
  });

  test.each([
    "ECONNREFUSED ENOTFOUND EAI_AGAIN EAI_FAIL EHOSTUNREACH ENETUNREACH EHOSTDOWN ENETDOWN".split(" "),
    "UND_ERR_CONNECT_TIMEOUT ConnectionRefused FailedToOpenSocket DNSException".split(" "),
    "CERT_HAS_EXPIRED SELF_SIGNED_CERT_IN_CHAIN DEPTH_ZERO_SELF_SIGNED_CERT".split(" "),
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE ERR_TLS_CERT_ALTNAME_INVALID".split(" "),
  ])("%s and the others of its kind prove it", (...codes) => {
    for (const code of codes) expect([code, isNotSent(networkError(code))]).toEqual([code, true]);
  });

  test.each([
    "ECONNRESET",
    "EPIPE",
    "ETIMEDOUT",
    "UND_ERR_HEADERS_TIMEOUT",
    "XECONNREFUSED",
    "ECONNREFUSEDX",
  ])("%s does not prove it", (code) => {
    expect(isNotSent(networkError(code))).toBe(false);
  });

  test.each([
    ["connect", true],
    ["getaddrinfo", true],
    ["read", false],
    ["write", false],
  ])("the system call %s: %s", (syscall, expected) => {
    expect(isNotSent(networkError("EOTHER", "x", syscall))).toBe(expected);
  });

  test("a cause that is its own cause ends", () => {
    const error = new Error("loop");
    error.cause = error;
    expect(isNotSent(error)).toBe(false);
    expect(isCertificateError(error)).toBe(false);
  });
});

test("a certificate that is not trusted is recognised", () => {
  expect(isCertificateError(networkError("CERT_HAS_EXPIRED"))).toBe(true);
  expect(isCertificateError(networkError("ECONNREFUSED"))).toBe(false);
});

test("a cause keeps the problem and nothing of the request", () => {
  const redactor = createRedactor();
  redactor.add("canary");
  const inner = Object.assign(new Error("connect to canary"), { code: "ECONNRESET" });
  const original = Object.assign(new TypeError("with canary", { cause: inner }), {
    request: { token: "canary" },
  });
  const copy = safeCause(original, redactor);
  expect(copy.name).toBe("TypeError");
  expect(copy.cause).toMatchObject({ message: "connect to [redacted]", code: "ECONNRESET" });
  expect(inspect(copy, { depth: 9 })).not.toContain("canary");
  expect(safeCause("canary", redactor).message).toBe("[redacted]");
});

test.each<[string, () => unknown]>([
  ["a getter", () => Object.defineProperty(new Error(), "message", { get: fail })],
  ["a proxy", () => new Proxy({}, { get: fail })],
  ["a toString", () => ({ toString: fail })],
  ["an object without one", () => Object.create(null) as unknown],
])("an error that cannot be read is a cause all the same: %s", (_, make) => {
  const redactor = createRedactor();
  expect(safeCause(make(), redactor).message).toBe("an error that cannot be read");
  const inner = safeCause(new Error("outer", { cause: make() }), redactor);
  expect(inner).toMatchObject({ message: "outer", cause: { message: "an error that cannot be read" } });
});

function fail(): never {
  throw new Error("secret");
}
