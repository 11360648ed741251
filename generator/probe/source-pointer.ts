import { COMPOSITIONS } from "../core/json-schema/keywords.js";
import { type Json, type JsonObject, member } from "../json.js";
import { keysOf, pointerOf } from "../json-pointer.js";

/**
 * The pointer of a node of a loaded document in the document as it is written. They differ where the upgrade to
 * OpenAPI 3.1 replaced `nullable` by an alternative: what was beside it is then the first one, a level deeper.
 */
export function sourcePointer(content: JsonObject, pointer: string): string {
  const kept: string[] = [];
  const keys = keysOf(pointer);
  let node: Json | undefined = content;
  let isInside = false;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? "";
    if (!isInside && key === "anyOf" && keys[index + 1] === "0" && isSplit(node)) {
      isInside = true;
      index++;
      continue;
    }
    isInside = false;
    kept.push(key);
    node = Array.isArray(node) ? node[Number(key)] : member(node, key);
  }
  return pointerOf(...kept);
}

function isSplit(node: Json | undefined): boolean {
  const isComposed = ["$ref", ...COMPOSITIONS].some((key) => member(node, key) !== undefined);
  return member(node, "nullable") === true && isComposed;
}
