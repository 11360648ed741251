import { expect, test } from "vitest";
import { createRedactor } from "../../runtime/redact.js";
import { createToken } from "./fake-platform.js";

test("known secrets are removed in every form in which they are sent", () => {
  const redactor = createRedactor();
  redactor.add('s3/cr"et');
  const forms = ['s3/cr"et', encodeURIComponent('s3/cr"et'), JSON.stringify({ x: 's3/cr"et' })];
  for (const form of forms) expect(redactor.text(`before ${form} after`)).not.toMatch(/s3|et\b/);
});

test("unknown tokens are recognised by their form", () => {
  const redactor = createRedactor();
  const text = (value: string) => redactor.text(value);
  const token = createToken({ exp: 1 });
  expect(text(`token ${token}.`)).toBe("token [redacted].");
  expect(text("authorization: Bearer abcdef123456")).toBe("authorization: Bearer [redacted]");
  expect(text("Basic dXNlcjpwYXNz")).toBe("Basic [redacted]");
  expect(text('{"secret": "abc", "secretKey":"a\\"b", "name":"kept", "password": "cut o')).toBe(
    '{"secret": "[redacted]", "secretKey":"[redacted]", "name":"kept", "password": "[redacted]"',
  );
});

test.each([
  "secret",
  "client_secret",
  "passwd",
  "password",
  "refreshToken",
  "Authorization",
  "authorisation",
  "set-cookie",
  "apiKey",
  "api_key",
  "X-API-Key",
  "apikey",
  "privateKey",
  "private_key",
  "credentials",
])("a member named %s is blanked in parsed JSON", (name) => {
  expect(createRedactor().value({ [name]: "x" })).toEqual({ [name]: "[redacted]" });
});

test.each(["secret", "passwd", "accessToken", "Authorization", "authorisation", "apiKey", "key"])(
  "a member named %s is blanked in text",
  (name) => {
    expect(createRedactor().text(`{"${name}":"x`)).toBe(`{"${name}":"[redacted]"`);
  },
);

test.each(["name", "id", "author", "monkeys"])("a member named %s is kept in parsed JSON", (name) => {
  expect(createRedactor().value({ [name]: "x" })).toEqual({ [name]: "x" });
});

test("parsed JSON: members named like a secret, strings that contain one, at any depth", () => {
  const redactor = createRedactor();
  redactor.add("canary");
  expect(
    redactor.value({
      a: [{ accessToken: "x", tokens: 3 }, "a canary"],
      password: "p",
      n: null,
      canary: true,
    }),
  ).toEqual({
    a: [{ accessToken: "[redacted]", tokens: 3 }, "a [redacted]"],
    password: "[redacted]",
    n: null,
    "[redacted]": true,
  });
});

test("values too short to be secrets are kept; old tokens are forgotten, those in use are not", () => {
  const redactor = createRedactor();
  redactor.add("abc");
  expect(redactor.text("abc")).toBe("abc");
  redactor.add("wxyz");
  expect(redactor.text("wxyz")).toBe("[redacted]");
  redactor.add("the-pat-secret");
  for (let index = 0; index < 200; index++) {
    redactor.add(`old-value-${index}-end`);
    redactor.add("the-pat-secret");
  }
  expect(redactor.text("old-value-0-end old-value-199-end the-pat-secret")).toBe(
    "old-value-0-end [redacted] [redacted]",
  );
});

test.each([
  ["half a name", '"' + "key".repeat(100_000)],
  ["names without an end", '"key'.repeat(100_000)],
  ["beginnings of tokens", "-eyJ".repeat(100_000)],
  ["a token without an end", `eyJ${"a".repeat(300_000)}`],
  ["spaces", `"key"${" ".repeat(300_000)}`],
])(
  "a long text is searched in linear time: %s",
  (_, text) => {
    // A search that is not linear would exceed the time limit of the test.
    expect(createRedactor().text(text)).toHaveLength(text.length);
  },
  60_000,
);

test("parsed JSON nested deeper than any stack is cut", () => {
  const deep: unknown = JSON.parse("[".repeat(50_000) + "]".repeat(50_000));
  expect(JSON.stringify(createRedactor().value(deep))).toBe(
    `${"[".repeat(101)}"[redacted]"${"]".repeat(101)}`,
  );
});
