import { isObject, type JsonObject, stringMember } from "../../json.js";
import { keysOfPath, pointerOf, valueAt } from "../../json-pointer.js";
import { mapDocumentSchemas } from "./document-schemas.js";
import { expandDynamic } from "./dynamic-references.js";
import { mapReferences, WHOLE_DOCUMENT } from "./positions.js";
import { namesItsParts, referenceTo, SchemaResources } from "./schema-resources.js";

/**
 * A copy of a document of OpenAPI 3 in which every reference to a place of it is a JSON pointer from its top, whatever
 * names the place: an anchor, `$id`, `$self`, a dynamic anchor. What leads nowhere stays, for others to report.
 */
export function withPointers(document: JsonObject): JsonObject {
  if (document["openapi"] === undefined || !namesItsParts(document)) return document;
  const copy = structuredClone(document);
  expandDynamic(copy, new SchemaResources(copy));
  const referring = mapDocumentSchemas(copy, asReference);
  const resources = new SchemaResources(referring);
  const local = mapReferences(
    referring,
    WHOLE_DOCUMENT,
    ({ node, ref, path }) => {
      if (isPlain(referring, ref)) return node;
      const pointer = resources.find(ref, pointerOf(...keysOfPath(path)));
      return pointer === undefined || pointer === "" ? node : { ...node, $ref: referenceTo(pointer) };
    },
    undefined,
  );
  return isObject(local) ? local : referring;
}

/** A reference outside of any scope that changes it means the schema with the anchor (section 8.2.3.2). */
function asReference(schema: JsonObject): JsonObject {
  const { $dynamicRef, $recursiveRef, ...rest } = schema;
  const ref = stringMember({ ref: $dynamicRef ?? $recursiveRef ?? null }, "ref");
  if (ref === undefined) return schema;
  if (rest["$ref"] === undefined) return { ...rest, $ref: ref };
  const { $ref, ...own } = rest;
  return {
    ...own,
    allOf: [...(Array.isArray(own["allOf"]) ? own["allOf"] : []), { $ref: $ref ?? "" }, { $ref: ref }],
  };
}

/** Whether a reference is a pointer that leads somewhere from the top of the document. */
function isPlain(document: JsonObject, ref: string): boolean {
  return ref.startsWith("#/") && valueAt(document, ref) !== undefined;
}
