import type { Shape } from "../core/json-schema/shape.js";
import { compareText, type Json } from "../json.js";
import type { Place, SchemaComparison } from "./schema-comparison.js";

/**
 * Compares the JSON types. An integer is a number: where answers are read the two are one.
 *
 * @returns whether both still have a type in common, so that looking inside makes sense
 */
export function compareTypes(
  { report }: SchemaComparison,
  was: Shape,
  is: Shape,
  place: Place,
  texts: { readonly before: string; readonly after: string },
): boolean {
  const isNumeric = (types: ReadonlySet<string>): boolean => types.has("integer") || types.has("number");
  const plain = (shape: Shape): ReadonlySet<string> =>
    place.side !== "request" && isNumeric(shape.types)
      ? new Set([...shape.types].filter((type) => type !== "integer").concat("number"))
      : shape.types;
  const [old, now] = [plain(was), plain(is)];
  const isWider = covers(now, old);
  const isNarrower = covers(old, now);
  if (isWider && isNarrower) return true;
  if (isWider) report("type-widened", place, texts);
  else if (isNarrower) report("type-narrowed", place, texts);
  else report("type-changed", place, texts);
  // Between anything and something there is nothing inside to compare.
  return (isWider || isNarrower) && old.size > 0 && now.size > 0;
}

function covers(wide: ReadonlySet<string>, narrow: ReadonlySet<string>): boolean {
  if (wide.size === 0) return true;
  if (narrow.size === 0) return false;
  return [...narrow].every((type) => wide.has(type) || (type === "integer" && wide.has("number")));
}

/** Values of closed sets (`enum`, `const`) and of open ones, of which more may come at any time. */
export function compareValues({ report }: SchemaComparison, was: Shape, is: Shape, place: Place): void {
  const before = was.values;
  const after = is.values;
  if (before === undefined && after === undefined) return;
  if (before === undefined || after === undefined) {
    // An open set is any value with some of them named.
    if (before === undefined && !is.isOpen) report("enum-closed", place, { after: list(after) });
    if (after === undefined && !was.isOpen) report("enum-opened", place, { before: list(before) });
    return;
  }
  if (was.isOpen !== is.isOpen) {
    report(
      is.isOpen ? "enum-opened" : "enum-closed",
      place,
      is.isOpen ? { before: list(before) } : { after: list(after) },
    );
    if (is.isOpen) return;
  }
  // A value that became known of a set that was open all along, or is known no more.
  const level = was.isOpen && is.isOpen ? ({ level: "compatible" } as const) : {};
  for (const value of after) {
    if (!before.has(value)) report("enum-value-added", place, { after: value, ...level });
  }
  for (const value of before) {
    if (!after.has(value)) report("enum-value-removed", place, { before: value, ...level });
  }
}

function list(values: ReadonlySet<string> | undefined): string {
  return [...(values ?? [])].sort(compareText).join(" | ");
}

/** Bounds, patterns and formats: no type knows them, but calls are refused for them. */
export function compareConstraints({ report }: SchemaComparison, was: Shape, is: Shape, place: Place): void {
  for (const key of [...new Set([...was.constraints.keys(), ...is.constraints.keys()])].sort()) {
    const [old, now] = [was.constraints.get(key), is.constraints.get(key)];
    if (JSON.stringify(old) === JSON.stringify(now)) continue;
    report(`constraint-${verdict(key, old, now)}`, place, {
      ...(old === undefined ? {} : { before: `${key}: ${JSON.stringify(old)}` }),
      ...(now === undefined ? {} : { after: `${key}: ${JSON.stringify(now)}` }),
    });
  }
  if (was.format !== is.format) {
    // A format said or left unsaid, and the width of a number, change what is known rather than what travels.
    const isNews = [was.format, is.format].every((format) => format === undefined || NUMERIC.has(format));
    const isSaid = was.format === undefined || is.format === undefined;
    report("format-changed", place, {
      before: was.format,
      after: is.format,
      ...(isNews || isSaid ? { level: "documentation" } : {}),
    });
  }
}

const NUMERIC = new Set(["double", "float", "int32", "int64"]);

function verdict(
  key: string,
  old: Json | undefined,
  now: Json | undefined,
): "tightened" | "loosened" | "changed" {
  if (old === undefined) return "tightened";
  if (now === undefined) return "loosened";
  if (typeof old !== "number" || typeof now !== "number") return "changed";
  if (key === "multipleOf") return old % now === 0 ? "loosened" : now % old === 0 ? "tightened" : "changed";
  const isUpper = /^(exclusiveM|m)ax/.test(key);
  return now > old === isUpper ? "loosened" : "tightened";
}
