import type { JsonObject } from "../../../json.js";

/**
 * `unevaluatedProperties` and `unevaluatedItems` as `additionalProperties` and `items`: for a type there is no
 * difference between what no keyword of the schema and what no keyword of any of its parts describes.
 */
export function withoutUnevaluated(schema: JsonObject): JsonObject {
  if (!("unevaluatedProperties" in schema || "unevaluatedItems" in schema)) return schema;
  const { unevaluatedProperties: properties, unevaluatedItems: items, ...rest } = schema;
  return {
    ...(properties === undefined ? {} : { additionalProperties: properties }),
    ...(items === undefined ? {} : { items }),
    ...rest,
  };
}
