import { expect, test } from "vitest";
import { mapDocumentSchemas } from "../../../../generator/core/document/document-schemas.js";
import type { JsonObject } from "../../../../generator/json.js";
import { keysOfPath, pointerOf } from "../../../../generator/json-pointer.js";

/** The places of the schemas of a document, in the order in which they are changed. */
function placesIn(document: JsonObject): string[] {
  const places: string[] = [];
  mapDocumentSchemas(document, (schema, path) => {
    places.push(pointerOf(...keysOfPath(path)));
    return schema;
  });
  return places;
}

test.each<[string, JsonObject, string[]]>([
  ["a component", { components: { schemas: { A: {} } } }, ["/components/schemas/A"]],
  ["a component called schema", { components: { schemas: { schema: {} } } }, ["/components/schemas/schema"]],
  [
    "a property, before its owner",
    { components: { schemas: { A: { properties: { a: {} } } } } },
    ["/components/schemas/A/properties/a", "/components/schemas/A"],
  ],
  ["a parameter", { paths: { "/a": { parameters: [{ schema: {} }] } } }, ["/paths/~1a/parameters/0/schema"]],
  [
    "a body",
    { paths: { "/a": { post: { requestBody: { content: { "text/plain": { schema: {} } } } } } } },
    ["/paths/~1a/post/requestBody/content/text~1plain/schema"],
  ],
  [
    "the default response",
    { paths: { "/a": { get: { responses: { default: { content: { x: { schema: {} } } } } } } } },
    ["/paths/~1a/get/responses/default/content/x/schema"],
  ],
  [
    "each item of a stream",
    { components: { mediaTypes: { itemSchema: { itemSchema: { items: {} } } } } },
    ["/components/mediaTypes/itemSchema/itemSchema/items", "/components/mediaTypes/itemSchema/itemSchema"],
  ],
  ["nothing in an example", { components: { examples: { a: { example: { schema: {} } } } } }, []],
  ["nothing in an extension", { "x-data": { schema: {}, schemas: { A: {} } } }, []],
  ["nothing in schemas that are not a map", { components: { schemas: [{}] } }, []],
  ["nothing that is not an object", { components: { schemas: { A: true } } }, []],
])("of a document, %s is changed", (_, document, want) => {
  expect(placesIn(document)).toEqual(want);
});

test("the document stays as it is; the copy has what the change returned", () => {
  const document = { components: { schemas: { A: { type: "string" } } } };
  expect(mapDocumentSchemas(document, () => false)).toEqual({ components: { schemas: { A: false } } });
  expect(document.components.schemas.A).toEqual({ type: "string" });
});

test("what the change leaves alone is not copied", () => {
  const kept = { get: { responses: { 200: { content: { "a/b": { schema: { type: "string" } } } } } } };
  const schema = { type: "integer" };
  const document: JsonObject = { paths: { "/a": kept }, components: { schemas: { A: schema, B: true } } };
  expect(mapDocumentSchemas(document, (node) => node)).toBe(document);
  const copy = mapDocumentSchemas(document, (node) => (node === schema ? { type: "number" } : node));
  expect(copy).toEqual({
    paths: { "/a": kept },
    components: { schemas: { A: { type: "number" }, B: true } },
  });
  expect(copy["paths"]).toBe(document["paths"]);
});
