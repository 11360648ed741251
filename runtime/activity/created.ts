import type { CreatedId } from "../operation.js";
import type { ActivitySnapshot } from "./snapshot.js";

/**
 * The id of what a completed activity created, from the first place that has one, in the order that the operation
 * declares. Where `concernedItems` lists several objects of one type, which of them is new is unknown, so the place
 * has none.
 */
export function createdIdOf(snapshot: ActivitySnapshot, places: readonly CreatedId[]): string | undefined {
  for (const place of places) {
    if (place === "result") {
      if (snapshot.result !== undefined) return snapshot.result;
      continue;
    }
    const ids = snapshot.concernedItems
      .filter(({ type }) => type === place.concernedItem)
      .map(({ id }) => id);
    const [id, ...others] = new Set(ids.filter((candidate) => candidate !== ""));
    if (id !== undefined && others.length === 0) return id;
  }
  return undefined;
}
