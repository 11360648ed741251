import type { ObjectKind } from "../../../generator/core/document/vocabulary/field.js";

type Members = Readonly<Record<string, unknown>>;

const text = { type: "string" };
const json = (schema: unknown): Members => ({ "application/json": { schema } });
const ok = { 200: { description: "ok", content: json(text) } };
const ref = (place: string): Members => ({ $ref: `#/components/${place}` });
const info = { title: "Shop", version: "1.2.3" };
const key = { type: "apiKey", in: "header", name: "X-Key" };
const Thing = { $dynamicAnchor: "node", type: "object", properties: { k: text, deep: { type: "integer" } } };
const Shared = { put: { responses: ok } };

const shop = (members: Members): Members => ({
  openapi: "3.2.0",
  info,
  servers: [{ url: "https://shop.example" }],
  paths: {},
  ...members,
  components: {
    schemas: { Thing },
    pathItems: { Shared },
    securitySchemes: { key },
    ...(members["components"] as Members | undefined),
  },
});
const operating = (operation: Members, more: Members = {}): Members =>
  shop({ paths: { "/things": { post: { operationId: "doIt", responses: ok, ...operation } } }, ...more });
const multipart = (encoding: Members): Members =>
  operating({
    requestBody: {
      content: {
        "multipart/form-data": {
          schema: { type: "object", properties: { a: { type: "array", items: text } } },
          encoding: { a: encoding },
        },
      },
    },
  });

/** A document in which an object of a kind has these members, beside what it has to have. */
export function documentWith(kind: ObjectKind, members: Members): Members {
  switch (kind) {
    case "Schema":
      return withSchema(members);
    case "Parameter":
      return operating({ parameters: [{ name: "p", in: "query", schema: text, ...members }] });
    case "Discriminator": {
      const Union = { oneOf: [ref("schemas/Thing")], discriminator: { propertyName: "k", ...members } };
      return operating(
        { responses: { 200: { description: "ok", content: json(ref("schemas/Union")) } } },
        { components: { schemas: { Thing, Union } } },
      );
    }
    case "Info":
      return operating({}, { info: { ...info, ...members } });
    case "Server":
      return operating({}, { servers: [{ url: "https://shop.example", ...members }] });
    case "Server Variable":
      return operating(
        {},
        {
          servers: [
            { url: "https://{region}.example", variables: { region: { default: "eu", ...members } } },
          ],
        },
      );
    case "Path Item":
      return shop({ paths: { "/things": { ...members } } });
    case "Operation":
      return operating(members);
    case "Request Body":
      return operating({ requestBody: { content: json(text), ...members } });
    case "Media Type":
      if ("itemSchema" in members) {
        const content = { "text/event-stream": members };
        return operating({ responses: { 200: { description: "ok", content } } });
      }
      return operating({
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: { type: "object", properties: { a: text } },
              ...members,
            },
          },
        },
      });
    case "Encoding":
      return multipart(members);
    case "Header":
      return multipart({ headers: { "X-A": { schema: { const: "a" }, ...members } } });
    case "Response":
      return operating({ responses: { 200: { description: "ok", ...members } } });
    case "Security Scheme":
      return operating(
        { security: [{ key: [] }] },
        { components: { securitySchemes: { key: { ...key, ...members } } } },
      );
    case "OAuth Flows":
      return withFlows(members);
    case "OAuth Flow":
      return withFlows({ deviceAuthorization: { scopes: {}, ...members } });
    case "Tag":
      return operating({ tags: ["things"] }, { tags: [{ name: "things", ...members }] });
    case "Components":
      return withComponents(members);
    case "Incoming Path Item":
      return operating({}, { webhooks: { paid: members } });
    case "Incoming Operation":
      return operating({}, { webhooks: { paid: { post: { responses: ok, ...members } } } });
    case "Document":
      return operating(
        { responses: { 200: { description: "ok", content: json(ref("schemas/Thing")) } } },
        members,
      );
    case "Callback":
      return operating({ callbacks: { paid: members } });
  }
}

function withSchema(members: Members): Members {
  const Owner = {
    type: "object",
    properties: {
      it: { type: "string", ...members },
      byAnchor: { $ref: "#here" },
      byDynamicAnchor: { $ref: "#other" },
      byId: { $ref: "https://x.example/it" },
    },
  };
  return operating(
    {
      requestBody: { content: { "multipart/form-data": { schema: ref("schemas/Owner") } } },
      responses: { 200: { description: "ok", content: json(ref("schemas/Owner")) } },
    },
    { components: { schemas: { Owner, Thing } } },
  );
}

function withComponents(components: Members): Members {
  const operation = {
    operationId: "doIt",
    security: [{ key: [] }],
    parameters: [ref("parameters/Shared")],
    requestBody: ref("requestBodies/Shared"),
    callbacks: { paid: ref("callbacks/Shared") },
    responses: {
      200: ref("responses/Shared"),
      201: { description: "ok", content: json(ref("schemas/Shared")) },
      202: { description: "ok", content: { "application/json": ref("mediaTypes/Shared") } },
    },
  };
  const files = {
    schema: { type: "object", properties: { a: text } },
    encoding: { a: { headers: { "X-A": ref("headers/Shared") } } },
  };
  const document = shop({
    paths: {
      "/things": {
        post: operation,
        put: { requestBody: { content: { "multipart/form-data": files } }, responses: ok },
      },
      "/shared": ref("pathItems/Shared"),
    },
  });
  return { ...document, components };
}

/** The same in Swagger 2.0, for the keywords that it alone has. */
export function swaggerWith(kind: ObjectKind, members: Members): Members {
  const answer = (schema: unknown): Members => ({ 200: { description: "ok", schema } });
  const swagger = (operation: Members, more: Members = {}): Members => ({
    swagger: "2.0",
    info,
    ...more,
    paths: {
      "/things": {
        post: {
          operationId: "doIt",
          responses: answer({ $ref: "#/definitions/Thing" }),
          ...operation,
          parameters: [
            { name: "body", in: "body", schema: text },
            { $ref: "#/parameters/P" },
            ...((operation["parameters"] as Members[] | undefined) ?? []),
          ],
        },
        get: { responses: { 200: { $ref: "#/responses/R" } } },
      },
    },
  });
  switch (kind) {
    case "Schema":
      return swagger({ responses: answer({ type: "array", items: { type: "string", ...members } }) });
    case "Parameter":
      return swagger({ parameters: [{ name: "p", in: "query", type: "string", ...members }] });
    case "Operation": {
      return swagger(members, { host: "shop.example" });
    }
    case "Response":
      return swagger({ responses: { 200: { description: "ok", ...members } } });
    case "Header":
      return swagger({
        responses: { 200: { description: "ok", headers: { "X-A": { type: "string", ...members } } } },
      });
    case "Security Scheme":
      return swagger({ security: [{ key: [] }] }, { securityDefinitions: { key: { ...key, ...members } } });
    default:
      return swagger({}, members);
  }
}

function withFlows(flows: Members): Members {
  return operating(
    { security: [{ key: [] }] },
    { components: { securitySchemes: { key: { type: "oauth2", flows } } } },
  );
}
