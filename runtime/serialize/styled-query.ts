import type { Operation, OperationRequest } from "../operation.js";
import { contentValue } from "./content-value.js";
import { deepObjectQuery } from "./deep-object-query.js";
import { delimitedQuery } from "./delimited-query.js";
import { formPairs, type QueryEncoder } from "./form-query.js";
import type { Place } from "./place.js";
import { queryWith } from "./query.js";
import { percentEncodeReserved } from "./reserved.js";
import { isAbsent, percentEncode } from "./scalar.js";

/**
 * The query string without `?`, in the styles that the operation's descriptor states; see `serializeQuery`. One that is a
 * single value (OpenAPI 3.2, `in: querystring`) is that value.
 *
 * @throws ConfigurationError naming a parameter whose value cannot be written in its style
 */
export function serializeStyledQuery(operation: Operation, values: OperationRequest["query"]): string {
  if (operation.querystring !== undefined) {
    if (values === undefined) return "";
    return percentEncode(contentValue(values, operation.querystring, QUERY_STRING), QUERY_STRING);
  }
  return queryWith(styledQuery, operation, values);
}

const QUERY_STRING: Place = "query string";

/** A query parameter, or a property of a form, in any style that a document can state. */
export const styledQuery: QueryEncoder = (name, value, style, place) => {
  if (isAbsent(value)) return "";
  const encode = style?.allowReserved === true ? percentEncodeReserved : percentEncode;
  if (style?.content !== undefined) {
    return `${percentEncode(name, place)}=${encode(contentValue(value, style.content, place), place)}`;
  }
  if (style?.style === "deepObject") return deepObjectQuery(name, value, style, place);
  if (style?.style === undefined || style.style === "form")
    return formPairs(name, value, style?.explode ?? true, encode, place);
  return delimitedQuery(name, value, style, place);
};
