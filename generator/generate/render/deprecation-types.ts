import type { Deprecation } from "../../core/deprecation/deprecation.js";
import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import { compareText } from "../../json.js";
import { commentLine } from "../../text/comment.js";
import { literal, propertyKey, stringLiteral } from "../../text/literal.js";

/** One member of the interface `Deprecations` of a module, ready to print. */
export interface DeprecationMember {
  readonly key: string;
  readonly value: string;
}

/**
 * What strict mode knows of everything deprecated in a module, by name: a field that is written and read under one
 * name stands there once. A whole type is not among them, nothing of it is called or sent.
 */
export function deprecationMembers(deprecations: readonly Deprecation[]): DeprecationMember[] {
  const byName = new Map(
    deprecations
      .filter(({ scope }) => scope !== "type")
      .map((deprecation) => [deprecation.name, deprecation]),
  );
  return [...byName]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, deprecation]) => ({ key: propertyKey(name), value: literal(facts(deprecation)) }));
}

/** The type at `this` and beside the client of a deprecated operation. */
export function useType({ name }: Deprecation): string {
  return `DeprecatedUse<Deprecations[${stringLiteral(name)}]>`;
}

function facts(deprecation: Deprecation): Record<"id" | "month" | "message", string | null> {
  const id = `${deprecation.module}.${deprecation.name}`;
  return {
    id,
    month: vouchedMonth(deprecation),
    message: `${commentLine(id)} is deprecated: ${commentLine(deprecationText(deprecation))}`,
  };
}

/** Month of the removal; a date that is not known for sure fails no build. */
function vouchedMonth({ removal, confidence, confidences }: Deprecation): string | null {
  const trust = confidences?.removal ?? confidence;
  return removal !== null && (trust === "high" || trust === "medium") ? removal.slice(0, 7) : null;
}
