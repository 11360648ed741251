import { keysOf } from "../load/pointer.js";

/** The JSONPath (RFC 9535) of what a JSON pointer names, as overlays write their targets. */
export function jsonPathOf(pointer: string): string {
  return `$${keysOf(pointer).map(segment).join("")}`;
}

function segment(key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? `.${key}` : `[${quoted(key)}]`;
}

/** A text inside a JSONPath. */
export function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
