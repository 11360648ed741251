import { describe, expect, test } from "vitest";
import { withPointers } from "../../../../generator/core/document/local-references.js";
import { componentSchemas } from "../../../../generator/core/json-schema/reference.js";
import type { Json, JsonObject } from "../../../../generator/json.js";

function schemasOf(schemas: JsonObject, members: JsonObject = {}): JsonObject {
  return componentSchemas(withPointers({ openapi: "3.1.0", ...members, components: { schemas } }));
}
const ref = (place: string): JsonObject => ({ $ref: `#/components/schemas/${place}` });

describe("a reference becomes a pointer from the top", () => {
  const named: JsonObject = { $anchor: "here", type: "string" };
  test.each<[string, JsonObject, JsonObject, Json]>([
    ["an anchor", { A: { $ref: "#here" }, B: { items: named } }, {}, ref("B/items")],
    [
      "an anchor that two schemas have: that of its own schema",
      { A: { $ref: "#here", $defs: { own: named } }, B: named },
      {},
      { ...ref("A/$defs/own"), $defs: { own: named } },
    ],
    [
      "the $id of a schema",
      { A: { $ref: "https://x.example/b.json" }, B: { $id: "https://x.example/b.json" } },
      {},
      ref("B"),
    ],
    [
      "a place below an $id that is relative to $self",
      { A: { $ref: "sub/b#/properties/n" }, B: { $id: "sub/b", properties: { n: { type: "string" } } } },
      { $self: "https://x.example/api/" },
      ref("B/properties/n"),
    ],
    [
      "the URI of the document",
      { A: { $ref: "https://x.example/api#/components/schemas/B" }, B: { type: "string" } },
      { $self: "https://x.example/api" },
      ref("B"),
    ],
    [
      "a pointer from the schema around it",
      { A: { $ref: "#/$defs/n", $defs: { n: { type: "string" } } } },
      {},
      { ...ref("A/$defs/n"), $defs: { n: { type: "string" } } },
    ],
    [
      "the schema around it",
      { A: { $ref: "#here" }, B: { $anchor: "here", items: { $ref: "#" } } },
      {},
      ref("B"),
    ],
    ["a dynamic anchor outside of a scope", { A: { $dynamicRef: "#here" }, B: named }, {}, ref("B")],
    ["$recursiveRef of 2019-09", { A: { $recursiveRef: "#" }, B: {} }, {}, ref("A")],
    ["nothing: it stays", { A: { $ref: "#gone" }, B: {} }, {}, { $ref: "#gone" }],
    ["another file: it stays", { A: { $ref: "b.yaml#here" }, B: named }, {}, { $ref: "b.yaml#here" }],
  ])("%s", (_, schemas, members, want) => {
    expect(schemasOf(schemas, members)["A"]).toEqual(want);
  });

  test("in properties, and `#` in a property is the component", () => {
    const Tree = { $id: "https://x.example/tree", properties: { kids: { items: { $ref: "#" } } } };
    expect(schemasOf({ Tree })["Tree"]).toMatchObject({ properties: { kids: { items: ref("Tree") } } });
  });

  test("of a parameter too", () => {
    const document = withPointers({
      openapi: "3.2.0",
      $self: "https://x.example/api",
      paths: { "/a": { parameters: [{ $ref: "https://x.example/api#/components/parameters/P" }] } },
      components: { parameters: { P: { name: "p", in: "query" } } },
    });
    expect(document["paths"]).toEqual({ "/a": { parameters: [{ $ref: "#/components/parameters/P" }] } });
  });

  test("data stays as it is, and so does a document without such references", () => {
    const A = { $anchor: "a", default: { $ref: "#a" }, example: { $dynamicRef: "#a" } };
    expect(schemasOf({ A })["A"]).toEqual(A);
    const plain: JsonObject = { openapi: "3.1.0", components: { schemas: { A: ref("B"), B: {} } } };
    expect(withPointers(plain)).toBe(plain);
    const swagger: JsonObject = { swagger: "2.0", definitions: { A: { $ref: "#/definitions/B" }, B: {} } };
    expect(withPointers(swagger)).toBe(swagger);
  });
});

describe("a schema with parameters", () => {
  const Page: JsonObject = {
    type: "object",
    properties: {
      items: { type: "array", items: { $dynamicRef: "#T" } },
      next: { $ref: "#/components/schemas/Page" },
    },
    $defs: { T: { $dynamicAnchor: "T", not: {} } },
  };
  const thing: JsonObject = { T: { $dynamicAnchor: "T", $ref: "#/components/schemas/Thing" } };

  test("has the schemas of the one that refers to it, in itself and in what it refers to", () => {
    const schemas = schemasOf({
      Page,
      Thing: {},
      Things: { $ref: "#/components/schemas/Page", $defs: thing },
    });
    expect(schemas["Things"]).toEqual({
      type: "object",
      properties: {
        items: { type: "array", items: ref("Thing") },
        next: ref("PageThing"),
      },
      $defs: thing,
    });
    expect(schemas["PageThing"]).toMatchObject({
      properties: { items: { items: ref("Thing") }, next: ref("PageThing") },
    });
    expect(schemas["Page"]).toMatchObject({ properties: { items: { items: ref("Page/$defs/T") } } });
  });

  test("extends a tree whose children are trees of its own kind", () => {
    const Tree = { $dynamicAnchor: "node", properties: { kids: { items: { $dynamicRef: "#node" } } } };
    const Strict = {
      $dynamicAnchor: "node",
      $ref: "#/components/schemas/Tree",
      unevaluatedProperties: false,
    };
    const schemas = schemasOf({ Tree, Strict });
    expect(schemas["Strict"]).toEqual({
      $dynamicAnchor: "node",
      properties: { kids: { items: ref("Strict") } },
      unevaluatedProperties: false,
    });
    expect(schemas["Tree"]).toMatchObject({ properties: { kids: { items: ref("Tree") } } });
  });

  test("keeps what stands beside its reference where both have a keyword", () => {
    const More = { $ref: "#/components/schemas/Page", properties: { total: {} }, $defs: thing };
    const more = schemasOf({ Page, Thing: {}, More })["More"];
    expect(more).toMatchObject({
      properties: { total: {} },
      allOf: [{ properties: { items: { items: ref("Thing") } } }],
    });
  });

  test("is found in parts and members of the one that has the anchors", () => {
    const page = { $ref: "#/components/schemas/Page" };
    const schemas = schemasOf({
      Page,
      Thing: {},
      Parts: { allOf: [page], properties: { page }, $defs: thing },
    });
    expect(schemas["Parts"]).toMatchObject({
      allOf: [ref("PageThing")],
      properties: { page: ref("PageThing") },
    });
    expect(schemas["PageThing"]).toMatchObject({ properties: { items: { items: ref("Thing") } } });
  });

  test("that lead back to themselves are not copied without end", () => {
    const Tree = { $dynamicAnchor: "node", properties: { kids: { items: { $dynamicRef: "#node" } } } };
    const self = { $ref: "#/components/schemas/Own" };
    const Own = {
      $dynamicAnchor: "node",
      allOf: [{ $ref: "#/components/schemas/Tree" }],
      properties: { self },
    };
    const schemas = schemasOf({ Tree, Own });
    expect(schemas["Own"]).toMatchObject({ properties: { self: ref("Own") } });
    expect(Object.keys(schemas)).toHaveLength(3);
  });

  test("keeps a reference that has no such anchors", () => {
    const Plain = { $ref: "#/components/schemas/Thing", $defs: thing };
    expect(schemasOf({ Page, Thing: {}, Plain })["Plain"]).toEqual(Plain);
  });
});

test("a security requirement names its scheme by a URI of the document too", () => {
  const document = {
    openapi: "3.2.0",
    $self: "https://x.example/api.yaml",
    security: [{ "api.yaml#/components/securitySchemes/key": [], "other.yaml#/key": [], plain: [] }],
    components: { securitySchemes: { key: {} } },
  };
  expect(withPointers(document)["security"]).toEqual([
    { "#/components/securitySchemes/key": [], "other.yaml#/key": [], plain: [] },
  ]);
});
