import { compareText } from "../../json.js";
import type { NodeDeprecations } from "../deprecation/complete.js";
import type { Deprecation } from "../deprecation/deprecation.js";
import type { Reached } from "./reach.js";

/** The component schemas among what operations reach that are deprecated as a whole, sorted by name. */
export function typeDeprecations(
  module: string,
  reached: readonly Reached[],
  deprecations: NodeDeprecations,
): Deprecation[] {
  const found = new Map<string, Deprecation>();
  for (const { schema, owner, isNamed } of reached) {
    const deprecation = isNamed ? deprecations.of(schema) : undefined;
    if (deprecation !== undefined)
      found.set(owner, { module, scope: "type", name: owner, owner, ...deprecation });
  }
  return [...found].sort(([a], [b]) => compareText(a, b)).map(([, record]) => record);
}
