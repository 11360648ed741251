import { isObject, type Json, type JsonObject, objectMember, stringMember } from "../../json.js";
import type { Path } from "../../json-pointer.js";
import { LIST_OF_SCHEMAS, MAP_OF_SCHEMAS, ONE_SCHEMA } from "../json-schema/keywords.js";
import { mapValues } from "../json-schema/walk.js";
import { isData } from "./keys.js";

/** What OpenAPI expects at a place; `other` for everything that no component can stand for. */
export type Kind =
  | "callback"
  | "header"
  | "link"
  | "mediaType"
  | "other"
  | "parameter"
  | "pathItem"
  | "requestBody"
  | "response"
  | "schema"
  | "securityScheme";

/** A place of a document: what is expected there, or of each member of the map or list there. */
export interface Position {
  readonly kind: Kind;
  readonly isMap: boolean;
}

/** Where a document begins. */
export const WHOLE_DOCUMENT: Position = { kind: "other", isMap: false };

/** An object with a `$ref`, whose other members have been mapped already, and where it stands in its file. */
export interface Reference extends Position {
  readonly node: JsonObject;
  readonly ref: string;
  readonly path: Path | undefined;
}

type Change = (reference: Reference) => Json;

/** Keys of objects other than schemas that hold one thing of a kind. */
const ONE: Readonly<Record<string, Kind>> = {
  schema: "schema",
  itemSchema: "schema",
  requestBody: "requestBody",
};

/** Keys that hold a map or a list of things of a kind. */
const MANY: Readonly<Record<string, Kind>> = {
  callbacks: "callback",
  content: "mediaType",
  definitions: "schema",
  encoding: "other",
  headers: "header",
  links: "link",
  mediaTypes: "mediaType",
  parameters: "parameter",
  pathItems: "pathItem",
  paths: "pathItem",
  requestBodies: "requestBody",
  responses: "response",
  schemas: "schema",
  securitySchemes: "securityScheme",
  webhooks: "pathItem",
};

/** What OpenAPI expects at a place of a document, found by the keys that lead to it; `undefined` for data. */
export function positionAt(keys: readonly (string | number)[]): Position | undefined {
  let at = WHOLE_DOCUMENT;
  for (const key of keys) {
    const below = positionBelow(at, String(key));
    if (below === undefined) return undefined;
    at = below;
  }
  return at;
}

function positionBelow({ kind, isMap }: Position, key: string): Position | undefined {
  if (isMap) return { kind, isMap: false };
  if (kind === "schema") {
    if (LIST_OF_SCHEMAS.has(key) && key !== "items") return { kind, isMap: true };
    if (MAP_OF_SCHEMAS.has(key)) return { kind, isMap: true };
    return ONE_SCHEMA.has(key) ? { kind, isMap: false } : undefined;
  }
  if (kind === "link" || isData(key)) return undefined;
  if (kind === "callback") return { kind: "pathItem", isMap: false };
  const many = Object.hasOwn(MANY, key) ? MANY[key] : undefined;
  if (many !== undefined) return { kind: many, isMap: true };
  return { kind: (Object.hasOwn(ONE, key) ? ONE[key] : undefined) ?? "other", isMap: false };
}

/** Whether `test` is true of any `$ref` of a document, apart from those of schemas. */
export function someReference(
  value: Json,
  position: Position,
  test: (position: Position, ref: string) => boolean,
): boolean {
  if (Array.isArray(value))
    return value.some((item) => someReference(item, { ...position, isMap: false }, test));
  if (!isObject(value) || (position.kind === "schema" && !position.isMap)) return false;
  const ref = value["$ref"];
  if (typeof ref === "string" && test(position, ref)) return true;
  return Object.keys(value).some((key) => {
    const below = positionBelow(position, key);
    return below !== undefined && someReference(value[key] as Json, below, test);
  });
}

/**
 * A copy of `value` in which each `$ref` that OpenAPI has at that place has passed through `change`, inner ones first.
 * Data (examples, defaults, extensions) stays as it is, whatever it looks like.
 */
export function mapReferences(
  value: Json,
  { kind, isMap }: Position,
  change: Change,
  path: Path | undefined,
): Json {
  const below = (child: Json, key: string | number, childKind: Kind, areMembers = false): Json =>
    mapReferences(child, { kind: childKind, isMap: areMembers }, change, { key, above: path });
  if (Array.isArray(value)) {
    return isMap || kind === "other" ? value.map((item, index) => below(item, index, kind)) : value;
  }
  if (!isObject(value)) return value;
  const ref = value["$ref"];
  const node = mapValues(value, (child, key) => {
    if (isMap) return key.startsWith("x-") && kind === "pathItem" ? child : below(child, key, kind);
    if (kind === "schema") return mapKeyword(child, key, change, path);
    // Parameters and bodies of a link are values to send.
    if (kind === "link" || isData(key)) return child;
    if (kind === "callback") return below(child, key, "pathItem");
    if (key === "security") return mapRequirements(child, change, { key, above: path });
    const many = Object.hasOwn(MANY, key) ? MANY[key] : undefined;
    if (many !== undefined) return below(child, key, many, true);
    return below(child, key, (Object.hasOwn(ONE, key) ? ONE[key] : undefined) ?? "other");
  });
  return typeof ref === "string" ? change({ node, ref, kind, isMap, path }) : node;
}

/**
 * Whether a security requirement names its scheme by a URI, as OpenAPI 3.2 allows ("Security Requirement Object"), and not
 * by the name of a component.
 */
export function isSchemeUri(name: string): boolean {
  return name.includes("#/");
}

function mapRequirements(value: Json, change: Change, above: Path | undefined): Json {
  if (!Array.isArray(value)) return value;
  return value.map((requirement, index) => {
    if (!isObject(requirement) || !Object.keys(requirement).some(isSchemeUri)) return requirement;
    const entries = Object.entries(requirement).map(([name, scopes]): [string, Json] => {
      if (!isSchemeUri(name)) return [name, scopes];
      const path = { key: name, above: { key: index, above } };
      const changed = change({ node: { $ref: name }, ref: name, kind: "securityScheme", isMap: false, path });
      return [(isObject(changed) ? stringMember(changed, "$ref") : undefined) ?? name, scopes];
    });
    return Object.fromEntries(entries);
  });
}

function mapKeyword(value: Json, key: string, change: Change, above: Path | undefined): Json {
  const path = { key, above };
  const isList = LIST_OF_SCHEMAS.has(key) && Array.isArray(value);
  if (isList || MAP_OF_SCHEMAS.has(key))
    return mapReferences(value, { kind: "schema", isMap: true }, change, path);
  if (ONE_SCHEMA.has(key)) return mapReferences(value, { kind: "schema", isMap: false }, change, path);
  const mapping = key === "discriminator" ? objectMember(value, "mapping") : undefined;
  if (!isObject(value) || mapping === undefined) return value;
  return {
    ...value,
    mapping: mapValues(mapping, (target, name) => {
      // A name of a component, which may have a dot in it, is not a reference.
      if (typeof target !== "string" || !/[#/]|\.(?:ya?ml|json)$/.test(target)) return target;
      const at = { key: name, above: { key: "mapping", above: path } };
      const changed = change({ node: { $ref: target }, ref: target, kind: "schema", isMap: false, path: at });
      return (isObject(changed) ? changed["$ref"] : undefined) ?? target;
    }),
  };
}
