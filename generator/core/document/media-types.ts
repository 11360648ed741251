import { type JsonObject, stringMember } from "../../json.js";
import { mapReferences } from "./positions.js";
import { resolve } from "./resolve.js";

/**
 * A copy of an OpenAPI 3.2 document in which each media type stands where it is used: 3.2 alone allows a `$ref` in its
 * place, mostly to `components.mediaTypes`. Any other document comes back as it is. A reference to nothing stays.
 */
export function inlineMediaTypes(document: JsonObject): JsonObject {
  if (stringMember(document, "openapi")?.startsWith("3.2") !== true) return document;
  const inlined = mapReferences(
    document,
    { kind: "other", isMap: false },
    ({ node, kind, isMap }) =>
      kind === "mediaType" && !isMap ? (resolve(document, node, "")?.value ?? node) : node,
    undefined,
  );
  return inlined as JsonObject;
}
