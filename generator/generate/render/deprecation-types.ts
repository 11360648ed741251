import type { Deprecation } from "../../core/deprecation/deprecation.js";
import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import { compareText } from "../../json.js";
import { commentLine } from "../../text/comment.js";
import { textType } from "../../text/line-width.js";
import { literal, propertyKey, stringLiteral } from "../../text/literal.js";
import type { HiddenClass } from "./hidden-classes.js";

/** One member of the interface `Deprecations` of a module: texts of TypeScript. */
export interface DeprecationMember {
  readonly key: string;
  readonly id: string;
  readonly month: string;
  readonly message: string;
  /** Of a field of answers: the name of the class that hides it. */
  readonly hidden: string | undefined;
}

/**
 * What strict mode knows of everything deprecated in a module, by name. A field that is written and read under one name
 * is listed once. A whole type is not listed: strict mode refuses calls and fields, not types.
 */
export function deprecationMembers(
  deprecations: readonly Deprecation[],
  classes: ReadonlyMap<string, HiddenClass>,
): DeprecationMember[] {
  const byName = new Map(
    deprecations
      .filter(({ scope }) => scope !== "type")
      .map((deprecation) => [deprecation.name, deprecation]),
  );
  return [...byName]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, deprecation]) => ({
      key: propertyKey(name),
      ...memberOf(deprecation),
      hidden: classes.get(name)?.name,
    }));
}

function memberOf(deprecation: Deprecation): Omit<DeprecationMember, "key" | "hidden"> {
  const id = `${deprecation.module}.${deprecation.name}`;
  const text = `${commentLine(id)} is deprecated: ${commentLine(deprecationText(deprecation))}`;
  return {
    id: stringLiteral(id),
    month: literal(reliableMonth(deprecation)),
    message: textType(text, 4, "    message: ".length),
  };
}

/** Month of the removal, for builds that fail from a date on: `null` where its confidence is low. */
function reliableMonth({ removal, confidence, confidences }: Deprecation): string | null {
  const trust = confidences?.removal ?? confidence;
  return removal !== null && (trust === "high" || trust === "medium") ? removal.slice(0, 7) : null;
}
