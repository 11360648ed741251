import type { Item } from "./store.js";

/** The requested part of a list, and the figures that an envelope has beside it. */
export interface Page {
  readonly items: readonly Item[];
  readonly total: number;
  /** 1-based. */
  readonly page: number;
  readonly size: number;
  readonly pages: number;
}

/** Sorts a list by the member that `orderBy` names, in the direction of `orderDir`. */
export function orderItems(items: readonly Item[], query: URLSearchParams): readonly Item[] {
  const by = query.get("orderBy");
  if (by === null) return items;
  const sign = query.get("orderDir") === "desc" ? -1 : 1;
  return [...items].sort((a, b) => sign * compare(a.value[by], b.value[by]));
}

/**
 * Cuts a list by `limit` and `offset` (VM instances) or by `page` and `size` (colocation), whichever the operation
 * declares. Without either the whole list is one page.
 */
export function cutPage(items: readonly Item[], query: URLSearchParams, declared: ReadonlySet<string>): Page {
  const size =
    numberOf(query, declared, declared.has("size") ? "size" : "limit") ?? Math.max(items.length, 1);
  const page = numberOf(query, declared, "page") ?? 1;
  const start = declared.has("page") ? (page - 1) * size : (numberOf(query, declared, "offset") ?? 0);
  return {
    items: items.slice(start, start + size),
    total: items.length,
    page,
    size,
    pages: Math.max(1, Math.ceil(items.length / size)),
  };
}

function numberOf(query: URLSearchParams, declared: ReadonlySet<string>, name: string): number | undefined {
  const text = declared.has(name) ? query.get(name) : null;
  return text === null ? undefined : Number(text);
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [first, second] = [String(a), String(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
