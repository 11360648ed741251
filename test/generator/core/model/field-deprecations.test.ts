import { expect, test } from "vitest";
import { bothWays, buildModel } from "../../../support/from-text.js";

const OLD = { type: "string", deprecated: true, "x-sunset": "2027-01-01" };
const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

/** `requestField Thing.old`, … of a document. */
async function fieldsOf(members: Record<string, unknown>): Promise<string[]> {
  const { deprecations } = await buildModel(members);
  return deprecations
    .filter(({ scope }) => scope.endsWith("Field"))
    .map(({ scope, name }) => `${scope} ${name}`);
}

test("a schema that travels both ways has its fields in both scopes", async () => {
  const members = bothWays(ref("Thing"), { Thing: { type: "object", properties: { old: OLD, fresh: {} } } });
  expect(await fieldsOf(members)).toEqual(["requestField Thing.old", "responseField Thing.old"]);
  const { deprecations } = await buildModel(members);
  expect(deprecations[0]).toMatchObject({
    removal: "2027-01-01",
    source: { removal: "x-sunset" },
    confidence: "high",
  });
});

test("what no operation uses is not listed", async () => {
  const paths = { "/v1/a": { get: { responses: {} } } };
  const schemas = { Thing: { properties: { old: OLD } } };
  expect(await fieldsOf({ paths, components: { schemas } })).toEqual([]);
  // Without operations, the schemas are what the document is for.
  expect(await fieldsOf({ components: { schemas } })).toEqual([
    "requestField Thing.old",
    "responseField Thing.old",
  ]);
});

test("a field that only travels one way is deprecated that way alone", async () => {
  const properties = { given: { ...OLD, readOnly: true }, secret: { ...OLD, writeOnly: true } };
  expect(await fieldsOf(bothWays(ref("Thing"), { Thing: { type: "object", properties } }))).toEqual([
    "requestField Thing.secret",
    "responseField Thing.given",
  ]);
});

test("nested objects, lists, compositions and circles", async () => {
  const schemas = {
    Thing: {
      type: "object",
      properties: {
        parent: ref("Thing"),
        network: { type: "object", properties: { ip: OLD } },
        disks: { type: "array", items: { type: "object", properties: { size: OLD } } },
        site: ref("Site"),
        tags: { type: "object", additionalProperties: { properties: { color: OLD } } },
      },
      allOf: [{ properties: { all: OLD } }],
      oneOf: [ref("Site"), { properties: { one: OLD } }],
    },
    Site: { type: "object", properties: { name: OLD, things: { type: "array", items: ref("Thing") } } },
  };
  const fields = await fieldsOf({
    paths: {
      "/v1/things": {
        get: { responses: { 200: { content: { "application/json": { schema: ref("Thing") } } } } },
      },
    },
    components: { schemas },
  });
  expect(fields).toEqual([
    "responseField Site.name",
    "responseField Thing.all",
    "responseField Thing.disks[].size",
    "responseField Thing.network.ip",
    "responseField Thing.one",
    "responseField Thing.tags.color",
  ]);
});

test("fields of schemas without a name are named by the operation", async () => {
  expect(
    await fieldsOf(bothWays({ type: "array", items: { type: "object", properties: { old: OLD } } })),
  ).toEqual(["requestField createThing body[].old", "responseField listThings response[].old"]);
});

test("fields of a query parameter are request fields", async () => {
  const schema = { type: "object", properties: { old: OLD } };
  const members = {
    paths: {
      "/v1/things": { get: { parameters: [{ name: "filter", in: "query", schema }], responses: {} } },
    },
  };
  expect(await fieldsOf(members)).toEqual(["requestField listThings query filter.old"]);
});

test("a field called properties, or one that refers to a deprecated schema", async () => {
  const schemas = {
    Thing: {
      type: "object",
      properties: { properties: OLD, legacy: ref("Legacy"), noted: { ...ref("Site"), deprecated: true } },
    },
    Legacy: OLD,
    Site: { type: "string" },
  };
  const members = {
    paths: {
      "/v1/things": {
        get: { responses: { 200: { content: { "application/json": { schema: ref("Thing") } } } } },
      },
    },
    components: { schemas },
  };
  expect(await fieldsOf(members)).toEqual(["responseField Thing.noted", "responseField Thing.properties"]);
});

test("fields of a schema that only the mapping of a discriminator names", async () => {
  const cat = { type: "object", properties: { kind: { type: "string" }, claws: OLD } };
  const mapping = { cat: "#/components/schemas/Cat", dog: "Dog" };
  const Pet = {
    type: "object",
    properties: { kind: { type: "string" } },
    discriminator: { propertyName: "kind", mapping },
  };
  const schemas = { Pet, Cat: cat, Dog: { ...cat, properties: { kind: {}, bark: OLD } } };
  expect(await fieldsOf(bothWays(ref("Pet"), schemas))).toEqual([
    "requestField Cat.claws",
    "requestField Dog.bark",
    "responseField Cat.claws",
    "responseField Dog.bark",
  ]);
});
