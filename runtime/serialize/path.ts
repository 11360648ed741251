import { own } from "../json.js";
import type { Operation, OperationRequest, ParameterStyle } from "../operation.js";
import { hasDotSegment } from "./dot-segment.js";
import type { Parts } from "./parts.js";
import { pathParts, refusePath } from "./path-parts.js";
import type { Place } from "./place.js";

/** The text that replaces the placeholder of one parameter. */
export type PathEncoder = (
  name: string,
  value: unknown,
  style: ParameterStyle | undefined,
  place: Place,
) => string;

/**
 * OpenAPI's style `simple`, the default of paths. Written here: openapi-fetch's functions for all styles would be in every
 * bundle.
 */
export const simplePath: PathEncoder = (name, value, style, place) =>
  joined(pathParts(name, value, place), style);

/** The texts of a path parameter in style `simple`. */
export function joined(parts: Parts, style: ParameterStyle | undefined): string {
  if (parts.kind === "scalar") return parts.text;
  if (parts.kind === "list") return parts.items.join(",");
  return parts.members.map((pair) => pair.join(style?.explode === true ? "=" : ",")).join(",");
}

/**
 * The operation's path with its values, all of them in OpenAPI's default style.
 *
 * openapi-fetch's `defaultPathSerializer` does not do: it keeps the placeholder of a missing value, and lets through empty
 * values, dot segments and objects without members.
 *
 * @throws ConfigurationError naming the parameter
 */
export function serializePath(operation: Operation, values: OperationRequest["path"]): string {
  return pathWith(simplePath, operation, values);
}

/** The operation's path, each placeholder replaced by what `encode` makes of its value. */
export function pathWith(
  encode: PathEncoder,
  operation: Operation,
  values: OperationRequest["path"],
): string {
  const given = (values ?? {}) as Readonly<Record<string, unknown>>;
  const path = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const style = own(operation.parameters?.path, name);
    return encode(name, own(given, name), style, `path parameter "${name}"`);
  });
  if (hasDotSegment(path)) throw refusePath(operation.path, "would contain a dot segment", "path");
  return path;
}
