import { canonicalText } from "../core/json-schema/canonical.js";
import { demandOf, type Shape } from "../core/json-schema/shape.js";
import { typeText } from "../core/json-schema/type-text.js";
import { unwrap } from "../core/json-schema/unwrap.js";
import { isObject, type Json, type JsonObject, member, objectMember, stringMember } from "../json.js";
import type { SchemaChangeKind } from "./change.js";
import type { Place, SchemaComparison } from "./schema-comparison.js";

/**
 * Compares the members of unions (`oneOf`, `anyOf`). Members are paired by type name, then by structure, then by a
 * constant property or a title, and last by their JSON type, each where only one member on each side has it.
 *
 * @returns whether the schemas have more to compare than their unions
 */
export function compareAlternatives(
  comparison: SchemaComparison,
  [schemaBefore, schemaAfter]: readonly [JsonObject, JsonObject],
  [before, after]: readonly [Shape, Shape],
  place: Place,
): boolean {
  const isMixed = before.alternatives.length === 0 || after.alternatives.length === 0;
  const union = before.alternatives.length > 0 ? before : after;
  if (isMixed && union.types.size > 0) {
    if (union === after && after.alternatives.some((form) => isMetBy(before, form))) return true;
    // Both sides have the type itself; the parts only restrict which of its forms are allowed.
    comparison.report(union === after ? "constraint-tightened" : "constraint-loosened", place, {
      [union === after ? "after" : "before"]: `one of ${union.alternatives.length} forms`,
    });
    return true;
  }
  if (isMixed && [before, after].some((shape) => shape.alternatives.length === 0 && shape.types.size === 0)) {
    const texts = { before: typeText(schemaBefore), after: typeText(schemaAfter) };
    comparison.report(before.alternatives.length === 0 ? "type-narrowed" : "type-widened", place, texts);
    return false;
  }
  // A single type that became a union, or the reverse: the single type is a union of one.
  const alternativesBefore = before.alternatives.length > 0 ? distinct(before.alternatives) : [schemaBefore];
  const alternativesAfter = after.alternatives.length > 0 ? distinct(after.alternatives) : [schemaAfter];
  const { pairs, removed, added } = pairAlternatives(comparison, alternativesBefore, alternativesAfter);
  if (isMixed && pairs.length === 0) {
    const texts = { before: typeText(schemaBefore), after: typeText(schemaAfter) };
    comparison.report(kindOfSplit(comparison, alternativesBefore, alternativesAfter, place), place, texts);
    return false;
  }
  for (const [from, to] of pairs) comparison.compare(from, to, place);
  for (const each of removed) comparison.report("alternative-removed", place, { before: typeText(each) });
  for (const each of added) comparison.report("alternative-added", place, { after: typeText(each) });
  return !isMixed && (before.types.size > 0 || after.types.size > 0);
}

/** Whether every value of the shape has the members that a form requires. */
function isMetBy({ properties }: Shape, form: Json): boolean {
  return demandOf(form)?.every((name) => properties.get(name)?.isRequired === true) === true;
}

/** The kind of change where a single type became a union, or the reverse, and no two members could be paired. */
function kindOfSplit(
  { isCompatible }: SchemaComparison,
  before: readonly Json[],
  after: readonly Json[],
  place: Place,
): SchemaChangeKind {
  const isSafe =
    place.side === "request"
      ? before.every((from) => after.some((to) => isCompatible(from, to, place)))
      : after.every((to) => before.some((from) => isCompatible(from, to, place)));
  if (!isSafe) return "type-changed";
  return place.side === "request" ? "type-widened" : "type-narrowed";
}

function distinct(schemas: readonly Json[]): Json[] {
  return [...new Map(schemas.map((schema) => [canonicalText(schema), schema])).values()];
}

interface Pairing {
  readonly pairs: readonly (readonly [Json, Json])[];
  readonly removed: readonly Json[];
  readonly added: readonly Json[];
}

function pairAlternatives(
  { roots }: SchemaComparison,
  before: readonly Json[],
  after: readonly Json[],
): Pairing {
  const [rootBefore, rootAfter] = roots;
  const pairs: (readonly [Json, Json])[] = [];
  let removed = [...before];
  let added = [...after];
  const marks: ((root: JsonObject, schema: Json) => string | undefined)[] = [
    (root, schema) => unwrap(root, schema).name,
    (root, schema) => canonicalText(unwrap(root, schema).schema),
    (root, schema) => distinguishingMark(unwrap(root, schema).schema),
    (root, schema) => jsonTypeOf(unwrap(root, schema).schema),
  ];
  for (const mark of marks) {
    const marksBefore = uniqueBy(removed, (schema) => mark(rootBefore, schema));
    const marksAfter = uniqueBy(added, (schema) => mark(rootAfter, schema));
    for (const [key, schema] of marksBefore) {
      const partner = marksAfter.get(key);
      if (partner === undefined) continue;
      pairs.push([schema, partner]);
      removed = removed.filter((each) => each !== schema);
      added = added.filter((each) => each !== partner);
    }
  }
  return { pairs, removed, added };
}

/** Schemas by their mark, without the marks that several of them have. */
function uniqueBy(schemas: readonly Json[], mark: (schema: Json) => string | undefined): Map<string, Json> {
  const found = new Map<string, Json[]>();
  for (const schema of schemas) {
    const key = mark(schema);
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), schema]);
  }
  return new Map(
    [...found].flatMap(([key, [schema, ...others]]) =>
      schema === undefined || others.length > 0 ? [] : [[key, schema] as const],
    ),
  );
}

/** What tells members of a union apart: a property with a constant value, or else the title. */
function distinguishingMark(schema: JsonObject): string | undefined {
  for (const [name, property] of Object.entries(objectMember(schema, "properties") ?? {})) {
    const values = member(property, "enum");
    const constant =
      member(property, "const") ?? (Array.isArray(values) && values.length === 1 ? values[0] : undefined);
    if (constant !== undefined) return JSON.stringify([name, constant]);
  }
  return stringMember(schema, "title");
}

function jsonTypeOf(schema: JsonObject): string | undefined {
  if (!isObject(schema)) return undefined;
  const type = schema["type"];
  if (typeof type === "string") return type;
  return schema["properties"] === undefined ? undefined : "object";
}
