import { isObject, type Json, type JsonObject, objectMember, stringMember } from "../../../json.js";
import { listedValues } from "../declarations.js";
import { mapValues } from "../walk.js";

/**
 * A map whose keys are listed (`propertyNames` with an `enum`, also behind a reference or in parts and alternatives, or
 * with `false` for none) as an object with a member for each of them, as optional as the keys of a map are.
 */
export function withNamedKeys(root: JsonObject, schema: JsonObject): JsonObject {
  const names = schema["propertyNames"] === false ? [] : keysIn(root, schema["propertyNames"]);
  if (names === undefined) return withPatternOfNames(schema);
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

/** A map whose keys all have one pattern refuses other keys. The form of its keys stays, for those who compare it. */
function withPatternOfNames(schema: JsonObject): JsonObject {
  const { propertyNames: names, additionalProperties = {} } = schema;
  const pattern = stringMember(names, "pattern");
  const isAll = Object.keys(isObject(names) ? names : {}).every((key) => key === "pattern" || key === "type");
  if (pattern === undefined || !isAll || additionalProperties === false || "patternProperties" in schema)
    return schema;
  return { ...schema, patternProperties: { [pattern]: additionalProperties }, additionalProperties: false };
}

function keysIn(root: JsonObject, schema: Json | undefined): string[] | undefined {
  if (schema === undefined) return undefined;
  return listedValues(root, schema).values?.filter((value) => typeof value === "string");
}
