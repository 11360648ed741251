import { ConfigurationError } from "../errors/configuration.js";
import { hasDotSegment } from "./dot-segment.js";
import { type Encode, type Parts, partsOf, unchanged } from "./parts.js";
import type { Place } from "./place.js";
import { percentEncode } from "./scalar.js";

/**
 * The encoded texts of a path parameter.
 *
 * URL parsers and many servers read `..` as "one level up", however it is encoded, so a value that is missing, empty or
 * contains a dot segment would address another resource than the caller named. It is rejected, not encoded, in every style.
 *
 * @throws ConfigurationError naming the parameter
 */
export function pathParts(name: string, value: unknown, place: Place, encode: Encode = percentEncode): Parts {
  const raw = partsOf(value, unchanged, place);
  const parts = partsOf(value, encode, place);
  const texts =
    raw === undefined
      ? [""]
      : raw.kind === "scalar"
        ? [raw.text]
        : raw.kind === "list"
          ? raw.items
          : raw.members.flat();
  for (const text of texts) {
    if (text === "") throw refusePath(name, "is missing or empty");
    if (hasDotSegment(text)) throw refusePath(name, "contains a dot segment");
  }
  return parts as Parts;
}

/** The error of a path that would not be the one that the caller meant. */
export function refusePath(
  name: string,
  problem: string,
  what: Place = "path parameter",
): ConfigurationError {
  return new ConfigurationError(
    `The ${what} "${name}" ${problem}; the call would address another resource.`,
    {
      advice: "Pass the id or name of the object.",
    },
  );
}
