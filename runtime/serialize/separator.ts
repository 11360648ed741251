import { ConfigurationError } from "../errors/configuration.js";
import type { Parts } from "./parts.js";
import type { Place } from "./place.js";

/** A quoted string, or an entity tag, of a header: its commas do not separate (RFC 9110, section 5.6.4). */
const QUOTED = /^(W\/)?"[^"]*"$/;

/**
 * Refuses items and members that contain the separator they are about to be joined with. Where it is not encoded in texts, or
 * is the same when it is (`%20`), whoever reads the list would split them.
 *
 * @throws ConfigurationError naming the place and the separator
 */
export function requireSeparable(
  parts: Exclude<Parts, { kind: "scalar" }>,
  separator: string,
  explode: boolean,
  place: Place,
): void {
  const refuse = (texts: readonly string[], found: string): void => {
    if (!texts.some((text) => text.includes(found) && !QUOTED.test(text))) return;
    const shown = JSON.stringify(decodeURIComponent(found));
    throw new ConfigurationError(
      `The ${place} has an item or a member that contains ${shown}, where the server would split it.`,
      { advice: "The document states a style that cannot express this value." },
    );
  };
  if (parts.kind === "list") {
    refuse(parts.items, separator);
    return;
  }
  refuse(parts.members.flat(), separator);
  if (explode)
    refuse(
      parts.members.map(([name]) => name),
      "=",
    );
}
