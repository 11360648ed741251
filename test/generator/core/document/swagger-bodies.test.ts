import { expect, test } from "vitest";
import { makeBodies } from "../../../../generator/core/document/swagger-bodies.js";
import type { JsonObject } from "../../../../generator/json.js";
import { valueAt } from "../../../../generator/json-pointer.js";

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
  makeBodies(document);
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
  makeBodies(document);
  expect(document["paths"]).toMatchObject({
    "/a": {
      post: {
        parameters: [],
        requestBody: { content: { "application/json": { schema: { type: "string" } } } },
      },
    },
  });
});
