import { canonicalText, typeText } from "../core/json-schema/canonical.js";
import { demandOf, type Shape } from "../core/json-schema/shape.js";
import { peel } from "../core/json-schema/unwrap.js";
import { isObject, type Json, type JsonObject, member, objectMember, stringMember } from "../json.js";
import type { SchemaChangeKind } from "./change.js";
import type { Place, SchemaComparison } from "./schema-comparison.js";

/**
 * Compares the members of unions. Members are paired by type name, then by structure, then by what tells them
 * apart (a constant property, a title), and last by their JSON type where that leaves no doubt.
 *
 * @returns whether there is more to compare beside the unions
 */
export function compareAlternatives(
  comparison: SchemaComparison,
  [old, now]: readonly [JsonObject, JsonObject],
  [was, is]: readonly [Shape, Shape],
  place: Place,
): boolean {
  const isMixed = was.alternatives.length === 0 || is.alternatives.length === 0;
  const union = was.alternatives.length > 0 ? was : is;
  if (isMixed && union.types.size > 0) {
    if (union === is && is.alternatives.some((form) => isMetBy(was, form))) return true;
    // The type is there on both sides; the parts only say which of its forms are allowed.
    comparison.report(union === is ? "constraint-tightened" : "constraint-loosened", place, {
      [union === is ? "after" : "before"]: `one of ${union.alternatives.length} forms`,
    });
    return true;
  }
  if (isMixed && [was, is].some((shape) => shape.alternatives.length === 0 && shape.types.size === 0)) {
    const texts = { before: typeText(old), after: typeText(now) };
    comparison.report(was.alternatives.length === 0 ? "type-narrowed" : "type-widened", place, texts);
    return false;
  }
  // One type that became a union of several, or the other way round: the one type is a union of one.
  const before = was.alternatives.length > 0 ? distinct(was.alternatives) : [old];
  const after = is.alternatives.length > 0 ? distinct(is.alternatives) : [now];
  const { pairs, gone, come } = pairUp(comparison, before, after);
  if (isMixed && pairs.length === 0) {
    const texts = { before: typeText(old), after: typeText(now) };
    comparison.report(verdict(comparison, before, after, place), place, texts);
    return false;
  }
  for (const [left, right] of pairs) comparison.compare(left, right, place);
  for (const each of gone) comparison.report("alternative-removed", place, { before: typeText(each) });
  for (const each of come) comparison.report("alternative-added", place, { after: typeText(each) });
  return !isMixed && (was.types.size > 0 || is.types.size > 0);
}

/** Whether whatever was allowed has all that a form demands. */
function isMetBy({ properties }: Shape, form: Json): boolean {
  return demandOf(form)?.every((name) => properties.get(name)?.isRequired === true) === true;
}

/** What it means that one type became several, or several one, where no two of them are the same thing. */
function verdict(
  { isCompatible }: SchemaComparison,
  before: readonly Json[],
  after: readonly Json[],
  place: Place,
): SchemaChangeKind {
  const isSafe =
    place.side === "request"
      ? before.every((old) => after.some((now) => isCompatible(old, now, place)))
      : after.every((now) => before.some((old) => isCompatible(old, now, place)));
  if (!isSafe) return "type-changed";
  return place.side === "request" ? "type-widened" : "type-narrowed";
}

function distinct(schemas: readonly Json[]): Json[] {
  return [...new Map(schemas.map((schema) => [canonicalText(schema), schema])).values()];
}

interface Pairing {
  readonly pairs: readonly (readonly [Json, Json])[];
  readonly gone: readonly Json[];
  readonly come: readonly Json[];
}

function pairUp({ roots }: SchemaComparison, before: readonly Json[], after: readonly Json[]): Pairing {
  const [rootBefore, rootAfter] = roots;
  const pairs: (readonly [Json, Json])[] = [];
  let gone = [...before];
  let come = [...after];
  const marks: ((root: JsonObject, schema: Json) => string | undefined)[] = [
    (root, schema) => peel(root, schema).name,
    (root, schema) => canonicalText(peel(root, schema).schema),
    (root, schema) => discriminant(peel(root, schema).schema),
    (root, schema) => jsonTypeOf(peel(root, schema).schema),
  ];
  for (const mark of marks) {
    const left = uniqueBy(gone, (schema) => mark(rootBefore, schema));
    const right = uniqueBy(come, (schema) => mark(rootAfter, schema));
    for (const [key, schema] of left) {
      const partner = right.get(key);
      if (partner === undefined) continue;
      pairs.push([schema, partner]);
      gone = gone.filter((each) => each !== schema);
      come = come.filter((each) => each !== partner);
    }
  }
  return { pairs, gone, come };
}

/** Marks that only one of the schemas has. */
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

function discriminant(schema: JsonObject): string | undefined {
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
