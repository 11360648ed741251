import { describe, expect, test } from "vitest";
import { ConfigurationError } from "../../runtime/errors/index.js";
import { parseServer, requireConfidential } from "../../runtime/origin.js";

describe("credentials over plain http", () => {
  test.each([
    "http://localhost:1",
    "http://a.localhost",
    "http://127.0.0.1",
    "http://127.9.9.9",
    "http://[::1]:8",
    "https://api.test",
  ])("%s is confidential", (url) => {
    expect(() => requireConfidential(url)).not.toThrow();
  });

  test.each([
    "http://api.test",
    "http://127.0.0.1.evil.test",
    "http://localhost.evil.test",
    "http://0.0.0.0",
    "http://[::2]",
    "ftp://localhost.x",
  ])("%s is not", (url) => {
    expect(() => requireConfidential(url)).toThrow(ConfigurationError);
  });
});

test.each([
  "shiva.cloud-temple.com",
  "/api",
  "ftp://a.test",
  "https://me:pw@a.test",
  "https://a.test/?q=1",
  "https://a.test/#x",
])("%s is not a server", (value) => {
  expect(() => parseServer("baseUrl", value)).toThrow(/^baseUrl /);
  expect(() => parseServer("baseUrl", value)).toThrow(ConfigurationError);
});

test.each(["https://a.test/api", "https://a.test/api/", "https://A.test:443/x/../api//"])(
  "%s is the origin with a path, to which others are appended",
  (url) => {
    expect(parseServer("baseUrl", url)).toEqual({ origin: "https://a.test", root: "https://a.test/api" });
  },
);

test("a server without a path is its origin", () => {
  expect(parseServer("baseUrl", new URL("http://[::1]:8080"))).toEqual({
    origin: "http://[::1]:8080",
    root: "http://[::1]:8080",
  });
});

test("a password in a URL is not repeated in the message", () => {
  expect(() => parseServer("baseUrl", "https://me:canary@a.test")).not.toThrow("canary");
});
