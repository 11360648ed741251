import { expect, test } from "vitest";
import { withPartLists } from "../../../../generator/core/document/part-items.js";
import type { JsonObject } from "../../../../generator/json.js";

const items = { type: "object" };
const list = { type: "array", items };
const media = { itemSchema: items, itemEncoding: { contentType: "application/json" } };
const listed = { schema: list, itemEncoding: { contentType: "application/json" } };

const operation = (content: JsonObject, more: JsonObject = {}): JsonObject => ({
  requestBody: { content },
  responses: { 200: { content: { "multipart/mixed": media } } },
  ...more,
});
const document = (openapi: string, content: JsonObject): JsonObject => {
  const own = operation(content);
  return {
    openapi,
    paths: {
      "/a": {
        summary: "A.",
        post: operation(content, { callbacks: { done: { "{$url}": { post: own } } } }),
        additionalOperations: { COPY: own },
      },
    },
    webhooks: { paid: { post: own } },
    components: {
      callbacks: { done: { "{$url}": { post: own } } },
      pathItems: { a: { put: own } },
      requestBodies: { a: { content }, b: { $ref: "#/components/requestBodies/a" } },
    },
  };
};

test("the parts of a multipart request are a list, wherever a request is; those of an answer are not", () => {
  expect(withPartLists(document("3.2.0", { "Multipart/mixed": media, "application/jsonl": media }))).toEqual(
    document("3.2.0", { "Multipart/mixed": listed, "application/jsonl": media }),
  );
});

test("what is said of the whole holds too", () => {
  const schema = { type: "array", maxItems: 9 };
  expect(withPartLists(document("3.2.0", { "multipart/mixed": { ...media, schema } }))).toEqual(
    document("3.2.0", { "multipart/mixed": { ...listed, schema: { allOf: [schema, list] } } }),
  );
});

test("an older document stays as it is", () => {
  const old = document("3.1.0", { "multipart/mixed": media });
  expect(withPartLists(old)).toBe(old);
});
