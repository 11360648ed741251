import { canonicalText } from "../core/json-schema/canonical.js";
import type { Property, Shape } from "../core/json-schema/shape.js";
import { findRenames } from "../core/json-schema/similar.js";
import { typeText } from "../core/json-schema/type-text.js";
import { isObject, type Json } from "../json.js";
import { pointerOf } from "../json-pointer.js";
import type { Place, SchemaComparison } from "./schema-comparison.js";

/** Compares the fields of objects (added, removed, renamed, changed) and the items of lists. */
export function compareMembers(
  comparison: SchemaComparison,
  before: Shape,
  after: Shape,
  place: Place,
): void {
  compareProperties(comparison, before, after, place);
  compareAdditional(comparison, before, after, place);
  compareItems(comparison, before, after, place);
}

/** Tuples (a type for each position) and lists (one type for all items) are different types as a whole. */
function compareItems(comparison: SchemaComparison, before: Shape, after: Shape, place: Place): void {
  const [isTupleAfter, isTupleBefore] = [after.tuple.length > 0, before.tuple.length > 0];
  if (isTupleAfter !== isTupleBefore && before.types.has("array") && after.types.has("array"))
    comparison.report(isTupleAfter ? "type-narrowed" : "type-widened", place, {
      before: listText(before),
      after: listText(after),
    });
  const isRestOpen = (shape: Shape): boolean => shape.tuple.length > 0 && shape.items === undefined;
  if ((before.items ?? after.items) !== undefined && !isRestOpen(before) && !isRestOpen(after))
    comparison.compare(before.items ?? {}, after.items ?? {}, below(place, "[]", "items"));
  const longest = Math.max(before.tuple.length, after.tuple.length);
  for (let index = 0; index < longest; index++) {
    const inside = below(place, `[${index}]`, "prefixItems", String(index));
    comparison.compare(
      before.tuple[index] ?? before.items ?? {},
      after.tuple[index] ?? after.items ?? {},
      inside,
    );
  }
}

function listText({ tuple, items }: Shape): string {
  if (tuple.length === 0) return typeText({ type: "array", items: items ?? {} });
  const rest = items === undefined ? [] : [`...${typeText({ type: "array", items })}`];
  return `[${[...tuple.map((each) => typeText(each)), ...rest].join(", ")}]`;
}

function compareProperties(comparison: SchemaComparison, before: Shape, after: Shape, place: Place): void {
  const { report } = comparison;
  const pathOf = (name: string): string => (place.path === "" ? name : `${place.path}.${name}`);
  const pointerAt = (name: string): string => place.pointer + pointerOf("properties", name);
  const removed = [...before.properties].filter(([name]) => !after.properties.has(name));
  const added = [...after.properties].filter(([name]) => !before.properties.has(name));
  const renames = findRenames(removed.map(candidate), added.map(candidate), (name) =>
    comparison.announcedReplacement(place.owner, pathOf(name)),
  );
  for (const { from, to } of renames) {
    report("field-renamed", place, {
      before: from,
      after: to,
      path: pathOf(from),
      isSuggestion: comparison.announcedReplacement(place.owner, pathOf(from)) !== to,
      pointer: pointerAt(to),
    });
  }
  // An object that names no members is a record of anything: what callers sent, they may go on sending.
  const isStillSent = place.side === "request" && takesAnyMember(after);
  for (const [name, property] of removed) {
    if (renames.some(({ from }) => from === name)) continue;
    report("field-removed", place, {
      before: typeText(property.schema),
      path: pathOf(name),
      ...(isStillSent ? { level: "compatible" } : {}),
      pointer: pointerAt(name),
    });
  }
  for (const [name, property] of added) {
    if (renames.some(({ to }) => to === name)) continue;
    report("field-added", place, {
      after: `${typeText(property.schema)}${property.isRequired ? ", required" : ""}`,
      path: pathOf(name),
      // Callers have to send it from now on: their requests are refused without it.
      ...(property.isRequired && place.side === "request" ? { level: "breaking-callers" } : {}),
      pointer: pointerAt(name),
    });
  }
  for (const [name, propertyBefore] of before.properties) {
    const propertyAfter = after.properties.get(name);
    if (propertyAfter === undefined) continue;
    const inside = below(place, `${place.path === "" ? "" : "."}${name}`, "properties", name);
    if (propertyBefore.isRequired !== propertyAfter.isRequired)
      report(propertyAfter.isRequired ? "field-required" : "field-optional", inside);
    comparison.compare(propertyBefore.schema, propertyAfter.schema, inside);
  }
}

function takesAnyMember({ types, properties, bases, additional }: Shape): boolean {
  if (!types.has("object")) return false;
  const isAnything = additional === true || (isObject(additional) && Object.keys(additional).length === 0);
  return isAnything || (additional === undefined && properties.size === 0 && bases.size === 0);
}

function candidate([name, { schema }]: [string, Property]): { name: string; type: string } {
  return { name, type: canonicalText(schema) };
}

/** Compares `additionalProperties`: absent, `false`, or the type of the members. */
function compareAdditional(comparison: SchemaComparison, before: Shape, after: Shape, place: Place): void {
  const [additionalBefore, additionalAfter] = [before.additional, after.additional];
  // Where the keyword is absent, other members are allowed, but generated types do not offer them.
  const [isOfferedBefore, isOfferedAfter] = [isOffered(additionalBefore), isOffered(additionalAfter)];
  if (isOfferedBefore && isOfferedAfter) {
    comparison.compare(
      additionalBefore,
      additionalAfter,
      below(place, `${place.path === "" ? "" : "."}*`, "additionalProperties"),
    );
    return;
  }
  if (isOfferedBefore && !isOfferedAfter)
    comparison.report("members-closed", place, { before: additionalText(additionalBefore) });
  if (!isOfferedBefore && isOfferedAfter)
    comparison.report("members-opened", place, { after: additionalText(additionalAfter) });
}

function isOffered(additional: Json | undefined): boolean {
  return additional === true || isObject(additional);
}

function additionalText(additional: Json | undefined): string {
  return isObject(additional) ? typeText(additional) : "unknown";
}

function below(place: Place, path: string, ...keys: string[]): Place {
  return { ...place, path: place.path + path, pointer: place.pointer + pointerOf(...keys) };
}
