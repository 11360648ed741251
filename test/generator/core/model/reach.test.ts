import { expect, test } from "vitest";
import { buildModule } from "../../../../generator/core/model/build.js";
import { reachedSchemas } from "../../../../generator/core/model/reach.js";
import { contextOf, load } from "../../../support/from-text.js";

const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: unknown): object => ({ content: { "application/json": { schema } } });

/** `request createThing body`, … of every schema that the operations of a document reach; `=` before named ones. */
async function reachedIn(members: Record<string, unknown>): Promise<string[]> {
  const document = await load(members);
  const { module } = buildModule(document, contextOf());
  return reachedSchemas(document.root, module.operations, module.schemas).map(
    ({ direction, place, isNamed, property }) =>
      `${direction} ${isNamed ? "=" : ""}${place}${property === undefined ? "" : ` (${property})`}`,
  );
}

const thing = (node: object): Record<string, unknown> => ({ "/v1/things": node });

test("bodies, parameters and responses are reached, errors too", async () => {
  const paths = thing({
    post: {
      parameters: [{ name: "state", in: "query", schema: { type: "string" } }],
      requestBody: json({ type: "string" }),
      responses: { 201: json({ type: "string" }), 400: json({ type: "number" }) },
    },
  });
  expect(await reachedIn({ paths })).toEqual([
    "request createThing body",
    "request createThing query state",
    "response createThing response",
    "response createThing response",
  ]);
});

test("what no operation uses is not reached", async () => {
  expect(await reachedIn({ components: { schemas: { Thing: { type: "string" } } } })).toEqual([]);
});

test("a component schema is the owner of what it holds", async () => {
  const paths = thing({ get: { responses: { 200: json({ type: "array", items: ref("Thing") }) } } });
  const schemas = {
    Thing: {
      type: "object",
      properties: {
        disks: { type: "array", items: { properties: { size: {} } } },
        parent: ref("Thing"),
        tags: { additionalProperties: { properties: { color: {} } } },
      },
      allOf: [{ properties: { all: {} } }],
    },
  };
  expect((await reachedIn({ paths, components: { schemas } })).sort()).toEqual(
    [
      "response =Thing",
      "response Thing",
      "response Thing.all (all)",
      "response Thing.disks (disks)",
      "response Thing.disks[]",
      "response Thing.disks[].size (size)",
      "response Thing.parent (parent)",
      "response Thing.tags (tags)",
      "response Thing.tags",
      "response Thing.tags.color (color)",
      "response listThings response",
      "response listThings response[]",
    ].sort(),
  );
});

test("a component schema is reached once in each direction", async () => {
  const paths = thing({
    get: { responses: { 200: json(ref("Thing")) } },
    post: { requestBody: json(ref("Thing")), responses: { 200: json(ref("Thing")) } },
  });
  const reached = await reachedIn({ paths, components: { schemas: { Thing: { type: "string" } } } });
  expect(reached.filter((each) => each.includes("="))).toEqual(["response =Thing", "request =Thing"]);
});

test("a reference to a part of a component schema keeps the place that refers", async () => {
  const paths = thing({
    get: {
      responses: { 200: json({ properties: { a: { $ref: "#/components/schemas/Thing/properties/b" } } }) },
    },
  });
  const schemas = { Thing: { properties: { b: { items: { type: "string" } } } } };
  expect(await reachedIn({ paths, components: { schemas } })).toEqual([
    "response listThings response",
    "response listThings response.a (a)",
    "response listThings response.a",
    "response listThings response.a[]",
  ]);
});

test("a property that does not travel in a direction is not reached in it", async () => {
  const schema = {
    properties: { given: { readOnly: true, items: {} }, secret: { writeOnly: true }, name: {} },
  };
  const paths = thing({ post: { requestBody: json(schema), responses: { 200: json(schema) } } });
  expect(await reachedIn({ paths })).toEqual([
    "request createThing body",
    "request createThing body.name (name)",
    "request createThing body.secret (secret)",
    "response createThing response",
    "response createThing response.given (given)",
    "response createThing response.given[]",
    "response createThing response.name (name)",
  ]);
});

test("a schema that does not exist, and one that is not an object, end the walk", async () => {
  const paths = thing({ get: { responses: { 200: json({ properties: { a: true } }) } } });
  expect(await reachedIn({ paths })).toEqual(["response listThings response"]);
});

test("what stands beside a reference is reached like any other part", async () => {
  const paths = thing({ get: { responses: { 200: json({ ...ref("Thing"), properties: { beside: {} } }) } } });
  const schemas = { Thing: { properties: { name: {} } } };
  expect(await reachedIn({ openapi: "3.1.0", paths, components: { schemas } })).toEqual([
    "response listThings response",
    "response listThings response",
    "response =Thing",
    "response Thing.name (name)",
    "response listThings response.beside (beside)",
  ]);
});
