import { own } from "../json.js";
import type { Operation, OperationRequest } from "../operation.js";
import { formQuery, type QueryEncoder } from "./form-query.js";
import { membersOf } from "./scalar.js";

/**
 * The query string without `?`, all values in OpenAPI's default style. `undefined`, `null`, empty arrays and empty objects are left out; an empty
 * string is sent as `name=`. Names are percent-encoded, so `datacenters[]` becomes `datacenters%5B%5D`.
 *
 * openapi-fetch's `createQuerySerializer` does not do: it has one style for all parameters, objects are `deepObject` unless
 * it is told otherwise, and names are not encoded.
 *
 * @throws ConfigurationError naming a parameter whose value cannot be written
 */
export function serializeQuery(operation: Operation, values: OperationRequest["query"]): string {
  return queryWith(formQuery, operation, values);
}

/** The query string of what `encode` makes of each value. */
export function queryWith(
  encode: QueryEncoder,
  operation: Operation,
  values: OperationRequest["query"],
): string {
  const pairs: string[] = [];
  for (const [name, value] of membersOf(values, "query")) {
    const style = own(operation.parameters?.query, name);
    const text = encode(style?.name ?? name, value, style, `query parameter "${name}"`);
    if (text !== "") pairs.push(text);
  }
  return pairs.join("&");
}
