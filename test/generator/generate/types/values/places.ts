import { directions } from "./kinds/directions.js";
import type { Kind } from "./kinds/kind.js";
import { lists } from "./kinds/lists.js";
import { nullable } from "./kinds/nullable.js";
import { objects } from "./kinds/objects.js";
import { references } from "./kinds/references.js";
import { scalars } from "./kinds/scalars.js";
import { unions } from "./kinds/unions.js";
import { object, string, type TypedValue, type ValueCase } from "./value-case.js";

export const kinds: readonly Kind[] = [
  ...scalars,
  ...nullable,
  ...lists,
  ...objects,
  ...references,
  ...unions,
  ...directions,
];

type Schema = unknown;
type Members = Record<string, unknown>;
type Version = "2.0" | "3.0" | "3.1" | "3.2";

/** Somewhere in a document that a schema may stand. */
interface Place {
  readonly name: string;
  readonly version: Version;
  /** What the document has for a kind. */
  readonly parts: (kind: Kind, schema: Schema) => Parts;
  /** The text of a type of which the value is a member, and what a value is a member of. */
  readonly types: (name: string) => readonly TypeAt[];
  readonly accepts?: (kind: Kind) => boolean;
}

interface Parts {
  readonly paths?: Members;
  readonly webhooks?: Members;
  readonly components?: Members;
  readonly schemas?: Members;
}

interface TypeAt {
  readonly type: string;
  readonly direction: "read" | "write";
  readonly value?: (value: string) => string;
}

const JSON_TYPE = "application/json";
const json = (schema: Schema): Members => ({ [JSON_TYPE]: { schema } });
const done = { 204: { description: "Done." } };
const named = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
const schemaRef = (name: string): Members => ({ $ref: `#/components/schemas/${name}` });

const answer = (name: string): TypeAt => ({
  type: `Awaited<ReturnType<typeof api.read${named(name)}>>`,
  direction: "read",
});
const body = (name: string): TypeAt => ({ type: `api.Send${named(name)}Input["body"]`, direction: "write" });

/** `GET` answers with a schema and `POST` takes it. */
function bothWays({ name }: Kind, schema: Schema): Parts {
  const operations = {
    get: {
      operationId: `read${named(name)}`,
      responses: { 200: { description: "Read.", content: json(schema) } },
    },
    post: {
      operationId: `send${named(name)}`,
      requestBody: { required: true, content: json(schema) },
      responses: done,
    },
  };
  return { paths: { [`/${name}`]: operations } };
}

/** A place in the answer and the body of operations, by what is around a schema there and around its values. */
function within(
  name: string,
  version: Version,
  around: (schema: Schema) => Schema,
  value: (text: string) => string = (text) => text,
  accepts: (kind: Kind) => boolean = () => true,
): Place {
  return {
    name,
    version,
    accepts,
    parts: (kind, schema) => bothWays(kind, around(schema)),
    types: (kind) => [answer(kind), body(kind)].map((each) => ({ ...each, value })),
  };
}

/** As {@link within}, in a component that is referred to. */
function component(
  name: string,
  version: Version,
  around: (schema: Schema) => Schema = (schema) => schema,
  value: (text: string) => string = (text) => text,
  ref: (component: string) => Schema = schemaRef,
  accepts: (kind: Kind) => boolean = () => true,
): Place {
  return {
    name,
    version,
    accepts,
    parts: (kind, schema) => ({
      ...bothWays(kind, ref(`${named(kind.name)}Here`)),
      schemas: { [`${named(kind.name)}Here`]: around(schema) },
    }),
    types: (kind) => [answer(kind), body(kind)].map((each) => ({ ...each, value })),
  };
}

const isOpenObject = (kind: Kind): boolean => kind.isOpenObject === true;
const withMember = (value: string): string =>
  value.replace(/^\{ ?(.*?) ?\}$/, (_, members: string) => `{ extra: 1, ${members} }`);
const extra = object({ extra: { type: "integer" } });

export const places: readonly Place[] = [
  within("in an answer and a body", "3.1", (schema) => schema),
  within("in an answer and a body of 3.0", "3.0", (schema) => schema),
  within(
    "in a property",
    "3.1",
    (schema) => object({ it: schema }),
    (value) => `{ it: ${value} }`,
  ),
  within(
    "in a property of 3.0",
    "3.0",
    (schema) => object({ it: schema }),
    (value) => `{ it: ${value} }`,
  ),
  within(
    "in items",
    "3.1",
    (schema) => ({ type: "array", items: schema }),
    (value) => `[${value}]`,
  ),
  within(
    "in items of 3.0",
    "3.0",
    (schema) => ({ type: "array", items: schema }),
    (value) => `[${value}]`,
  ),
  within(
    "in additionalProperties",
    "3.1",
    (schema) => ({ type: "object", additionalProperties: schema }),
    (value) => `{ any: ${value} }`,
  ),
  within(
    "in patternProperties",
    "3.1",
    (schema) => ({ type: "object", patternProperties: { "^x-": schema }, additionalProperties: false }),
    (value) => `{ "x-any": ${value} }`,
  ),
  within(
    "in a position",
    "3.1",
    (schema) => ({ type: "array", prefixItems: [string, schema], items: false }),
    (value) => `["", ${value}]`,
  ),
  within(
    "in unevaluatedProperties",
    "3.1",
    (schema) => ({ allOf: [{ type: "object" }], unevaluatedProperties: schema }),
    (value) => `{ any: ${value} }`,
  ),
  within(
    "in then",
    "3.1",
    (schema) => ({ ...object({ k: string }), if: { required: ["k"] }, then: { properties: { it: schema } } }),
    (value) => `{ k: "", it: ${value} }`,
  ),
  within(
    "in dependentSchemas",
    "3.1",
    (schema) => ({ ...object({ k: string }), dependentSchemas: { k: { properties: { it: schema } } } }),
    (value) => `{ k: "", it: ${value} }`,
  ),
  within("alone in allOf", "3.1", (schema) => ({ allOf: [schema], description: "It." })),
  within("alone in allOf of 3.0", "3.0", (schema) => ({ allOf: [schema], description: "It." })),
  within("in allOf", "3.1", (schema) => ({ allOf: [schema, extra] }), withMember, isOpenObject),
  within("in allOf of 3.0", "3.0", (schema) => ({ allOf: [extra, schema] }), withMember, isOpenObject),
  within(
    "alone in allOf of items",
    "3.1",
    (schema) => ({ type: "array", items: { allOf: [schema], description: "Each." } }),
    (value) => `[${value}]`,
  ),
  within(
    "in items of items",
    "3.1",
    (schema) => ({ items: { items: { anyOf: [schema] } } }),
    (value) => `[[${value}]]`,
  ),
  within("in anyOf", "3.1", (schema) => ({ anyOf: [schema, { const: "another" }] })),
  within("in oneOf of 3.0", "3.0", (schema) => ({ oneOf: [schema, { type: "string", enum: ["another"] }] })),
  within(
    "beside null",
    "3.1",
    (schema) => object({ it: { anyOf: [schema, { type: "null" }] } }),
    (value) => `{ it: ${value} }`,
    (kind) => !kind.forbidden.includes("null"),
  ),
  component("in a component", "3.1"),
  component("in a component of 3.0", "3.0"),
  component("in a component of Swagger", "2.0"),
  component(
    "in a property of a component",
    "3.1",
    (schema) => object({ it: schema }),
    (value) => `{ it: ${value} }`,
  ),
  component(
    "in a property of a component of Swagger",
    "2.0",
    (schema) => object({ it: schema }),
    (value) => `{ it: ${value} }`,
  ),
  component(
    "behind a reference to a property",
    "3.1",
    (schema) => object({ it: schema }),
    undefined,
    (name) => ({
      $ref: `#/components/schemas/${name}/properties/it`,
    }),
  ),
  component(
    "behind a reference into $defs",
    "3.1",
    (schema) => ({ $defs: { it: schema } }),
    undefined,
    (name) => ({
      $ref: `#/components/schemas/${name}/$defs/it`,
    }),
  ),
  component(
    "extended",
    "3.1",
    (schema) => schema,
    withMember,
    (name) => ({ allOf: [schemaRef(name), extra] }),
    isOpenObject,
  ),
  component(
    "extended of 3.0",
    "3.0",
    (schema) => schema,
    withMember,
    (name) => ({ allOf: [schemaRef(name)], ...extra }),
    isOpenObject,
  ),
  component(
    "extended of Swagger",
    "2.0",
    (schema) => schema,
    withMember,
    (name) => ({ allOf: [schemaRef(name), extra] }),
    isOpenObject,
  ),
  {
    name: "in parameters",
    version: "3.1",
    parts: ({ name }, schema) => ({
      paths: {
        [`/${name}`]: {
          get: {
            operationId: `find${named(name)}`,
            parameters: [
              { name: "plain", in: "query", schema },
              { name: "json", in: "query", content: json(schema) },
              { name: "X-It", in: "header", schema },
              { $ref: `#/components/parameters/${name}` },
            ],
            responses: done,
          },
        },
      },
      components: { parameters: { [name]: { name: "shared", in: "cookie", schema } } },
    }),
    types: (name) => [
      {
        type: `NonNullable<api.Find${named(name)}Input["query"]>`,
        direction: "write",
        value: (value) => `{ plain: ${value} }`,
      },
      {
        type: `NonNullable<api.Find${named(name)}Input["query"]>`,
        direction: "write",
        value: (value) => `{ json: ${value} }`,
      },
      {
        type: `NonNullable<api.Find${named(name)}Input["header"]>`,
        direction: "write",
        value: (value) => `{ "X-It": ${value} }`,
      },
      {
        type: `NonNullable<api.Find${named(name)}Input["cookie"]>`,
        direction: "write",
        value: (value) => `{ shared: ${value} }`,
      },
    ],
  },
  {
    name: "in answers of several media types and statuses",
    version: "3.1",
    parts: ({ name }, schema) => ({
      paths: {
        [`/${name}`]: {
          get: {
            operationId: `read${named(name)}`,
            responses: {
              200: {
                description: "Read.",
                content: { "application/vnd.shop+json": { schema }, "application/hal+json": { schema } },
              },
              203: { $ref: `#/components/responses/${name}` },
              404: { description: "None.", content: { "application/problem+json": { schema } } },
            },
          },
        },
      },
      components: { responses: { [name]: { description: "Read.", content: json(schema) } } },
    }),
    types: (name) => [answer(name)],
  },
  {
    name: "in bodies of several media types",
    version: "3.1",
    parts: ({ name }, schema) => ({
      paths: {
        [`/${name}`]: {
          put: {
            operationId: `send${named(name)}`,
            requestBody: { $ref: `#/components/requestBodies/${name}` },
            responses: done,
          },
        },
      },
      components: {
        requestBodies: {
          [name]: {
            required: true,
            content: { ...json(schema), "application/merge-patch+json": { schema } },
          },
        },
      },
    }),
    types: (name) => [
      { type: `api.Send${named(name)}Input`, direction: "write", value: (value) => `{ body: ${value} }` },
      {
        type: `api.Send${named(name)}Input`,
        direction: "write",
        value: (value) => `{ body: ${value}, contentType: "application/merge-patch+json" }`,
      },
    ],
  },
  {
    name: "in a form and in parts",
    version: "3.1",
    parts: ({ name }, schema) => ({
      paths: {
        [`/${name}`]: {
          post: {
            operationId: `send${named(name)}`,
            requestBody: {
              required: true,
              content: { "application/x-www-form-urlencoded": { schema: object({ it: schema }) } },
            },
            responses: done,
          },
          put: {
            operationId: `upload${named(name)}`,
            requestBody: {
              required: true,
              content: { "multipart/form-data": { schema: object({ it: schema }) } },
            },
            responses: done,
          },
        },
      },
    }),
    types: (name) => [
      {
        type: `api.Send${named(name)}Input["body"]`,
        direction: "write",
        value: (value) => `{ it: ${value} }`,
      },
      {
        type: `api.Upload${named(name)}Input["body"]`,
        direction: "write",
        value: (value) => `{ it: ${value} }`,
      },
    ],
  },
  {
    name: "in webhooks",
    version: "3.1",
    parts: ({ name }, schema) => ({
      webhooks: {
        [name]: {
          post: {
            requestBody: { content: json(schema) },
            responses: { 200: { description: "Taken.", content: json(schema) } },
          },
        },
      },
    }),
    types: (name) => [
      { type: `api.WebhookPayloads["${name}"]`, direction: "read" },
      { type: `api.WebhookAnswers["${name}"]`, direction: "write" },
    ],
  },
  {
    name: "in callbacks of 3.0",
    version: "3.0",
    parts: ({ name }, schema) => ({
      paths: {
        [`/${name}`]: {
          post: {
            operationId: `send${named(name)}`,
            responses: done,
            callbacks: {
              told: {
                "{$request.body#/url}": {
                  post: {
                    requestBody: { content: json(schema) },
                    responses: { 200: { description: "Taken.", content: json(schema) } },
                  },
                },
              },
            },
          },
        },
      },
    }),
    types: (name) => [
      { type: `api.CallbackPayloads["send${named(name)}.told"]`, direction: "read" },
      { type: `api.CallbackAnswers["send${named(name)}.told"]`, direction: "write" },
    ],
  },
  {
    name: "in items of streams (3.2)",
    version: "3.2",
    parts: ({ name }, schema) => ({
      paths: {
        [`/${name}`]: {
          get: {
            operationId: `read${named(name)}`,
            responses: {
              200: { description: "Read.", content: { "application/jsonl": { itemSchema: schema } } },
            },
          },
        },
      },
    }),
    types: (name) => [
      {
        type: `Awaited<ReturnType<typeof api.read${named(name)}>> extends AsyncIterable<infer Item> ? Item : never`,
        direction: "read",
      },
    ],
  },
  {
    name: "in a media type that is referred to (3.2)",
    version: "3.2",
    parts: (kind, schema) => {
      const content = { [JSON_TYPE]: { $ref: `#/components/mediaTypes/${kind.name}` } };
      const name = named(kind.name);
      return {
        paths: {
          [`/${kind.name}`]: {
            get: { operationId: `read${name}`, responses: { 200: { description: "Read.", content } } },
            query: { operationId: `send${name}`, requestBody: { required: true, content }, responses: done },
          },
        },
        components: { mediaTypes: { [kind.name]: { schema } } },
      };
    },
    types: (name) => [answer(name), body(name)],
  },
];

const ORDER: readonly string[] = ["2.0", "3.0", "3.1", "3.2"];

/** One document for each place, with all kinds that may stand there. */
export const kindsInPlaces: readonly ValueCase[] = places.map((place): ValueCase => {
  const fitting = kinds.filter(
    (kind) =>
      ORDER.indexOf(kind.since ?? "3.1") <= ORDER.indexOf(place.version) &&
      (kind.isOld !== true || place.version === "3.0" || place.version === "2.0") &&
      (kind.name.endsWith("OfSwagger") ? kind.since === "2.0" : true) &&
      (place.accepts?.(kind) ?? true),
  );
  const values = (list: "allowed" | "forbidden"): TypedValue[] =>
    fitting.flatMap((kind) =>
      place
        .types(kind.name)
        .filter(({ direction }) => kind.direction === undefined || kind.direction === direction)
        .flatMap(({ type, value = (text: string) => text }) =>
          kind[list].map((text): TypedValue => [type, value(text)]),
        ),
    );
  return {
    name: place.name,
    document: documentOf(place, fitting),
    allowed: values("allowed"),
    forbidden: values("forbidden"),
  };
});

function documentOf(place: Place, fitting: readonly Kind[]): Members {
  const all = fitting.map((kind) => place.parts(kind, kind.schema));
  const merged = (list: readonly (Members | undefined)[]): Members => Object.assign({}, ...list) as Members;
  const schemas = merged([...fitting.map((kind) => kind.schemas), ...all.map((parts) => parts.schemas)]);
  const paths = merged(all.map((parts) => parts.paths));
  const info = { title: "Kinds", version: "1.0.0" };
  if (place.version === "2.0") return inSwagger({ info, paths, schemas });
  const names = new Set(all.flatMap(({ components = {} }) => Object.keys(components)));
  const others = [...names].map((name) => [
    name,
    merged(all.map(({ components }) => components?.[name] as Members)),
  ]);
  const webhooks = merged(all.map((parts) => parts.webhooks));
  return {
    openapi: `${place.version}.0`,
    info,
    paths,
    ...(Object.keys(webhooks).length === 0 ? {} : { webhooks }),
    components: { schemas, ...(Object.fromEntries(others) as Members) },
  };
}

/** The same in Swagger 2.0, where bodies are parameters and schemas definitions. */
function inSwagger({ info, paths, schemas }: Record<"info" | "paths" | "schemas", Members>): Members {
  const operations = Object.entries(paths).map(([path, item]) => {
    const { get, post } = item as Record<"get" | "post", Record<string, never>>;
    const schemaOf = (content: Members | undefined): unknown =>
      (content?.[JSON_TYPE] as Members | undefined)?.["schema"];
    const read = { 200: { description: "Read.", schema: schemaOf(get["responses"]?.[200]?.["content"]) } };
    const sent = schemaOf(post["requestBody"]?.["content"]);
    const parameters = [{ name: "body", in: "body", required: true, schema: sent }];
    return [
      path,
      {
        get: { ...get, responses: read },
        post: { operationId: post["operationId"], parameters, responses: done },
      },
    ];
  });
  const document = {
    swagger: "2.0",
    info,
    paths: Object.fromEntries(operations) as Members,
    definitions: schemas,
  };
  return JSON.parse(
    JSON.stringify(document).replaceAll("#/components/schemas/", "#/definitions/"),
  ) as Members;
}
