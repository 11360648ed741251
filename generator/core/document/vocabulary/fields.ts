import {
  annotation,
  elsewhere,
  type Field,
  type Fields,
  list,
  lost,
  map,
  type ObjectKind,
  one,
  types,
} from "./field.js";
import { SCHEMA_FIELDS } from "./schema-fields.js";

const described: Fields = { description: elsewhere, deprecated: elsewhere };

/** The type of a parameter or header in Swagger 2.0, which says in place what a schema says. */
const SWAGGER_TYPE: Fields = Object.fromEntries(
  (
    "default enum exclusiveMaximum exclusiveMinimum format items maximum maxItems maxLength minimum minItems minLength " +
    "multipleOf pattern type uniqueItems"
  )
    .split(" ")
    .map((key): [string, Field] => [key, SCHEMA_FIELDS[key] ?? types]),
);

const styled: Fields = { allowReserved: elsewhere, explode: elsewhere, style: elsewhere };
const exemplified: Fields = { example: annotation, examples: annotation };
const valued: Fields = { content: map("Media Type"), schema: one("Schema") };

const operations = (kind: ObjectKind): Fields =>
  Object.fromEntries(
    "get put post delete options head patch trace query".split(" ").map((key) => [key, one(kind)]),
  );
const pathItem = (operation: ObjectKind): Fields => ({
  ...operations(operation),
  $ref: types,
  additionalOperations: map(operation),
  description: annotation,
  summary: annotation,
});

const operation: Fields = {
  ...described,
  externalDocs: annotation,
  operationId: elsewhere,
  requestBody: one("Request Body"),
  responses: map("Response"),
  summary: elsewhere,
  tags: elsewhere,
};

const UNNAMED = "has no type: a handler receives the payload alone.";

/** The keywords of each object, of all versions of OpenAPI together. */
export const FIELDS: Readonly<Record<ObjectKind, Fields>> = {
  Callback: {},
  Components: {
    callbacks: map("Callback"),
    examples: annotation,
    headers: map("Header", "elsewhere"),
    links: annotation,
    mediaTypes: map("Media Type"),
    parameters: map("Parameter"),
    pathItems: map("Path Item"),
    requestBodies: map("Request Body"),
    responses: map("Response"),
    schemas: map("Schema"),
    securitySchemes: map("Security Scheme", "elsewhere"),
  },
  Discriminator: { defaultMapping: types, mapping: types, propertyName: types },
  Document: {
    $self: elsewhere,
    basePath: elsewhere,
    components: one("Components"),
    consumes: elsewhere,
    definitions: map("Schema"),
    externalDocs: annotation,
    host: elsewhere,
    info: one("Info", "annotation"),
    jsonSchemaDialect: lost(
      "is not used: schemas are read as JSON Schema 2020-12, as OpenAPI 3.1 extends it.",
    ),
    openapi: elsewhere,
    parameters: map("Parameter"),
    paths: map("Path Item"),
    produces: elsewhere,
    responses: map("Response"),
    schemes: elsewhere,
    security: elsewhere,
    securityDefinitions: map("Security Scheme", "elsewhere"),
    servers: list("Server", "elsewhere"),
    swagger: elsewhere,
    tags: list("Tag", "annotation"),
    webhooks: map("Incoming Path Item"),
  },
  Encoding: {
    ...styled,
    contentType: elsewhere,
    encoding: lost("is not used: a part of a part is sent as its schema says."),
    headers: map("Header", "elsewhere"),
    itemEncoding: lost("is not used: each item is sent as its schema says."),
    prefixEncoding: lost("is not used: each item is sent as its schema says."),
  },
  // Answers keep their headers as text; of a part that is sent, those with one value.
  Header: {
    ...Object.fromEntries(Object.keys(SWAGGER_TYPE).map((key) => [key, annotation])),
    ...exemplified,
    collectionFormat: annotation,
    content: map("Media Type", "annotation"),
    deprecated: annotation,
    description: annotation,
    explode: annotation,
    required: annotation,
    schema: one("Schema", "elsewhere"),
    style: annotation,
  },
  "Incoming Operation": {
    ...operation,
    callbacks: lost("is not used: requests that follow from an answer have no types."),
    parameters: lost(UNNAMED),
    security: lost("is not used: who receives a request checks who sent it."),
    servers: lost("is not used: who receives a request decides where."),
    externalDocs: annotation,
    operationId: annotation,
    tags: annotation,
  },
  "Incoming Path Item": {
    ...pathItem("Incoming Operation"),
    parameters: lost(UNNAMED),
    servers: lost("is not used: who receives a request decides where."),
  },
  Info: {
    contact: annotation,
    description: annotation,
    license: annotation,
    summary: annotation,
    termsOfService: annotation,
    title: annotation,
    version: annotation,
  },
  "Media Type": {
    ...exemplified,
    encoding: map("Encoding", "elsewhere"),
    itemEncoding: one("Encoding", "elsewhere"),
    itemSchema: one("Schema"),
    prefixEncoding: list("Encoding", "elsewhere"),
    schema: one("Schema"),
  },
  // Whoever has a token gives it to the client, however it was granted.
  "OAuth Flow": {
    authorizationUrl: annotation,
    deviceAuthorizationUrl: annotation,
    refreshUrl: annotation,
    scopes: annotation,
    tokenUrl: annotation,
  },
  "OAuth Flows": Object.fromEntries(
    "authorizationCode clientCredentials deviceAuthorization implicit password"
      .split(" ")
      .map((key) => [key, one("OAuth Flow", "annotation")]),
  ),
  Operation: {
    ...operation,
    callbacks: map("Callback"),
    consumes: elsewhere,
    parameters: list("Parameter"),
    produces: elsewhere,
    schemes: elsewhere,
    security: elsewhere,
    servers: list("Server", "elsewhere"),
  },
  Parameter: {
    ...SWAGGER_TYPE,
    format: elsewhere,
    ...styled,
    ...exemplified,
    ...valued,
    ...described,
    allowEmptyValue: annotation,
    collectionFormat: elsewhere,
    in: types,
    name: types,
    required: types,
  },
  "Path Item": {
    ...pathItem("Operation"),
    parameters: list("Parameter"),
    servers: list("Server", "elsewhere"),
  },
  "Request Body": { content: map("Media Type"), description: annotation, required: types },
  Response: {
    content: map("Media Type"),
    description: annotation,
    examples: annotation,
    // `withResponse` gives them as text.
    headers: map("Header", "annotation"),
    links: lost("is not used: no function is made of a link."),
    schema: one("Schema"),
    summary: annotation,
  },
  Schema: SCHEMA_FIELDS,
  "Security Scheme": {
    authorizationUrl: annotation,
    bearerFormat: annotation,
    deprecated: annotation,
    description: annotation,
    flow: annotation,
    flows: one("OAuth Flows", "annotation"),
    in: elsewhere,
    name: elsewhere,
    oauth2MetadataUrl: annotation,
    openIdConnectUrl: annotation,
    scheme: elsewhere,
    scopes: annotation,
    tokenUrl: annotation,
    type: elsewhere,
  },
  Server: {
    description: elsewhere,
    name: annotation,
    url: elsewhere,
    variables: map("Server Variable", "elsewhere"),
  },
  "Server Variable": { default: elsewhere, description: elsewhere, enum: types },
  Tag: {
    description: annotation,
    externalDocs: annotation,
    kind: annotation,
    name: annotation,
    parent: annotation,
    summary: annotation,
  },
};
