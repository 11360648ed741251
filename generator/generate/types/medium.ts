import {
  COMPOSITIONS,
  LIST_OF_SCHEMAS,
  MAP_OF_SCHEMAS,
  ONE_SCHEMA,
} from "../../core/json-schema/keywords.js";
import { isOneWay, type OneWay } from "../../core/json-schema/one-way.js";
import { referencesOf } from "../../core/json-schema/reference.js";
import { eachSubschema } from "../../core/json-schema/walk.js";
import { kindOf } from "../../core/model/content.js";
import type { ContentKind } from "../../core/model/model.js";
import { isObject, type Json, type JsonObject } from "../../json.js";
import { keysOfPath, type Path, valueAt } from "../../json-pointer.js";

/**
 * How values of a schema travel: as `json`, or as text in a form; as a `multipart` body, whose properties are parts;
 * as one `part` of it, which holds the bytes of a file, or JSON in its turn.
 */
export type Medium = "json" | "multipart" | "part";

/** The medium of the body, parameter or response itself. */
export function mediumOf(kind: ContentKind): Medium {
  return kind === "multipart" ? "multipart" : "json";
}

/** The medium of a schema directly below another one, by the keyword that holds it. */
export function mediumBelow(above: Medium, keyword: string): Medium {
  if (above === "json" || COMPOSED.has(keyword)) return above;
  // A list in a body or in a part has one part for each of its items.
  if (keyword === "items" || keyword === "prefixItems") return "part";
  return above === "multipart" && MEMBERS.has(keyword) ? "part" : "json";
}

const COMPOSED: ReadonlySet<string> = new Set(COMPOSITIONS);
const MEMBERS: ReadonlySet<string> = new Set(["additionalProperties", "patternProperties", "properties"]);

/** The medium of the schema at `path`, counted from one that travels as `top`. */
export function mediumAt(top: Medium, path: Path | undefined): Medium {
  if (top === "json") return top;
  const keys = keysOfPath(path);
  let medium: Medium = top;
  for (let index = 0; index < keys.length; index++) {
    const keyword = keys[index] ?? "";
    medium = mediumBelow(medium, keyword);
    const isEntry = /^\d+$/.test(keys[index + 1] ?? "") && LIST_OF_SCHEMAS.has(keyword);
    if (MAP_OF_SCHEMAS.has(keyword) || isEntry || !ONE_SCHEMA.has(keyword)) index++;
  }
  return medium;
}

/**
 * Whether a schema describes bytes where it travels as a body or a part: in OpenAPI 3.0's words, in Swagger's, or in
 * those of OpenAPI 3.1, where text that is encoded, or is of a media type of texts, is text.
 */
export function isBytes(schema: JsonObject): boolean {
  const { type, format, contentMediaType, contentEncoding } = schema;
  const types = (Array.isArray(type) ? type : [type]).filter((name) => name !== "null");
  if (types.length > 1 || (types[0] !== "string" && types[0] !== undefined)) return false;
  if (contentEncoding !== undefined) return false;
  if (types[0] === "string" && (format === "binary" || format === "file")) return true;
  return typeof contentMediaType === "string" && kindOf(contentMediaType) === "binary";
}

/**
 * Whether what a local `$ref` names holds bytes where it travels as a body or a part, and not as JSON.
 *
 * @param absent the keyword of what does not travel at all: only requests travel in parts
 */
export function bytesInReferences(
  root: JsonObject,
  absent: OneWay,
): (ref: string, medium: Medium) => boolean {
  const known = new Map<string, boolean>();
  const holds = (schema: Json | undefined, medium: Medium, seen: Set<string>): boolean => {
    if (!isObject(schema) || medium === "json") return false;
    if (isBytes(schema)) return true;
    let found = referencesOf(schema).some((ref) => behind(ref, medium, seen));
    eachSubschema(schema, (child, keyword) => {
      found ||= !isOneWay(root, child, absent) && holds(child, mediumBelow(medium, keyword), seen);
    });
    return found;
  };
  const behind = (ref: string, medium: Medium, seen: Set<string>): boolean => {
    const key = `${medium} ${ref}`;
    const result = known.get(key);
    if (result !== undefined) return result;
    if (seen.has(key)) return false;
    seen.add(key);
    return holds(valueAt(root, ref), medium, seen);
  };
  return (ref, medium) => {
    if (medium === "json") return false;
    const key = `${medium} ${ref}`;
    const result = known.get(key) ?? behind(ref, medium, new Set());
    known.set(key, result);
    return result;
  };
}
