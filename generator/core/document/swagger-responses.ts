import { isJsonType } from "../../../runtime/media-type.js";
import { isObject, type Json, type JsonObject, objectMember, stringMember } from "../../json.js";
import { resolve } from "./resolve.js";
import { swaggerOperations } from "./swagger-operations.js";

/**
 * Makes contents of the schemas of the responses of a Swagger 2.0 document, in place: in the media types that the operation
 * produces, or else the document. The library lets those of the document win, and knows those of an operation for its own
 * responses alone; one that refers to a shared response has a copy here where its media types differ.
 */
export function makeContents(document: JsonObject): void {
  const shared = document["produces"];
  for (const operation of swaggerOperations(document)) {
    const responses = objectMember(operation, "responses");
    if (responses === undefined) continue;
    const produces = operation["produces"] ?? shared;
    for (const [status, response] of Object.entries(responses)) {
      const isReference = stringMember(response, "$ref") !== undefined;
      if (isReference && typesOf(produces).join() === typesOf(shared).join()) continue;
      const own = isReference ? structuredClone(resolve(document, response, "")?.value) : response;
      if (isObject(own)) responses[status] = withContent(own, produces);
    }
    delete operation["produces"];
  }
  const components = objectMember(document, "responses") ?? {};
  for (const [name, response] of Object.entries(components))
    if (isObject(response)) components[name] = withContent(response, shared);
  delete document["produces"];
}

function withContent(response: JsonObject, produces: Json | undefined): JsonObject {
  // Examples are by media type, and the library would make contents of them too.
  const kept = Object.entries(response).filter(([key]) => key !== "schema" && key !== "examples");
  const rest: JsonObject = Object.fromEntries(kept);
  const { schema } = response;
  if (schema === undefined) return rest;
  const isFile = isObject(schema) && schema["type"] === "file";
  const types = typesOf(produces);
  const plain = isFile ? { ...schema, type: "string", format: "binary" } : schema;
  // Most documents state JSON for all of their operations: a file has a type of its own.
  const fitting = isFile && types.every(isJsonType) ? ["*/*"] : types;
  const content = fitting.map((type) => [type, { schema: structuredClone(plain) }] as const);
  return { ...rest, content: Object.fromEntries(content) };
}

/** JSON where nothing is stated, as of the bodies of requests. */
function typesOf(produces: Json | undefined): string[] {
  const stated = (Array.isArray(produces) ? produces : []).filter((type) => typeof type === "string");
  return stated.length === 0 ? ["application/json"] : stated;
}
