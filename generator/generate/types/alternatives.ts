import { ALTERNATIVES, COMPOSITIONS } from "../../core/json-schema/keywords.js";
import { isNothing } from "../../core/json-schema/plain/nothing.js";
import { arrayMember, isObject, type Json, type JsonObject } from "../../json.js";

/** Keywords that determine the type of a value; others, `required` among them, only constrain it. */
const TYPING: ReadonlySet<string> = new Set([
  "$ref",
  "additionalProperties",
  ...COMPOSITIONS,
  "const",
  "enum",
  "items",
  "patternProperties",
  "prefixItems",
  "properties",
  "type",
  "x-extensible-enum",
]);

/**
 * The members of which alternatives require some: a {@link Demand} for each `anyOf` and `oneOf`. Not a keyword of JSON
 * Schema: a document's own is dropped before.
 */
export const DEMANDS = "demands";

/** Lists of names of members: those of one of them have to be there. */
export interface Demand {
  readonly lists: Json[][];
  /** Whether each list is of one member, and no two of these may be there. */
  readonly isOne: boolean;
}

/** What {@link DEMANDS} holds. */
export function demandsOf(schema: JsonObject): readonly Demand[] {
  return (arrayMember(schema, DEMANDS) ?? []).filter(isObject).map(({ lists, isOne }) => ({
    lists: Array.isArray(lists) ? lists.filter((each) => Array.isArray(each)) : [],
    isOne: isOne === true,
  }));
}

/**
 * A schema whose alternatives constrain the keywords beside them, as JSON Schema defines it. `schema-type.ts` makes a
 * union of `anyOf` and what stands beside it, by which `anyOf: [{ required: [a] }, { required: [b] }]` beside
 * `properties` would lose all of them: such alternatives become {@link DEMANDS}.
 */
export function narrowing(schema: JsonObject): JsonObject {
  const typed = ALTERNATIVES.reduce<JsonObject>(withoutUntyped, withDemands(schema));
  const { anyOf, ...rest } = typed;
  if (anyOf === undefined || !isTyped(rest)) return typed;
  return { ...rest, allOf: [...(arrayMember(rest, "allOf") ?? []), { anyOf }] };
}

function withDemands(schema: JsonObject): JsonObject {
  const demands: Demand[] = [];
  const rest = Object.entries(schema).filter(([key, alternatives]) => {
    if (!ALTERNATIVE_KEYS.has(key) || !Array.isArray(alternatives)) return true;
    const lists = alternatives.map(demandOf);
    if (!lists.every((names) => names !== undefined)) return true;
    demands.push({ lists, isOne: key === "oneOf" && isOfOne(lists) });
    return false;
  });
  if (demands.length === 0) return schema;
  // The only alternative has to hold in any case.
  const always = demands.filter(({ lists }) => lists.length === 1).flatMap(({ lists }) => lists.flat());
  const either: Json[] = demands
    .filter(({ lists }) => lists.length > 1)
    .map(({ lists, isOne }) => ({ lists, isOne }));
  return {
    ...Object.fromEntries(rest),
    ...(always.length === 0 ? {} : { required: [...(arrayMember(schema, "required") ?? []), ...always] }),
    ...(either.length === 0 ? {} : { [DEMANDS]: [...(arrayMember(schema, DEMANDS) ?? []), ...either] }),
  };
}

/** Whether exactly one of the lists is there where one member is: with more names in a list, a part of it may be. */
function isOfOne(lists: readonly Json[][]): boolean {
  return lists.every(({ length }) => length === 1) && new Set(lists.flat()).size === lists.length;
}

const ALTERNATIVE_KEYS: ReadonlySet<string> = new Set(ALTERNATIVES);

const DEMANDING: ReadonlySet<string> = new Set(["required", "title", "type"]);

/** The members that a translated schema requires, of one that says nothing else; the title is its comment. */
function demandOf(schema: Json): Json[] | undefined {
  if (!isObject(schema)) return undefined;
  const { required, type = "object" } = schema;
  const isAll = type === "object" && Object.keys(schema).every((key) => DEMANDING.has(key));
  return isAll && Array.isArray(required) && required.length > 0 ? required : undefined;
}

/** Without alternatives of which one determines no type: any type is valid for that one. */
function withoutUntyped(schema: JsonObject, keyword: string): JsonObject {
  const alternatives = arrayMember(schema, keyword);
  if (alternatives === undefined || alternatives.every(isTyped)) return schema;
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== keyword));
}

/** Whether a schema determines the type of a value. */
export function isTyped(schema: Json): boolean {
  return isNothing(schema) || (isObject(schema) && Object.keys(schema).some((key) => TYPING.has(key)));
}
