import { isObject, type Json, type JsonObject } from "../../json.js";
import { valueAt } from "../../json-pointer.js";
import { checkBounds } from "./bounds.js";
import { withMembersBeside } from "./path-items.js";
import { mapReferences, type Position, type Reference, someReference, WHOLE_DOCUMENT } from "./positions.js";

/**
 * A copy of a document in which what is referred to stands where OpenAPI has no reference that others follow: a media type
 * (a reference in OpenAPI 3.2 alone, mostly to `components.mediaTypes`), and what only tools let be one: an operation, a
 * server, the whole list of parameters or map of responses; and the path items of Swagger 2.0, which are upgraded where they
 * stand. The same document where there is none. A reference to nothing,
 * and one that leads back to itself, stays, for others to report.
 *
 * @throws Problem when what comes out is larger than any document
 */
export function inlineReferences(file: string, document: JsonObject): JsonObject {
  const isSwagger = document["openapi"] === undefined;
  const isInlined = ({ kind, isMap }: Position, ref: string): boolean =>
    ref.startsWith("#/") &&
    (isMap ||
      kind === "mediaType" ||
      kind === "other" ||
      (isSwagger && kind === "pathItem" && !ref.startsWith("#/paths/"))) &&
    kind !== "schema";
  if (!someReference(document, WHOLE_DOCUMENT, isInlined)) return document;
  const active = new Set<string>();
  // Copied once and shared: what many places copy may be large.
  const inlined = new Map<string, Json>();
  const change = (reference: Reference): Json => {
    const { node, ref, kind, isMap } = reference;
    if (!isInlined(reference, ref) || active.has(ref)) return node;
    const target = valueAt(document, ref);
    if (target === undefined) return node;
    const key = `${kind} ${isMap} ${ref}`;
    active.add(ref);
    const value = inlined.get(key) ?? mapReferences(target, reference, change, undefined);
    active.delete(ref);
    inlined.set(key, value);
    const beside = { ...node };
    delete beside["$ref"];
    return isObject(value) && Object.keys(beside).length > 0
      ? withMembersBeside(document, value, beside, kind)
      : value;
  };
  const whole = mapReferences(document, WHOLE_DOCUMENT, change, undefined) as JsonObject;
  checkBounds(file, whole);
  return whole;
}
