import { ConfigurationError } from "../errors/configuration.js";
import type { Place } from "./place.js";
import { dataOf, isAbsent, isStructure, scalar } from "./scalar.js";

/** Levels of nesting of an object; a cycle would never end. */
const MAX_DEPTH = 32;

/** Every scalar within a value, with the names that lead to it. */
export function deepMembers(
  input: unknown,
  place: Place,
  path: readonly string[] = [],
): readonly (readonly [path: readonly string[], text: string])[] {
  const value = dataOf(input, place);
  if (isAbsent(value)) return [];
  if (path.length > MAX_DEPTH) {
    throw new ConfigurationError(`The ${place} is nested deeper than ${MAX_DEPTH} levels.`, {
      advice: "Pass an object without a reference to itself.",
    });
  }
  if (Array.isArray(value)) {
    const isOfScalars = value.every(
      (item) => typeof item !== "object" || item === null || item instanceof Date,
    );
    return value.flatMap((item, index) =>
      deepMembers(item, place, isOfScalars ? path : [...path, String(index)]),
    );
  }
  if (!isStructure(value)) return [[path, scalar(value, place)]];
  return Object.entries(value).flatMap(([member, inner]) => deepMembers(inner, place, [...path, member]));
}
