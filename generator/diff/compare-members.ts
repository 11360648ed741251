import { canonicalText, typeText } from "../core/json-schema/canonical.js";
import type { Property, Shape } from "../core/json-schema/shape.js";
import { findRenames } from "../core/json-schema/similar.js";
import { isObject, type Json } from "../json.js";
import { pointerOf } from "../json-pointer.js";
import type { Place, SchemaComparison } from "./schema-comparison.js";

/** Compares what an object holds: fields that came, went, were renamed, or changed; and what a list holds. */
export function compareMembers(comparison: SchemaComparison, was: Shape, is: Shape, place: Place): void {
  compareProperties(comparison, was, is, place);
  compareAdditional(comparison, was, is, place);
  compareItems(comparison, was, is, place);
}

/** A list with a type for each position, against one whose members are all alike, is another type as a whole. */
function compareItems(comparison: SchemaComparison, was: Shape, is: Shape, place: Place): void {
  const [isTuple, wasTuple] = [is.tuple.length > 0, was.tuple.length > 0];
  if (isTuple !== wasTuple && was.types.has("array") && is.types.has("array"))
    comparison.report(isTuple ? "type-narrowed" : "type-widened", place, {
      before: listText(was),
      after: listText(is),
    });
  const isRestOpen = (shape: Shape): boolean => shape.tuple.length > 0 && shape.items === undefined;
  if ((was.items ?? is.items) !== undefined && !isRestOpen(was) && !isRestOpen(is))
    comparison.compare(was.items ?? {}, is.items ?? {}, below(place, "[]", "items"));
  const longest = Math.max(was.tuple.length, is.tuple.length);
  for (let index = 0; index < longest; index++) {
    const inside = below(place, `[${index}]`, "prefixItems", String(index));
    comparison.compare(was.tuple[index] ?? was.items ?? {}, is.tuple[index] ?? is.items ?? {}, inside);
  }
}

function listText({ tuple, items }: Shape): string {
  if (tuple.length === 0) return typeText({ type: "array", items: items ?? {} });
  const rest = items === undefined ? [] : [`...${typeText({ type: "array", items })}`];
  return `[${[...tuple.map((each) => typeText(each)), ...rest].join(", ")}]`;
}

function compareProperties(comparison: SchemaComparison, was: Shape, is: Shape, place: Place): void {
  const { report } = comparison;
  const pathOf = (name: string): string => (place.path === "" ? name : `${place.path}.${name}`);
  const pointerAt = (name: string): string => place.pointer + pointerOf("properties", name);
  const gone = [...was.properties].filter(([name]) => !is.properties.has(name));
  const come = [...is.properties].filter(([name]) => !was.properties.has(name));
  const renames = findRenames(gone.map(candidate), come.map(candidate), (name) =>
    comparison.announced(place.owner, pathOf(name)),
  );
  for (const { from, to } of renames) {
    report("field-renamed", place, {
      before: from,
      after: to,
      path: pathOf(from),
      isSuggestion: comparison.announced(place.owner, pathOf(from)) !== to,
      pointer: pointerAt(to),
    });
  }
  for (const [name, property] of gone) {
    if (renames.some(({ from }) => from === name)) continue;
    report("field-removed", place, {
      before: typeText(property.schema),
      path: pathOf(name),
      pointer: pointerAt(name),
    });
  }
  for (const [name, property] of come) {
    if (renames.some(({ to }) => to === name)) continue;
    report("field-added", place, {
      after: `${typeText(property.schema)}${property.isRequired ? ", required" : ""}`,
      path: pathOf(name),
      // A field that has to be sent from now on is no addition that one may ignore.
      ...(property.isRequired && place.side === "request" ? { level: "breaking-callers" } : {}),
      pointer: pointerAt(name),
    });
  }
  for (const [name, before] of was.properties) {
    const after = is.properties.get(name);
    if (after === undefined) continue;
    const inside = below(place, `${place.path === "" ? "" : "."}${name}`, "properties", name);
    if (before.isRequired !== after.isRequired)
      report(after.isRequired ? "field-required" : "field-optional", inside);
    comparison.compare(before.schema, after.schema, inside);
  }
}

function candidate([name, { schema }]: [string, Property]): { name: string; type: string } {
  return { name, type: canonicalText(schema) };
}

/** What `additionalProperties` says of members without a name: nothing at all, that there are none, or their type. */
function compareAdditional(comparison: SchemaComparison, was: Shape, is: Shape, place: Place): void {
  const [old, now] = [was.additional, is.additional];
  // Without a word about them other members are possible, yet no type offers them.
  const [offered, offers] = [isOffered(old), isOffered(now)];
  if (offered && offers) {
    comparison.compare(old, now, below(place, `${place.path === "" ? "" : "."}*`, "additionalProperties"));
    return;
  }
  if (offered && !offers) comparison.report("members-closed", place, { before: additionalText(old) });
  if (!offered && offers) comparison.report("members-opened", place, { after: additionalText(now) });
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
