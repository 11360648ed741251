import { isObject, type Json, type JsonObject } from "../../json.js";
import { valueAt } from "../../json-pointer.js";
import { isOneWay } from "../json-schema/one-way.js";
import { referencesOf, schemaNameOf } from "../json-schema/reference.js";
import { eachSubschema } from "../json-schema/walk.js";
import type { Operation } from "./model.js";

/** A schema as an operation reaches it. */
export interface Reached {
  /** As it stands in the document: a reference comes before what it refers to. */
  readonly schema: JsonObject;
  readonly direction: "request" | "response";
  /** Component schema that it is or is part of, or operation and part: `createThing body`, `listThings query state`. */
  readonly owner: string;
  /** Its place, from `owner` on: `VirtualMachine.disks[].size`, `listThings response[].state`. */
  readonly place: string;
  /** Whether it is the component schema that `owner` names. */
  readonly isNamed: boolean;
  /** Name of the property that it is the schema of. */
  readonly property: string | undefined;
}

/**
 * Every schema that requests and responses hold, in the order of the operations: bodies, parameters, responses. What
 * has a name is visited once in each direction; what has none, once in each operation. A property that never
 * travels in a direction (`readOnly` in a request, `writeOnly` in a response) is not reached in it.
 */
export function reachedSchemas(
  root: JsonObject,
  operations: readonly Pick<Operation, "name" | "bodies" | "parameters" | "responses">[],
  schemas: Readonly<Record<string, Json>>,
): Reached[] {
  const reached: Reached[] = [];
  const followed = new Set<string>();
  const visit = (
    schema: Json | undefined,
    direction: Reached["direction"],
    owner: string,
    path: string,
    property?: string,
  ): void => {
    if (!isObject(schema)) return;
    const isNamed = path === "" && Object.hasOwn(schemas, owner) && schemas[owner] === schema;
    reached.push({ schema, direction, owner, place: placeOf(owner, path), isNamed, property });
    // What stands beside a `$ref` describes the place alone: the type is that of the reference.
    const isReference = typeof schema["$ref"] === "string";
    eachSubschema(isReference ? {} : schema, (child, keyword, name = "") => {
      if (keyword !== "properties") {
        visit(child, direction, owner, keyword === "items" ? `${path}[]` : path);
      } else if (!isOneWay(root, child, direction === "request" ? "readOnly" : "writeOnly")) {
        visit(child, direction, owner, path === "" ? name : `${path}.${name}`, name);
      }
    });
    for (const ref of referencesOf(schema)) {
      const key = `${direction} ${ref}`;
      if (followed.has(key)) continue;
      followed.add(key);
      const name = schemaNameOf(ref);
      visit(valueAt(root, ref), direction, name ?? owner, name === undefined ? path : "");
    }
  };
  for (const { name, bodies, parameters, responses } of operations) {
    for (const { schema } of bodies) visit(schema, "request", `${name} body`, "");
    for (const { schema, in: location, key } of parameters)
      visit(schema, "request", `${name} ${location} ${key}`, "");
    for (const { contents } of responses)
      for (const { schema } of contents) visit(schema, "response", `${name} response`, "");
  }
  return reached;
}

function placeOf(owner: string, path: string): string {
  return path === "" || path.startsWith("[") ? owner + path : `${owner}.${path}`;
}
