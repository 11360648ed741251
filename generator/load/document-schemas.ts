import { isObject, type Json, type JsonObject } from "../json.js";
import { pointerOf } from "./pointer.js";
import { mapSchemas, mapValues } from "./schemas.js";

/** Keys of OpenAPI objects whose content is data or free text. */
const DATA = new Set(["example", "examples", "default", "enum", "const", "mapping", "scopes", "variables"]);

/** Keys that hold names, not keywords: the `default` in `responses: { default: … }` is a response. */
const NAMES = new Set([
  "callbacks",
  "content",
  "encoding",
  "headers",
  "links",
  "parameters",
  "pathItems",
  "paths",
  "requestBodies",
  "responses",
  "webhooks",
]);

type Change = (schema: JsonObject, pointer: string) => Json;

/**
 * A copy of a document of OpenAPI 3 in which every schema has passed through `change`, inner ones first. Schemas
 * are found by their position, never by what they look like.
 */
export function mapDocumentSchemas(document: JsonObject, change: Change): JsonObject {
  return mapMembers(document, change, "", false);
}

function mapMembers(object: JsonObject, change: Change, pointer: string, areNames: boolean): JsonObject {
  return mapValues(object, (value, key) => {
    const at = pointer + pointerOf(key);
    if (areNames) return mapBelow(value, change, at, false);
    if (key === "schema") return mapSchemas(value, change, at);
    if (key === "schemas" && isObject(value)) {
      return mapValues(value, (schema, name) => mapSchemas(schema, change, at + pointerOf(name)));
    }
    if (DATA.has(key) || key.startsWith("x-")) return value;
    return mapBelow(value, change, at, NAMES.has(key));
  });
}

function mapBelow(value: Json, change: Change, pointer: string, areNames: boolean): Json {
  if (Array.isArray(value)) {
    return value.map((item, index) => mapBelow(item, change, pointer + pointerOf(index), false));
  }
  return isObject(value) ? mapMembers(value, change, pointer, areNames) : value;
}
