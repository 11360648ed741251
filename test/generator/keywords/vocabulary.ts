import type { ObjectKind } from "../../../generator/core/document/vocabulary/field.js";

/** A specification, as the page names it. */
export type Specification = "2.0" | "3.0" | "3.1" | "3.2";

type Keywords = Partial<Record<ObjectKind, string>>;

/** JSON Schema 2020-12: all keywords of its vocabularies. */
const JSON_SCHEMA =
  "$anchor $comment $defs $dynamicAnchor $dynamicRef $id $ref $schema $vocabulary " +
  "additionalProperties allOf anyOf contains dependentSchemas else if items not oneOf patternProperties prefixItems properties propertyNames then " +
  "unevaluatedItems unevaluatedProperties " +
  "const dependentRequired enum exclusiveMaximum exclusiveMinimum maxContains maxItems maxLength maxProperties maximum minContains minItems minLength minProperties minimum multipleOf pattern required type uniqueItems " +
  "format contentEncoding contentMediaType contentSchema default deprecated description examples readOnly title writeOnly";

/** Of older drafts, which documents of OpenAPI 3.1 hold all the same. */
const OLDER = "$recursiveAnchor $recursiveRef additionalItems definitions dependencies";

const METHODS = "get put post delete options head patch trace";

const V30: Keywords = {
  Document: "openapi info servers paths components security tags externalDocs",
  Info: "title description termsOfService contact license version",
  Server: "url description variables",
  "Server Variable": "enum default description",
  Components: "schemas responses parameters examples requestBodies headers securitySchemes links callbacks",
  "Path Item": `$ref summary description ${METHODS} servers parameters`,
  Operation:
    "tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated security servers",
  Parameter:
    "name in description required deprecated allowEmptyValue style explode allowReserved schema example examples content",
  "Request Body": "description content required",
  "Media Type": "schema example examples encoding",
  Encoding: "contentType headers style explode allowReserved",
  Response: "description headers content links",
  Header: "description required deprecated style explode schema example examples content",
  Tag: "name description externalDocs",
  Schema:
    "$ref title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxProperties minProperties required enum type allOf oneOf anyOf not items properties additionalProperties description format default nullable discriminator readOnly writeOnly xml externalDocs example deprecated",
  Discriminator: "propertyName mapping",
  "Security Scheme": "type description name in scheme bearerFormat flows openIdConnectUrl",
  "OAuth Flows": "implicit password clientCredentials authorizationCode",
  "OAuth Flow": "authorizationUrl tokenUrl refreshUrl scopes",
};

const V31: Keywords = {
  ...V30,
  Document: `${V30.Document} jsonSchemaDialect webhooks`,
  Info: `${V30.Info} summary`,
  Components: `${V30.Components} pathItems`,
  Schema: `${JSON_SCHEMA} ${OLDER} discriminator xml externalDocs example`,
};

const V32: Keywords = {
  ...V31,
  Document: `${V31.Document} $self`,
  Server: `${V31.Server} name`,
  Components: `${V31.Components} mediaTypes`,
  "Path Item": `${V31["Path Item"]} query additionalOperations`,
  "Media Type": `${V31["Media Type"]} itemSchema prefixEncoding itemEncoding`,
  Encoding: `${V31.Encoding} encoding prefixEncoding itemEncoding`,
  Response: `${V31.Response} summary`,
  Tag: `${V31.Tag} summary parent kind`,
  Discriminator: `${V31.Discriminator} defaultMapping`,
  "Security Scheme": `${V31["Security Scheme"]} oauth2MetadataUrl deprecated`,
  "OAuth Flows": `${V31["OAuth Flows"]} deviceAuthorization`,
  "OAuth Flow": `${V31["OAuth Flow"]} deviceAuthorizationUrl`,
};

const IN_PLACE =
  "type format items collectionFormat default maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems enum multipleOf";

const V20: Keywords = {
  Document:
    "swagger info host basePath schemes consumes produces paths definitions parameters responses securityDefinitions security tags externalDocs",
  Info: "title description termsOfService contact license version",
  "Path Item": "$ref get put post delete options head patch parameters",
  Operation:
    "tags summary description externalDocs operationId consumes produces parameters responses schemes deprecated security",
  Parameter: `name in description required schema allowEmptyValue ${IN_PLACE}`,
  Response: "description schema headers examples",
  Header: `description ${IN_PLACE}`,
  Tag: "name description externalDocs",
  Schema:
    "$ref format title description default multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxProperties minProperties required enum type items allOf properties additionalProperties discriminator readOnly xml externalDocs example collectionFormat",
  "Security Scheme": "type description name in flow authorizationUrl tokenUrl scopes",
};

/** The keywords of each object by specification, as their "Fixed Fields" list them. */
export const VOCABULARY: Readonly<Record<Specification, Keywords>> = {
  "2.0": V20,
  "3.0": V30,
  "3.1": V31,
  "3.2": V32,
};

/** Where webhooks and callbacks stand, an operation means something else. */
export const INCOMING: Keywords = {
  "Incoming Path Item": V32["Path Item"] ?? "",
  "Incoming Operation": V32.Operation ?? "",
};

/** The specifications that have a keyword. */
export function specificationsOf(kind: ObjectKind, keyword: string): Specification[] {
  return (Object.keys(VOCABULARY) as Specification[]).filter((version) =>
    (VOCABULARY[version][kind] ?? "").split(" ").includes(keyword),
  );
}
