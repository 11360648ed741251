import { serializeArrayParam, serializeObjectParam, serializePrimitiveParam } from "openapi-fetch";
import type { Operation, OperationRequest } from "../operation.js";
import { contentValue } from "./content-value.js";
import { DELIMITERS } from "./delimited-query.js";
import { joined, type PathEncoder, pathWith } from "./path.js";
import { pathParts, refusePath } from "./path-parts.js";
import { percentEncodeReservedItem, percentEncodeReservedPath } from "./reserved.js";
import { percentEncode } from "./scalar.js";
import { requireSeparable } from "./separator.js";

/**
 * The operation's path with its values, in the styles that its descriptor states.
 *
 * @throws ConfigurationError naming the parameter
 */
export function serializeStyledPath(operation: Operation, values: OperationRequest["path"]): string {
  return pathWith(styledPath, operation, values);
}

const styledPath: PathEncoder = (name, value, style, place) => {
  if (style?.content !== undefined) {
    const text = value === undefined ? "" : contentValue(value, style.content, place);
    if (text === "") throw refusePath(name, "is missing or empty");
    return percentEncode(text, place);
  }
  const stated = style?.style ?? "simple";
  const reserved =
    typeof value === "object" && !(value instanceof Date)
      ? percentEncodeReservedItem
      : percentEncodeReservedPath;
  const parts = pathParts(name, value, place, style?.allowReserved === true ? reserved : percentEncode);
  if (stated === "simple") return joined(parts, style);
  const key = percentEncode(style?.name ?? name, place);
  if (stated === "label" || stated === "matrix") {
    const explode = style?.explode === true;
    if (parts.kind === "scalar") {
      // openapi-fetch's path serializer does the same with scalars, for which it has no function.
      return stated === "label"
        ? `.${parts.text}`
        : `;${serializePrimitiveParam(key, parts.text, { allowReserved: true })}`;
    }
    if (stated === "label" && explode) requireSeparable(parts, ".", true, place);
    const options = { style: stated, explode, allowReserved: true } as const;
    return parts.kind === "list"
      ? serializeArrayParam(key, [...parts.items], options)
      : serializeObjectParam(key, Object.fromEntries(parts.members), options);
  }
  // Swagger 2.0's collectionFormat, which applies to paths as well.
  if (parts.kind === "scalar") return parts.text;
  const separator = DELIMITERS[stated as keyof typeof DELIMITERS];
  requireSeparable(parts, separator, false, place);
  return (parts.kind === "list" ? parts.items : parts.members.flat()).join(separator);
};
