import type { Item } from "./store.js";
import { nounOf } from "./world.js";

/** Query parameters that order or cut a list instead of filtering it. */
const SHAPING = new Set(["limit", "offset", "page", "size", "orderBy", "orderDir", "allOptions", "range"]);

/**
 * Returns the items that match every filter of the query. A filter compares with the member of its name (`status`),
 * with the id of a nested object (`poolId` with `pool.id`), or with any entry of an array. A filter whose member no
 * item has is ignored, because its effect on the platform is unknown.
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

/** All values of an item that a filter compares with, as texts; `undefined` if the item has no such member. */
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

/** Filters whose name differs from the member they compare with. */
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
