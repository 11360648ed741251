import { deepMembers } from "./deep-object.js";
import { formPairs, type QueryEncoder } from "./form-query.js";
import { percentEncodeReserved } from "./reserved.js";
import { dataOf, percentEncode } from "./scalar.js";

/**
 * OpenAPI's style `deepObject`: `name[member]=value`, brackets encoded. It defines one level of scalars; deeper objects add
 * brackets, lists of scalars repeat the name, and lists of objects have an index, which most servers read.
 *
 * Written here: openapi-fetch leaves brackets bare and knows one level.
 */
export const deepObjectQuery: QueryEncoder = (name, value, style, place) => {
  const encode = style?.allowReserved === true ? percentEncodeReserved : percentEncode;
  const data = dataOf(value, place);
  if (typeof data !== "object" || data instanceof Date) return formPairs(name, data, true, encode, place);
  return deepMembers(data, place)
    .map(([path, text]) => {
      const brackets = path.map((member) => `%5B${percentEncode(member, place)}%5D`).join("");
      return `${percentEncode(name, place)}${brackets}=${encode(text, place)}`;
    })
    .join("&");
};
