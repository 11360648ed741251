import { isObject, type Json } from "./json.js";

/** Joins keys into a JSON pointer (RFC 6901): `/paths/~1v1~1jobs/get`. */
export function pointerOf(...keys: (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Joins keys into the fragment that a `$ref` to their place is: `#/components/schemas/Thing`. */
export function fragmentOf(...keys: (string | number)[]): string {
  // What looks percent-encoded would be decoded by {@link keysOf}.
  return `#${pointerOf(...keys).replaceAll("%", "%25")}`;
}

/**
 * A place in a document as a chain of its keys, last one first. Walks over a whole document carry one of these:
 * most places are never named, so no pointer is made of them.
 */
export interface Path {
  readonly key: string | number;
  readonly above: Path | undefined;
}

/** The keys that lead to a place, from the top. */
export function keysOfPath(path: Path | undefined): string[] {
  const keys: string[] = [];
  for (let part = path; part !== undefined; part = part.above) keys.push(String(part.key));
  return keys.reverse();
}

/** The keys of a JSON pointer, or of the fragment of a `$ref` (`#/…`, percent-encoded as a URI fragment may be). */
export function keysOf(pointer: string): string[] {
  const text = pointer.startsWith("#") ? decodeFragment(pointer.slice(1)) : pointer;
  if (text === "") return [];
  const keys = text.slice(1).split("/");
  return text.includes("~") ? keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~")) : keys;
}

function decodeFragment(fragment: string): string {
  if (!fragment.includes("%")) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The value that a local `$ref` or pointer names, `undefined` when there is none. */
export function valueAt(root: Json, pointer: string): Json | undefined {
  let value: Json | undefined = root;
  for (const key of keysOf(pointer)) {
    if (Array.isArray(value)) value = /^\d+$/.test(key) ? value[Number(key)] : undefined;
    else value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    if (value === undefined) return undefined;
  }
  return value;
}
