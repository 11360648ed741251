import { MAP_OF_SCHEMAS } from "../json-schema/keywords.js";

/** Keys of OpenAPI objects and schemas whose content is data of the API or free text: a `$ref` in there is not one. */
const DATA: ReadonlySet<string> = new Set([
  "const",
  "default",
  "enum",
  "example",
  "examples",
  "mapping",
  "scopes",
  "variables",
]);

export function isData(key: string): boolean {
  return DATA.has(key) || key.startsWith("x-");
}

/** Keys whose content is a map of names, not keywords: the `default` in `responses: { default: … }` is a response. */
export const MAPS_OF_NAMES: ReadonlySet<string> = new Set([
  ...MAP_OF_SCHEMAS,
  "additionalOperations",
  "callbacks",
  "content",
  "encoding",
  "headers",
  "links",
  "mediaTypes",
  "parameters",
  "pathItems",
  "paths",
  "requestBodies",
  "responses",
  "schemas",
  "webhooks",
]);
