import { isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { keysOf, pointerOf, valueAt } from "../../json-pointer.js";

/** A node of the document, with the pointer of the place where it really stands. */
export interface Resolved {
  readonly value: JsonObject;
  readonly pointer: string;
}

/**
 * Follows the `$ref` of a parameter, body, response, path item or schema until there is none; `undefined` when the chain
 * goes in a circle or ends in something that is not an object.
 */
export function resolve(root: JsonObject, node: Json | undefined, pointer: string): Resolved | undefined {
  const seen = new Set<string>();
  let value = node;
  let place = pointer;
  for (;;) {
    if (!isObject(value)) return undefined;
    const ref = stringMember(value, "$ref");
    if (ref === undefined) return { value, pointer: place };
    if (seen.has(ref)) return undefined;
    seen.add(ref);
    value = valueAt(root, ref);
    place = pointerOf(...keysOf(ref));
  }
}
