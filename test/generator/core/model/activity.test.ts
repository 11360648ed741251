import { describe, expect, test } from "vitest";
import { buildOperation, foreignContext, messageOf } from "../../../support/from-text.js";

const WITH_BODY = {
  200: { description: "Done.", content: { "application/json": { schema: { type: "object" } } } },
};
const WITHOUT_BODY = { 201: { description: "Created." } };

describe("whether an operation starts an activity", () => {
  test.each<[string, string, Record<string, unknown>, "always" | "maybe" | "never"]>([
    ["a read", "get", { responses: WITHOUT_BODY }, "never"],
    ["a write that answers with a body", "post", { responses: WITH_BODY }, "never"],
    ["a write without x-activity", "post", { responses: WITHOUT_BODY }, "maybe"],
    ["a DELETE without x-activity", "delete", { responses: WITHOUT_BODY }, "maybe"],
    [
      "a write with a body for errors only",
      "patch",
      { responses: { ...WITHOUT_BODY, 400: WITH_BODY[200] } },
      "maybe",
    ],
    ["a write that always does", "post", { responses: WITH_BODY, "x-activity": "always" }, "always"],
    ["a write that may", "put", { responses: WITH_BODY, "x-activity": "maybe" }, "maybe"],
    ["a write that does not", "post", { responses: WITHOUT_BODY, "x-activity": "never" }, "never"],
  ])("%s", async (_, method, node, want) => {
    expect((await buildOperation(node, { method })).activity).toBe(want);
  });

  test("outside the platform none does, unless the document has x-activity", async () => {
    const options = { method: "post", context: foreignContext() };
    expect((await buildOperation({ responses: WITHOUT_BODY }, options)).activity).toBe("never");
    expect(
      (await buildOperation({ responses: WITHOUT_BODY, "x-activity": "always" }, options)).activity,
    ).toBe("always");
  });

  test("any other value is an error", async () => {
    expect(await messageOf(() => buildOperation({ "x-activity": true }))).toBe(
      "shop.yaml:1 #/paths/~1v1~1things/get: x-activity is true. Expected always, maybe or never.",
    );
  });
});

describe("where the created id stands", () => {
  test("in the order to try", async () => {
    const node = { "x-activity": "always", "x-created-id": ["result", { concernedItem: "virtual_machine" }] };
    expect((await buildOperation(node, { method: "post" })).created).toEqual([
      "result",
      { concernedItem: "virtual_machine" },
    ]);
  });

  test("nowhere without x-created-id", async () => {
    expect((await buildOperation({ "x-activity": "always" }, { method: "post" })).created).toEqual([]);
  });

  test.each([["body"], [{ item: "x" }], [null]])("not in %j", async (source) => {
    expect(await messageOf(() => buildOperation({ "x-created-id": [source] }, { method: "post" }))).toBe(
      `shop.yaml:1 #/paths/~1v1~1things/post: x-created-id holds ${JSON.stringify(source)}. Expected \`result\` or \`concernedItem: <type>\`.`,
    );
  });
});
