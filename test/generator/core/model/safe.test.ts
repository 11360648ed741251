import { expect, test } from "vitest";
import { buildOperation, messageOf } from "../../../support/from-text.js";

const RESPONSES = { responses: { 201: { description: "Done." } } };

test.each<[string, Record<string, unknown>, boolean]>([
  ["post", { "x-safe": true }, true],
  ["post", { "x-safe": false }, false],
  ["post", {}, false],
  ["post", { "x-safe": true, "x-activity": "never" }, true],
  ["get", { "x-safe": true }, false],
])("a %s with %o", async (method, node, isSafe) => {
  expect((await buildOperation({ ...RESPONSES, ...node }, { method })).isSafe).toBe(isSafe);
});

test("what changes nothing starts no activity", async () => {
  const operation = await buildOperation({ ...RESPONSES, "x-safe": true }, { method: "post" });
  expect(operation.activity).toBe("never");
});

test.each<[Record<string, unknown>, string]>([
  [{ "x-safe": "yes" }, 'x-safe is "yes". Expected true or false.'],
  [
    { "x-safe": true, "x-activity": "maybe" },
    "x-safe is true, and x-activity says that an activity starts. Remove one of them: what starts an activity changes something.",
  ],
])("%o is an error", async (node, message) => {
  expect(await messageOf(() => buildOperation({ ...RESPONSES, ...node }, { method: "post" }))).toBe(
    `shop.yaml:1 #/paths/~1v1~1things/post: ${message}`,
  );
});
