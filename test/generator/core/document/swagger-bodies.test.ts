import { expect, test } from "vitest";
import { makeBodies } from "../../../../generator/core/document/swagger-bodies.js";
import type { JsonObject } from "../../../../generator/json.js";
import { valueAt } from "../../../../generator/json-pointer.js";

const fail = ({ pointer, expected }: { pointer: string; expected: string }): never => {
  throw new Error(`${pointer}: ${expected}`);
};

/** OpenAPI Specification 2.0, "Parameter Object", `collectionFormat`, as styles of OpenAPI 3.0. */
test.each([
  [undefined, { style: "form", explode: false }],
  ["csv", { style: "form", explode: false }],
  ["ssv", { style: "spaceDelimited", explode: false }],
  ["tsv", { style: "form", explode: false, "x-collection-format": "tsv" }],
  ["pipes", { style: "pipeDelimited", explode: false }],
  ["multi", { style: "form", explode: true }],
])("a list in a form with collectionFormat %s becomes %j", (collectionFormat, want) => {
  const field = { name: "ids", in: "formData", type: "array", items: { type: "string" } };
  const parameter = collectionFormat === undefined ? field : { ...field, collectionFormat };
  const document: JsonObject = { paths: { "/a": { post: { parameters: [parameter] } } } };
  makeBodies(document, fail);
  const at = "/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded/encoding/ids";
  expect(valueAt(document, at)).toEqual(want);
});

test.each(["Body", "Alias"])("a body by the reference %s", (name) => {
  const parameter = { $ref: `#/parameters/${name}` };
  const document: JsonObject = {
    parameters: {
      Alias: { $ref: "#/parameters/Body" },
      Body: { in: "body", name: "body", schema: { type: "string" } },
    },
    paths: { "/a": { post: { parameters: [parameter] } } },
  };
  makeBodies(document, fail);
  expect(document["paths"]).toMatchObject({
    "/a": {
      post: {
        parameters: [],
        requestBody: { content: { "application/json": { schema: { type: "string" } } } },
      },
    },
  });
});

test("what cannot be sent with the body is reported, and the body of a path is replaced without a word", () => {
  const inBody = (type: string): JsonObject => ({ in: "body", name: "body", schema: { type } });
  const inForm: JsonObject = { in: "formData", name: "field", type: "string" };
  const document: JsonObject = {
    paths: {
      "/a": { parameters: [inBody("integer")], put: { parameters: [inBody("string")] } },
      "/b": {
        post: { parameters: [inBody("string"), inForm] },
        put: { parameters: [inBody("a"), inBody("b")] },
      },
    },
  };
  const told: string[] = [];
  makeBodies(document, ({ pointer, expected }) => told.push(`${pointer}: ${expected}`));
  expect(told).toEqual([
    "/paths/~1b/put/parameters: one parameter in the body, of which the last counts",
    "/paths/~1b/post/parameters: parameters in the body or in a form, of which that in the body counts",
  ]);
  const schemaAt = (place: string): unknown =>
    valueAt(document, `/paths/${place}/requestBody/content/application~1json/schema/type`);
  expect(["~1a/put", "~1b/post", "~1b/put"].map(schemaAt)).toEqual(["string", "string", "b"]);
});
