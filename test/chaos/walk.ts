import { inspect } from "node:util";

/**
 * Every text that can be got out of a value: printed in any way, serialized, and all own members, hidden ones, accessors
 * and causes included.
 */
export function textsOf(value: unknown): string[] {
  const texts = [
    String(value),
    inspect(value, { depth: null, showHidden: true, getters: true, maxStringLength: null }),
    // In an array, since a function alone has no JSON.
    JSON.stringify([value]),
  ];
  const seen = new Set<unknown>();
  const pending: unknown[] = [value];
  for (let next = pending.pop(); pending.length > 0 || next !== undefined; next = pending.pop()) {
    if (typeof next === "string") texts.push(next);
    if (typeof next !== "object" && typeof next !== "function") continue;
    if (next === null || seen.has(next)) continue;
    seen.add(next);
    if (next instanceof Error) texts.push(next.message, next.stack ?? "", JSON.stringify([next]));
    if (next instanceof Headers || next instanceof Map) pending.push([...next]);
    for (const key of Reflect.ownKeys(next)) {
      texts.push(String(key));
      pending.push((next as Readonly<Record<PropertyKey, unknown>>)[key]);
    }
  }
  return texts;
}
