import { isObject, type Json, type JsonObject, objectMember } from "../../../json.js";

/**
 * The keywords of JSON Schema before 2020-12 by their present names: a list in `items` is `prefixItems`,
 * `additionalItems` beside it is `items`, and `dependencies` is `dependentRequired` and `dependentSchemas`.
 */
export function withOlderKeywords(schema: JsonObject): JsonObject {
  if (!Array.isArray(schema["items"]) && schema["dependencies"] === undefined) return schema;
  const { items, additionalItems, dependencies, ...rest } = schema;
  return {
    ...rest,
    ...(Array.isArray(items)
      ? { prefixItems: items, ...(additionalItems === undefined ? {} : { items: additionalItems }) }
      : {
          ...(items === undefined ? {} : { items }),
          ...(additionalItems === undefined ? {} : { additionalItems }),
        }),
    ...(isObject(dependencies) ? dependent(rest, dependencies) : {}),
  };
}

function dependent(schema: JsonObject, dependencies: JsonObject): JsonObject {
  const entries = Object.entries(dependencies);
  const lists = entries.filter(([, value]) => Array.isArray(value));
  const schemas = entries.filter(([, value]) => !Array.isArray(value));
  const merged = (key: string, own: [string, Json][]): JsonObject =>
    own.length === 0 ? {} : { [key]: { ...objectMember(schema, key), ...Object.fromEntries(own) } };
  return { ...merged("dependentRequired", lists), ...merged("dependentSchemas", schemas) };
}
