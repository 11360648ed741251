import { eachSubschema } from "../../core/json-schema/walk.js";
import type { Operation } from "../../core/model/model.js";
import { isObject, type Json, type JsonObject, member, stringMember } from "../../json.js";
import { keysOf, valueAt } from "../../json-pointer.js";

/** Which way a schema travels: `read` in answers, `write` in requests. */
export type Direction = "read" | "write";

/** The schemas of a document that travel in a direction, at whatever depth. */
export type Travels = (schema: JsonObject, direction: Direction) => boolean;

/** Follows every request and every answer of the operations into their schemas. */
export function travelsOf(root: JsonObject, operations: readonly Operation[]): Travels {
  const reached: Record<Direction, Set<JsonObject>> = { read: new Set(), write: new Set() };
  const follow = (schema: Json | undefined, direction: Direction): void => {
    if (!isObject(schema) || reached[direction].has(schema)) return;
    reached[direction].add(schema);
    const ref = stringMember(schema, "$ref");
    if (ref !== undefined) follow(valueAt(root, ref), direction);
    eachSubschema(schema, (child) => {
      if (member(child, direction === "write" ? "readOnly" : "writeOnly") !== true) follow(child, direction);
    });
  };
  for (const { parameters, bodies, responses } of operations) {
    for (const { schema } of [...parameters, ...bodies]) follow(schema, "write");
    for (const { schema } of responses.flatMap(({ contents }) => contents)) follow(schema, "read");
  }
  return (schema, direction) => reached[direction].has(schema);
}

/**
 * The component schemas that are not the same both ways: they hold a `readOnly` or `writeOnly` property, travel both
 * ways and hold something deprecated, which is refused in a request and hidden in an answer, or refer to a schema
 * that does.
 */
export function differingSchemas(
  schemas: JsonObject,
  travels: Travels,
  isDeprecated: (node: JsonObject) => boolean,
): ReadonlySet<string> {
  const uses = new Map<string, Set<string>>();
  const differing = new Set<string>();
  const holding: string[] = [];
  for (const [name, schema] of Object.entries(schemas)) {
    const used = new Set<string>();
    uses.set(name, used);
    visit(schema, (node) => {
      if (node["readOnly"] === true || node["writeOnly"] === true) differing.add(name);
      if (isDeprecated(node)) holding.push(name);
      const keys = keysOf(stringMember(node, "$ref") ?? "");
      if (keys.length >= 3 && keys[1] === "schemas" && keys[2] !== undefined) used.add(keys[2]);
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
  const travelsBothWays = (name: string): boolean => {
    const schema = schemas[name];
    return isObject(schema) && travels(schema, "read") && travels(schema, "write");
  };
  spread(() => true);
  for (const name of holding) if (travelsBothWays(name)) differing.add(name);
  spread(travelsBothWays);
  return differing;
}

/**
 * Whether the schema at a deep reference (`#/components/schemas/Job/properties/owner`) is not the same both ways, as
 * {@link differingSchemas} tells of components.
 */
export function differsBelow(
  root: JsonObject,
  ref: string,
  differing: ReadonlySet<string>,
  travels: Travels,
  isDeprecated: (node: JsonObject) => boolean,
  seen = new Set<string>(),
): boolean {
  const target = valueAt(root, ref);
  if (!isObject(target) || seen.has(ref)) return false;
  seen.add(ref);
  const goesBothWays = travels(target, "read") && travels(target, "write");
  let differs = false;
  visit(target, (node) => {
    const deeper = stringMember(node, "$ref");
    const keys = keysOf(deeper ?? "");
    const isComponent = keys.length === 3 && keys[1] === "schemas";
    const own = node !== target && (node["readOnly"] === true || node["writeOnly"] === true);
    differs ||= own || (node !== target && goesBothWays && isDeprecated(node));
    differs ||= isComponent && differing.has(keys[2] ?? "");
    differs ||=
      deeper !== undefined &&
      !isComponent &&
      differsBelow(root, deeper, differing, travels, isDeprecated, seen);
  });
  return differs;
}

function visit(schema: Json, each: (node: JsonObject) => void): void {
  if (!isObject(schema)) return;
  each(schema);
  eachSubschema(schema, (child) => visit(child, each));
}
