import { type Json, type JsonObject, objectMember } from "../../../json.js";
import { listedValues } from "../declarations.js";
import { mapValues } from "../walk.js";

/**
 * A map whose keys are listed (`propertyNames` with an `enum`, also behind a reference or in parts and alternatives) as an object with a member for
 * each of them, as optional as the keys of a map are.
 */
export function withNamedKeys(root: JsonObject, schema: JsonObject): JsonObject {
  const names = keysIn(root, schema["propertyNames"]);
  if (names === undefined) return schema;
  const { additionalProperties = {} } = schema;
  const rest = Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "propertyNames"));
  if (additionalProperties === false) return rest;
  const properties = objectMember(schema, "properties") ?? {};
  const keyed = Object.fromEntries(names.map((name) => [name, structuredClone(additionalProperties)]));
  // A property that no name allows can never be there.
  const own = Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name)));
  return {
    ...rest,
    properties: { ...mapValues(keyed, (value) => value), ...own },
    additionalProperties: false,
  };
}

function keysIn(root: JsonObject, schema: Json | undefined): string[] | undefined {
  if (schema === undefined) return undefined;
  return listedValues(root, schema).values?.filter((value) => typeof value === "string");
}
