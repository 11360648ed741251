import { compareText, isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { keysOf, valueAt } from "../../json-pointer.js";
import { type Completion, completeDeprecation } from "../deprecation/complete.js";
import type { Deprecation } from "../deprecation/deprecation.js";
import type { SettledDeprecations } from "../deprecation/resolve-deprecations.js";
import { eachSubschema } from "../json-schema/walk.js";
import type { Operation } from "./model.js";

/** A list of values that users choose from, worth a name of its own. */
export interface Enumeration {
  /** Schema of the document, or the place of one without a name: `VirtualMachine.powerState`. */
  readonly owner: string;
  /** Whether `owner` is the name of a schema. */
  readonly isNamed: boolean;
  /** The schema that lists the values, as it stands in the document. */
  readonly schema: JsonObject;
  /** In the order of the document. */
  readonly values: readonly EnumerationValue[];
}

export interface EnumerationValue {
  readonly value: string | number;
  /** What the document calls it, where that is an identifier. */
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly deprecation: Deprecation | undefined;
}

/**
 * The enumerations that a request or a response can reach and that have a name, or a deprecated value: that one has to
 * be found by a linter, and for that it needs a name.
 */
export function findEnumerations(
  root: JsonObject,
  operations: readonly Operation[],
  schemas: Readonly<Record<string, Json>>,
  completion: Completion,
  deprecations: SettledDeprecations,
): Enumeration[] {
  const found = new Map<string, Enumeration>();
  const seen = new Set<Json>();
  const visit = (schema: Json | undefined, owner: string, path: string): void => {
    if (!isObject(schema) || seen.has(schema)) return;
    seen.add(schema);
    const ref = stringMember(schema, "$ref");
    if (ref !== undefined) {
      const [, kind, name, ...below] = keysOf(ref);
      const isNamed =
        kind === "schemas" && name !== undefined && below.length === 0 && Object.hasOwn(schemas, name);
      visit(valueAt(root, ref), isNamed ? name : owner, isNamed ? "" : path);
      return;
    }
    const values = deprecations.valuesOf(schema);
    const isNamed = path === "" && Object.hasOwn(schemas, owner) && schemas[owner] === schema;
    if (values.length > 0 && (isNamed || values.some(({ facts }) => facts !== undefined))) {
      const place = isNamed ? owner : freePlace(placeOf(owner, path), found);
      found.set(place, {
        owner: place,
        isNamed,
        schema,
        values: values.map(({ facts, ...value }) => ({
          ...value,
          deprecation:
            facts === undefined
              ? undefined
              : completeDeprecation(facts, completion, {
                  scope: "enumValue",
                  name: `${place}.${value.value}`,
                  owner: place,
                  value: value.value,
                }),
        })),
      });
    }
    eachSubschema(schema, (child, keyword, name = "") => {
      const below =
        keyword === "properties"
          ? `${path}${path === "" ? "" : "."}${name}`
          : path + (keyword === "items" ? "[]" : "");
      visit(child, owner, below);
    });
  };
  for (const operation of operations) {
    for (const body of operation.bodies) visit(body.schema, `${operation.name} body`, "");
    for (const parameter of operation.parameters)
      visit(parameter.schema, `${operation.name} ${parameter.in} ${parameter.key}`, "");
    for (const { contents } of operation.responses)
      for (const content of contents) visit(content.schema, `${operation.name} response`, "");
  }
  return [...found.values()].sort((a, b) => compareText(a.owner, b.owner));
}

/** `VirtualMachine.powerState`, `listMachines query states[]`. */
function placeOf(owner: string, path: string): string {
  return path === "" || path.startsWith("[") ? owner + path : `${owner}.${path}`;
}

/** Two lists may stand at one place, as alternatives. */
function freePlace(place: string, taken: ReadonlyMap<string, unknown>): string {
  let candidate = place;
  for (let number = 2; taken.has(candidate); number++) candidate = `${place} ${number}`;
  return candidate;
}
