import { compareText, isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { keysOf, valueAt } from "../../json-pointer.js";
import { type Completion, completeDeprecation } from "../deprecation/complete.js";
import type { ResolvedDeprecations } from "../deprecation/resolve-deprecations.js";
import { eachSubschema } from "../json-schema/walk.js";
import type { Enumeration, Operation } from "./model.js";

/**
 * The enumerations that a request or a response can reach and that have a name, or a deprecated value: that one has to
 * be found by a linter, and for that it needs a name.
 */
export function findEnumerations(
  root: JsonObject,
  operations: readonly Operation[],
  schemas: Readonly<Record<string, Json>>,
  completion: Completion,
  deprecations: ResolvedDeprecations,
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
