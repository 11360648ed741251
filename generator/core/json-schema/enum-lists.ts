import { arrayMember, type Json, type JsonObject } from "../../json.js";

/** Extensions with a name for each value of `enum`. */
export const ENUM_NAMES = ["x-enum-varnames", "x-enumNames", "x-enum-names"] as const;

/** Extensions with a text for each value: a list by position, or a map. */
export const ENUM_DESCRIPTIONS = [
  "x-enum-descriptions",
  "x-enumDescriptions",
  "x-enumdescriptions",
  "x-enum-description",
  "x-enum-comments",
] as const;

/** Extensions with a list of the deprecated values, a list of flags by position, or a map; overlays of this project write the first. */
export const ENUM_DEPRECATIONS = [
  "x-enum-deprecations",
  "x-enum-deprecated",
  "x-deprecated-enum",
  "x-deprecated-values",
  "x-deprecated-enum-values",
] as const;

/**
 * A schema that lists the values `kept`, which are some of the values `listed` before, in their order: what extensions say by
 * position goes on standing for the value that it is of.
 */
export function withEnum(schema: JsonObject, listed: readonly Json[], kept: readonly Json[]): JsonObject {
  if (kept.length === listed.length) return { ...schema, enum: [...kept] };
  let next = 0;
  const positions = new Set<number>();
  listed.forEach((value, index) => {
    if (next >= kept.length || value !== kept[next]) return;
    positions.add(index);
    next++;
  });
  const lists = [...ENUM_NAMES, ...ENUM_DESCRIPTIONS, ...ENUM_DEPRECATIONS].flatMap(
    (key): [string, Json][] => {
      const list = arrayMember(schema, key);
      const isByPosition = list?.length === listed.length && !isOfValues(key, list);
      return isByPosition ? [[key, list.filter((_, index) => positions.has(index))]] : [];
    },
  );
  return { ...schema, ...Object.fromEntries(lists), enum: [...kept] };
}

/** Whether a list names the values that are deprecated, rather than having a flag for each. */
function isOfValues(key: string, list: readonly Json[]): boolean {
  const isOfDeprecations = ENUM_DEPRECATIONS.some((each) => each === key);
  return isOfDeprecations && !list.every((item) => typeof item === "boolean");
}
