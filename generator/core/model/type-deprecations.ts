import { compareText, isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { keysOf, valueAt } from "../../json-pointer.js";
import { type Completion, completeDeprecation } from "../deprecation/complete.js";
import type { Deprecation } from "../deprecation/deprecation.js";
import type { ResolvedDeprecations } from "../deprecation/resolve-deprecations.js";
import { eachSubschema } from "../json-schema/walk.js";
import type { Operation } from "./model.js";

/** The schemas with a name that are deprecated as a whole, as far as a request or a response can reach them. */
export function typeDeprecations(
  root: JsonObject,
  operations: readonly Operation[],
  schemas: Readonly<Record<string, Json>>,
  completion: Completion,
  deprecations: ResolvedDeprecations,
): Deprecation[] {
  const found = new Map<string, Deprecation>();
  const seen = new Set<Json>();
  const visit = (schema: Json | undefined): void => {
    if (!isObject(schema) || seen.has(schema)) return;
    seen.add(schema);
    const ref = stringMember(schema, "$ref");
    if (ref === undefined) {
      eachSubschema(schema, visit);
      return;
    }
    const [, kind, name, ...below] = keysOf(ref);
    const target = valueAt(root, ref);
    const facts = deprecations.of(target);
    const isNamed =
      kind === "schemas" && name !== undefined && below.length === 0 && Object.hasOwn(schemas, name);
    if (isNamed && facts !== undefined && !found.has(name)) {
      found.set(name, completeDeprecation(facts, completion, { scope: "type", name, owner: name }));
    }
    visit(target);
  };
  for (const { bodies, parameters, responses } of operations) {
    for (const { schema } of [...bodies, ...parameters, ...responses.flatMap(({ contents }) => contents)])
      visit(schema);
  }
  return [...found].sort(([a], [b]) => compareText(a, b)).map(([, record]) => record);
}
