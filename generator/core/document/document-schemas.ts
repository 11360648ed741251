import { isObject, type Json, type JsonObject } from "../../json.js";
import type { Path } from "../../json-pointer.js";
import { eachSubschema, mapSchemas, withItems, withValues } from "../json-schema/walk.js";
import { isData, MAPS_OF_NAMES } from "./keys.js";

type Change = (schema: JsonObject, path: Path | undefined) => Json;

/**
 * A document of OpenAPI 3 in which every schema has passed through `change`, inner ones first. Schemas are found by their
 * position, never by what they look like. What nothing changes is not copied.
 */
export function mapDocumentSchemas(document: JsonObject, change: Change): JsonObject {
  return mapMembers(document, change, undefined, false);
}

function mapMembers(
  object: JsonObject,
  change: Change,
  path: Path | undefined,
  areNames: boolean,
): JsonObject {
  return withValues(object, (value, key) => {
    if (typeof value !== "object") return value;
    const at = { key, above: path };
    if (areNames) return mapBelow(value, change, at, false);
    if (key === "schema" || key === "itemSchema") return mapSchemas(value, change, at);
    if (key === "schemas" && isObject(value)) {
      return withValues(value, (schema, name) => mapSchemas(schema, change, { key: name, above: at }));
    }
    if (isData(key)) return value;
    return mapBelow(value, change, at, MAPS_OF_NAMES.has(key));
  });
}

function mapBelow(value: Json, change: Change, path: Path | undefined, areNames: boolean): Json {
  if (Array.isArray(value)) {
    return withItems(value, (item, index) => mapBelow(item, change, { key: index, above: path }, false));
  }
  return isObject(value) ? mapMembers(value, change, path, areNames) : value;
}

type Visit = (schema: JsonObject, path: Path | undefined) => void;

/** Calls `visit` with every schema of a document of OpenAPI 3, outer ones first, and with its place. */
export function eachDocumentSchema(document: JsonObject, visit: Visit): void {
  visitMembers(document, visit, undefined, false);
}

function visitMembers(object: JsonObject, visit: Visit, path: Path | undefined, areNames: boolean): void {
  for (const key of Object.keys(object)) {
    const value = object[key] as Json;
    if (typeof value !== "object") continue;
    const at = { key, above: path };
    if (areNames) visitBelow(value, visit, at, false);
    else if (key === "schema" || key === "itemSchema") visitSchema(value, visit, at);
    else if (key === "schemas" && isObject(value)) {
      for (const name of Object.keys(value))
        visitSchema(value[name] as Json, visit, { key: name, above: at });
    } else if (!isData(key)) visitBelow(value, visit, at, MAPS_OF_NAMES.has(key));
  }
}

function visitBelow(value: Json, visit: Visit, path: Path | undefined, areNames: boolean): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => visitBelow(item, visit, { key: index, above: path }, false));
  } else if (isObject(value)) visitMembers(value, visit, path, areNames);
}

function visitSchema(schema: Json, visit: Visit, path: Path | undefined): void {
  if (!isObject(schema)) return;
  visit(schema, path);
  eachSubschema(schema, (child, ...keys) => {
    visitSchema(
      child,
      visit,
      keys.reduce<Path | undefined>((above, key) => ({ key, above }), path),
    );
  });
}
