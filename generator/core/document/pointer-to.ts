import type { Json, JsonObject } from "../../json.js";
import { keysOfPath, type Path, pointerOf } from "../../json-pointer.js";

/**
 * The pointer of the place where a node stands in a document. It searches the whole document, so it is for messages, of which
 * there are few.
 */
export function pointerTo(root: JsonObject, node: JsonObject): string | undefined {
  const open: { readonly value: Json; readonly path: Path | undefined }[] = [
    { value: root, path: undefined },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next;
    if (value === node) return pointerOf(...keysOfPath(path));
    if (typeof value !== "object" || value === null) continue;
    for (const [key, child] of Object.entries(value)) open.push({ value: child, path: { key, above: path } });
  }
  return undefined;
}
