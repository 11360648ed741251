import { type JsonObject, stringMember } from "../../json.js";

const RELEASE_NOTES = "release notes";

/**
 * The only source that shows an operation which no document and no client has: such an operation is marked
 * `x-confidence: medium`, and `x-seen-in` names the source, by default the release notes. The hover text repeats it,
 * because the API may not have the operation as it is typed.
 */
export function readSeenIn(node: JsonObject): string | undefined {
  if (node["x-confidence"] !== "medium") return undefined;
  return stringMember(node, "x-seen-in")?.trim() || RELEASE_NOTES;
}
