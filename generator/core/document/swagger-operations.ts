import { isObject, type JsonObject, member, objectMember } from "../../json.js";
import { OPERATION_KEYS } from "./methods.js";

/** The operations of a Swagger 2.0 document, by path and then by method. */
export function swaggerOperations(document: JsonObject): JsonObject[] {
  return Object.values(objectMember(document, "paths") ?? {}).flatMap((item) =>
    OPERATION_KEYS.map((method) => member(item, method)).filter(isObject),
  );
}
