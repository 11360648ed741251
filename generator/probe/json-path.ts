import type { Json } from "../json.js";
import { member } from "../json.js";
import { keysOf } from "../json-pointer.js";

/**
 * The JSONPath (RFC 9535) of what a JSON pointer names, as overlays write their targets.
 *
 * @param document distinguishes lists from objects, whose keys may be numbers too
 */
export function jsonPathOf(document: Json, pointer: string): string {
  let node: Json | undefined = document;
  let path = "$";
  for (const key of keysOf(pointer)) {
    path += segment(key, Array.isArray(node));
    node = Array.isArray(node) ? node[Number(key)] : member(node, key);
  }
  return path;
}

function segment(key: string, isIndex: boolean): string {
  if (isIndex) return `[${key}]`;
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? `.${key}` : `[${quoted(key)}]`;
}

/** A text inside a JSONPath. */
export function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
