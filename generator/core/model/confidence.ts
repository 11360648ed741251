import type { JsonObject } from "../../json.js";

/**
 * Whether the API may not have an operation as it is typed, because no document and no client shows it. It is marked
 * `x-confidence: medium`; `x-seen-in` keeps the source on record, by default the release notes. The hover text warns.
 */
export function isUncertain(node: JsonObject): boolean {
  return node["x-confidence"] === "medium";
}
