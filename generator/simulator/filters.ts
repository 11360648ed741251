import type { Item } from "./store.js";
import { nounOf } from "./world.js";

/** Query parameters that shape a list instead of choosing among its items. */
const SHAPING = new Set(["limit", "offset", "page", "size", "orderBy", "orderDir", "allOptions", "range"]);

/**
 * Keeps the items that every filter of the query accepts. A filter compares with the member of its name
 * (`status`), with the id of a nested object (`poolId` with `pool.id`), or with any entry of an array; a filter
 * about something that no item speaks of is left alone, because nothing is known of what it does.
 */
export function filterItems(items: readonly Item[], query: URLSearchParams): readonly Item[] {
  const names = [...new Set(query.keys())].filter((name) => !SHAPING.has(name));
  return names.reduce<readonly Item[]>((kept, name) => {
    const wanted = query.getAll(name);
    const answers = kept.map((item) => ({ item, values: valuesOf(item, name) }));
    if (answers.every(({ values }) => values === undefined)) return kept;
    return answers.flatMap(({ item, values }) =>
      values?.some((value) => wanted.includes(value)) === true ? [item] : [],
    );
  }, items);
}

/** Every text an item has under the name of a filter; `undefined` when it has no such member. */
function valuesOf({ value, owners }: Item, filter: string): string[] | undefined {
  const bare = filter.replace(/\[\]$/, "");
  const one = bare.replace(/Ids?$/, "");
  const singular = one.replace(/s$/, "");
  const candidates = [bare, `${bare}s`, one, `${one}s`, singular, `${singular}Id`, `${singular}s`];
  const aliased = ALIASES[singular];
  if (aliased !== undefined) candidates.push(aliased, `${aliased}Id`);
  const found = [...new Set(candidates)].filter((name) => value[name] !== undefined);
  if (found.length > 0) return found.flatMap((name) => texts(value[name]));
  const noun = nounOf(filter);
  const owner = Object.entries(owners).find(([key]) => noun !== undefined && key.endsWith(`${noun}s`));
  return owner === undefined ? undefined : [owner[1]];
}

/** Filters that are named otherwise than what they compare with. */
const ALIASES: Readonly<Record<string, string>> = {
  availabilityZone: "az",
  family: "instanceFamily",
};

function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value === "object" && value !== null) return "id" in value ? texts(value.id) : [];
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? [String(value)]
    : [];
}
