import { isObject, type JsonObject, objectMember } from "../json.js";

/**
 * Turns a Swagger 2.0 document into OpenAPI 3.0, by library. Any other document comes back as it is.
 */
export async function upgradeSwagger(document: JsonObject): Promise<JsonObject> {
  if (document["swagger"] !== "2.0") return document;
  const { upgrade } = await import("@scalar/openapi-upgrader");
  return upgrade(ownContentTypes(document), "3.0");
}

/**
 * A copy in which every operation says itself what it produces. The library lets `produces` of the document win
 * over that of the operation, while Swagger 2.0 means it the other way round.
 */
function ownContentTypes(document: JsonObject): JsonObject {
  const copy = structuredClone(document);
  const { produces } = copy;
  if (produces === undefined || isObject(copy["responses"])) return copy;
  for (const item of Object.values(objectMember(copy, "paths") ?? {})) {
    for (const operation of Object.values(isObject(item) ? item : {})) {
      if (isObject(operation) && isObject(operation["responses"]))
        operation["produces"] ??= structuredClone(produces);
    }
  }
  delete copy["produces"];
  return copy;
}
