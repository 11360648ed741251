import type { Item } from "./store.js";

/** The part of a list that a request asked for, and what an envelope says about it. */
export interface Page {
  readonly items: readonly Item[];
  readonly total: number;
  /** 1-based. */
  readonly page: number;
  readonly size: number;
  readonly pages: number;
}

/** Which members order a list, by the value of `orderBy` where it differs. */
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

function compare(left: unknown, right: unknown): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  const [a, b] = [String(left), String(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}
