import { compareText, isObject, type Json, type JsonObject, member, stringMember } from "../../json.js";
import { keysOf, valueAt } from "../../json-pointer.js";
import { type Completion, completeDeprecation } from "../deprecation/complete.js";
import type { Deprecation } from "../deprecation/deprecation.js";
import type { ResolvedDeprecations } from "../deprecation/resolve-deprecations.js";
import { eachSubschema } from "../json-schema/walk.js";
import type { Operation } from "./model.js";

/**
 * Every deprecated property of every schema that a request or a response can reach. A schema that travels both
 * ways has its properties in both scopes: what one writes and what one reads are two different uses.
 */
export function fieldDeprecations(
  root: JsonObject,
  operations: readonly Operation[],
  schemas: JsonObject,
  completion: Completion,
  deprecations: ResolvedDeprecations,
): Deprecation[] {
  const found = new Map<string, Deprecation>();
  visitFields(root, operations, schemas, ({ node, ...place }) => {
    const facts = deprecations.of(node);
    if (facts === undefined) return;
    found.set(`${place.scope} ${place.name}`, completeDeprecation(facts, completion, place));
  });
  return [...found].sort(([a], [b]) => compareText(a, b)).map(([, record]) => record);
}

/** The name that the record of each deprecated property has, by the schema of the property. */
export function fieldNames(
  root: JsonObject,
  operations: readonly Operation[],
  schemas: JsonObject,
  deprecations: ResolvedDeprecations,
): ReadonlyMap<JsonObject, string> {
  const names = new Map<JsonObject, string>();
  visitFields(root, operations, schemas, ({ node, name }) => {
    if (deprecations.of(node) !== undefined && !names.has(node)) names.set(node, name);
  });
  return names;
}

/** A property as it is reached from an operation. */
interface Field {
  readonly node: JsonObject;
  readonly scope: "requestField" | "responseField";
  readonly name: string;
  readonly owner: string;
  readonly member: string;
}

function visitFields(
  root: JsonObject,
  operations: readonly Operation[],
  schemas: JsonObject,
  each: (field: Field) => void,
): void {
  const visit = (
    schema: Json,
    owner: string,
    path: string,
    scope: "requestField" | "responseField",
    seen: Set<string>,
  ): void => {
    if (!isObject(schema)) return;
    const ref = stringMember(schema, "$ref");
    if (ref !== undefined) {
      const [, kind, name] = keysOf(ref);
      const isNamed =
        kind === "schemas" && name !== undefined && keysOf(ref).length === 3 && Object.hasOwn(schemas, name);
      const key = `${scope} ${ref}`;
      if (seen.has(key)) return;
      seen.add(key);
      const target = valueAt(root, ref);
      if (target !== undefined) visit(target, isNamed ? name : owner, isNamed ? "" : path, scope, seen);
      return;
    }
    eachSubschema(schema, (child, keyword, name = "") => {
      const isProperty = keyword === "properties";
      // What only travels the other way is no field of this one.
      if (isProperty && member(child, scope === "requestField" ? "readOnly" : "writeOnly") === true) return;
      const below = isProperty
        ? `${path}${path === "" ? "" : "."}${name}`
        : path + (keyword === "items" ? "[]" : "");
      if (isProperty && isObject(child)) {
        const full = `${owner}${below.startsWith("[") ? "" : "."}${below}`;
        each({ node: child, scope, name: full, owner, member: name });
      }
      visit(child, owner, below, scope, seen);
    });
  };
  const seen = new Set<string>();
  for (const operation of operations) {
    for (const body of operation.bodies)
      visit(body.schema ?? {}, `${operation.name} body`, "", "requestField", seen);
    for (const parameter of operation.parameters) {
      visit(parameter.schema, `${operation.name} ${parameter.in} ${parameter.key}`, "", "requestField", seen);
    }
    for (const { contents } of operation.responses) {
      for (const content of contents)
        visit(content.schema ?? {}, `${operation.name} response`, "", "responseField", seen);
    }
  }
}
