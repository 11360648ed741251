import { isOneWay, type OneWay } from "../../core/json-schema/one-way.js";
import {
  componentSchemas,
  referencesOf,
  schemaNameOf,
  schemaPlaceOf,
} from "../../core/json-schema/reference.js";
import { eachSchema, eachSubschema } from "../../core/json-schema/walk.js";
import type { SchemaUser } from "../../core/model/model.js";
import { isObject, type Json, type JsonObject } from "../../json.js";
import { valueAt } from "../../json-pointer.js";
import { type Medium, mediumBelow, mediumOf } from "./medium.js";

/** Where a schema is used: `read` in responses, `write` in requests. */
export type Direction = "read" | "write";

/** In which direction a schema travels, and how. */
export interface Use {
  readonly direction: Direction;
  readonly medium: Medium;
}

/** A value of a response. */
export const READ: Use = { direction: "read", medium: "json" };

/** A value of a request, save for a body in parts. */
export const WRITE: Use = { direction: "write", medium: "json" };

/**
 * Whether a schema of the document is used in a direction, at whatever depth of a request or response; with `medium`, as
 * what travels so.
 */
export type IsUsedIn = (schema: JsonObject, direction: Direction, medium?: Medium) => boolean;

/** Whether strict mode refuses a schema, or a value of it, in a request, and hides it in a response. */
export type IsDeprecated = (schema: JsonObject) => boolean;

/** The keyword of properties that are not part of a direction. */
export function absentIn(direction: Direction): OneWay {
  return direction === "write" ? "readOnly" : "writeOnly";
}

/** The schemas that a user of schemas holds itself: of its parameters, bodies and responses. */
export function schemasOf({ parameters, bodies, responses }: SchemaUser): (Json | undefined)[] {
  const contents = [...bodies, ...responses.flatMap((response) => response.contents)];
  return [...parameters, ...contents].map(({ schema }) => schema);
}

/** Follows every request and every response of the users of schemas into those. */
export function schemaUse(root: JsonObject, users: readonly SchemaUser[]): IsUsedIn {
  const reached: Record<Direction, Record<Medium, Set<JsonObject>>> = {
    read: { json: new Set(), multipart: new Set(), part: new Set() },
    write: { json: new Set(), multipart: new Set(), part: new Set() },
  };
  const follow = (schema: Json | undefined, direction: Direction, medium: Medium): void => {
    const known = reached[direction][medium];
    if (!isObject(schema) || known.has(schema)) return;
    known.add(schema);
    for (const ref of referencesOf(schema)) follow(valueAt(root, ref), direction, medium);
    eachSubschema(schema, (child, keyword) => {
      if (!isOneWay(root, child, absentIn(direction))) follow(child, direction, mediumBelow(medium, keyword));
    });
  };
  for (const { parameters, bodies, responses } of users) {
    for (const { schema } of parameters) follow(schema, "write", "json");
    for (const { schema, kind } of bodies) follow(schema, "write", mediumOf(kind));
    for (const { schema } of responses.flatMap(({ contents }) => contents)) follow(schema, "read", "json");
  }
  return (schema, direction, medium) =>
    medium === undefined
      ? Object.values(reached[direction]).some((known) => known.has(schema))
      : reached[direction][medium].has(schema);
}

/** Whether what a local `$ref` names is another type in requests than in responses. */
export function differingReferences(
  root: JsonObject,
  isUsedIn: IsUsedIn,
  isDeprecated: IsDeprecated,
): (ref: string) => boolean {
  const schemas = componentSchemas(root);
  const differing = differingSchemas(schemas, isUsedIn, isDeprecated);
  const below = new Map<string, boolean>();
  return (ref) => {
    const component = schemaNameOf(ref);
    if (component !== undefined) return differing.has(component);
    const known = below.get(ref) ?? differsBelow(root, ref, differing, isUsedIn, isDeprecated);
    below.set(ref, known);
    return known;
  };
}

/**
 * The component schemas that differ by direction. They hold a `readOnly` or `writeOnly` property, or are used both ways
 * and hold something deprecated, or refer to a schema that differs.
 */
function differingSchemas(
  schemas: JsonObject,
  isUsedIn: IsUsedIn,
  isDeprecated: IsDeprecated,
): ReadonlySet<string> {
  const uses = new Map<string, Set<string>>();
  const differing = new Set<string>();
  const deprecated: string[] = [];
  for (const [name, schema] of Object.entries(schemas)) {
    const used = new Set<string>();
    uses.set(name, used);
    eachSchema(schema, (node) => {
      if (node["readOnly"] === true || node["writeOnly"] === true) differing.add(name);
      if (isDeprecated(node)) deprecated.push(name);
      for (const ref of referencesOf(node)) {
        const place = schemaPlaceOf(ref);
        if (place !== undefined) used.add(place.name);
      }
    });
  }
  const spread = (mayDiffer: (name: string) => boolean): void => {
    for (let before = -1; before !== differing.size; ) {
      before = differing.size;
      for (const [name, used] of uses) {
        if (!mayDiffer(name) || differing.has(name)) continue;
        if ([...used].some((other) => differing.has(other))) differing.add(name);
      }
    }
  };
  const isUsedBothWays = (name: string): boolean => {
    const schema = schemas[name];
    return isObject(schema) && isUsedIn(schema, "read") && isUsedIn(schema, "write");
  };
  spread(() => true);
  for (const name of deprecated) if (isUsedBothWays(name)) differing.add(name);
  spread(isUsedBothWays);
  return differing;
}

/** As {@link differingSchemas}, for the schema at a deep reference: `#/components/schemas/Job/properties/owner`. */
function differsBelow(
  root: JsonObject,
  ref: string,
  differing: ReadonlySet<string>,
  isUsedIn: IsUsedIn,
  isDeprecated: IsDeprecated,
  seen = new Set<string>(),
): boolean {
  const target = valueAt(root, ref);
  if (!isObject(target) || seen.has(ref)) return false;
  seen.add(ref);
  const isUsedBothWays = isUsedIn(target, "read") && isUsedIn(target, "write");
  let differs = false;
  eachSchema(target, (node) => {
    const isOneWay = node !== target && (node["readOnly"] === true || node["writeOnly"] === true);
    differs ||= isOneWay || (node !== target && isUsedBothWays && isDeprecated(node));
    differs ||= referencesOf(node).some((deeper) => {
      const component = schemaNameOf(deeper);
      return component === undefined
        ? differsBelow(root, deeper, differing, isUsedIn, isDeprecated, seen)
        : differing.has(component);
    });
  });
  return differs;
}
