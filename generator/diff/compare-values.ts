import type { Shape } from "../core/json-schema/shape.js";
import { compareText, isObject, type Json, type JsonObject } from "../json.js";
import type { Place, SchemaComparison } from "./schema-comparison.js";

/**
 * Compares the JSON types. Every integer is a number; in responses the two are the same TypeScript type.
 *
 * @returns whether the two have a type in common, so that their insides can be compared
 */
export function compareTypes(
  { report }: SchemaComparison,
  before: Shape,
  after: Shape,
  place: Place,
  texts: { readonly before: string; readonly after: string },
): boolean {
  const isNumeric = (types: ReadonlySet<string>): boolean => types.has("integer") || types.has("number");
  const plain = (shape: Shape): ReadonlySet<string> =>
    place.side !== "request" && isNumeric(shape.types)
      ? new Set([...shape.types].filter((type) => type !== "integer").concat("number"))
      : shape.types;
  const [typesBefore, typesAfter] = [plain(before), plain(after)];
  const isWider = covers(typesAfter, typesBefore);
  const isNarrower = covers(typesBefore, typesAfter);
  if (isWider && isNarrower) return true;
  if (isWider) report("type-widened", place, texts);
  else if (isNarrower)
    // Code that asks which of several types it got has a branch for what never comes.
    report("type-narrowed", place, {
      ...texts,
      ...(place.side === "request" || typesBefore.size === 0 ? {} : { level: "breaking-readers" }),
    });
  else report("type-changed", place, texts);
  // A schema of any type has no inside to compare.
  return (isWider || isNarrower) && typesBefore.size > 0 && typesAfter.size > 0;
}

function covers(wide: ReadonlySet<string>, narrow: ReadonlySet<string>): boolean {
  if (wide.size === 0) return true;
  if (narrow.size === 0) return false;
  return [...narrow].every((type) => wide.has(type) || (type === "integer" && wide.has("number")));
}

/** Compares the values of closed sets (`enum`, `const`) and of open sets, which allow other values too. */
export function compareValues({ report }: SchemaComparison, before: Shape, after: Shape, place: Place): void {
  const valuesBefore = before.values;
  const valuesAfter = after.values;
  if (valuesBefore === undefined && valuesAfter === undefined) return;
  if (valuesBefore === undefined || valuesAfter === undefined) {
    // An open set allows every value, so it differs from no set in nothing but the named values.
    if (valuesBefore === undefined && !after.isOpen)
      report("enum-closed", place, { after: list(valuesAfter) });
    if (valuesAfter === undefined && !before.isOpen)
      report("enum-opened", place, { before: list(valuesBefore) });
    return;
  }
  if (before.isOpen !== after.isOpen) {
    report(
      after.isOpen ? "enum-opened" : "enum-closed",
      place,
      after.isOpen ? { before: list(valuesBefore) } : { after: list(valuesAfter) },
    );
    if (after.isOpen) return;
  }
  // An open set allows every value before and after: only the named ones differ.
  const level = after.isOpen ? ({ level: "compatible" } as const) : {};
  for (const value of valuesAfter) {
    if (!valuesBefore.has(value)) report("enum-value-added", place, { after: value, ...level });
  }
  for (const value of valuesBefore) {
    if (!valuesAfter.has(value)) report("enum-value-removed", place, { before: value, ...level });
  }
}

function list(values: ReadonlySet<string> | undefined): string {
  return [...(values ?? [])].sort(compareText).join(" | ");
}

/** Compares bounds, patterns and formats: types do not show them, but the platform refuses calls by them. */
export function compareConstraints(
  { report }: SchemaComparison,
  before: Shape,
  after: Shape,
  place: Place,
): void {
  for (const key of [...new Set([...before.constraints.keys(), ...after.constraints.keys()])].sort()) {
    const [valueBefore, valueAfter] = [boundOf(before, key), boundOf(after, key)];
    if (JSON.stringify(valueBefore) === JSON.stringify(valueAfter)) continue;
    report(`constraint-${directionOf(key, valueBefore, valueAfter)}`, place, {
      ...(valueBefore === undefined ? {} : { before: `${key}: ${JSON.stringify(valueBefore)}` }),
      ...(valueAfter === undefined ? {} : { after: `${key}: ${JSON.stringify(valueAfter)}` }),
    });
  }
  if (before.format !== after.format) {
    // A format that is stated on one side only, and the width of a number, do not change the values that travel.
    const isWidth = [before.format, after.format].every(
      (format) => format === undefined || NUMERIC.has(format),
    );
    const isOneSided = before.format === undefined || after.format === undefined;
    report("format-changed", place, {
      before: before.format,
      after: after.format,
      ...(isWidth || isOneSided ? { level: "documentation" } : {}),
    });
  }
}

/** A pattern that every text matches is not a bound. */
function boundOf({ constraints }: Shape, key: string): Json | undefined {
  const value = constraints.get(key);
  return key === "pattern" && typeof value === "string" && ANY_TEXT.test(value) ? undefined : value;
}

/** Beginning and end may be marked: a part of no characters is in every text. */
const ANY_TEXT = /^\^?(?:\.\*|\(\.\*\)|\[\\s\\S\]\*)?\$?$/;

const NUMERIC = new Set(["double", "float", "int32", "int64"]);

function directionOf(
  key: string,
  before: Json | undefined,
  after: Json | undefined,
): "tightened" | "loosened" | "changed" {
  if (before === undefined) return "tightened";
  if (after === undefined) return "loosened";
  if (typeof before !== "number" || typeof after !== "number") return setDirection(key, before, after);
  if (key === "multipleOf")
    return before % after === 0 ? "loosened" : after % before === 0 ? "tightened" : "changed";
  const isUpper = /^(exclusiveM|m)ax/.test(key);
  return after > before === isUpper ? "loosened" : "tightened";
}

/** Of demands that are lists or texts: whether one has everything that the other has, and more. */
function setDirection(key: string, before: Json, after: Json): "tightened" | "loosened" | "changed" {
  if (key !== "dependentRequired" || !isObject(before) || !isObject(after)) return "changed";
  const demands = (value: JsonObject): Set<string> =>
    new Set(
      Object.entries(value).flatMap(([name, list]) =>
        Array.isArray(list) ? list.map((other) => JSON.stringify([name, other])) : [],
      ),
    );
  const [from, to] = [demands(before), demands(after)];
  if ([...from].every((demand) => to.has(demand))) return "tightened";
  return [...to].every((demand) => from.has(demand)) ? "loosened" : "changed";
}
