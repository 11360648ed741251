import { expect, test } from "vitest";
import { inlineMediaTypes } from "../../../../generator/core/document/media-types.js";
import type { JsonObject } from "../../../../generator/json.js";
import { buildModel } from "../../../support/from-text.js";

const ref = (name: string): JsonObject => ({ $ref: `#/components/mediaTypes/${name}` });
const document = (openapi: string): JsonObject => ({
  openapi,
  paths: {
    "/a": {
      get: {
        responses: {
          200: { content: { "application/json": ref("Alias"), "text/csv": ref("Missing") } },
          default: { content: { $ref: { schema: true } } },
        },
      },
    },
  },
  components: { mediaTypes: { Alias: ref("Thing"), Thing: { schema: { type: "string" } } } },
});

test("a media type stands where it is used; a reference to nothing stays", () => {
  const { paths } = inlineMediaTypes(document("3.2.0"));
  expect(paths).toEqual({
    "/a": {
      get: {
        responses: {
          200: {
            content: { "application/json": { schema: { type: "string" } }, "text/csv": ref("Missing") },
          },
          default: { content: { $ref: { schema: true } } },
        },
      },
    },
  });
});

test("an older document stays as it is", () => {
  const old = document("3.1.0");
  expect(inlineMediaTypes(old)).toBe(old);
});

test("an operation has the content of a media type in the components", async () => {
  const { operations } = await buildModel({
    openapi: "3.2.0",
    paths: { "/a": { get: { responses: { 200: { content: { "application/json": ref("Thing") } } } } } },
    components: { mediaTypes: { Thing: { schema: { type: "string" } } } },
  });
  expect(operations[0]?.responses[0]?.contents).toMatchObject([{ kind: "json", schema: { type: "string" } }]);
});
