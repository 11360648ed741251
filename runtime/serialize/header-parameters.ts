import { serializeArrayParam, serializeObjectParam } from "openapi-fetch";
import { own } from "../json.js";
import { isJsonType } from "../media-type.js";
import type { Operation, OperationRequest, ParameterStyle } from "../operation.js";
import { contentValue } from "./content-value.js";
import { setHeader } from "./header.js";
import { partsOf, unchanged } from "./parts.js";
import type { Place } from "./place.js";
import { isAbsent, membersOf } from "./scalar.js";
import { requireSeparable } from "./separator.js";

/**
 * Adds the header parameters in OpenAPI's `simple` style; absent ones and empty arrays are left out. Nothing is
 * percent-encoded (OpenAPI 3.1.1, appendix D).
 *
 * @throws ConfigurationError naming a header whose value cannot be sent
 */
export function serializeHeaders(
  operation: Operation,
  values: OperationRequest["header"],
  headers: Headers,
): void {
  for (const [name, value] of membersOf(values, "header")) {
    const style = own(operation.parameters?.header, name);
    const text = headerText(value, style, `header parameter "${name}"`);
    if (text !== undefined) setHeader(headers, style?.name ?? name, text);
  }
}

/** Separators of Swagger 2.0's collectionFormat, which applies to headers as well. */
const SEPARATORS = { spaceDelimited: " ", pipeDelimited: "|", tabDelimited: "\t" } as const;

function headerText(value: unknown, style: ParameterStyle | undefined, place: Place): string | undefined {
  if (isAbsent(value)) return undefined;
  if (style?.content !== undefined) {
    const text = contentValue(value, style.content, place);
    // JSON can write every character in ASCII, and headers cannot contain most others.
    return isJsonType(style.content) ? text.replace(NON_ASCII, escaped) : text;
  }
  const parts = partsOf(value, unchanged, place);
  if (parts === undefined || parts.kind === "scalar") return parts?.text;
  const explode = style?.explode === true;
  const separator = own(SEPARATORS, style?.style ?? "") ?? ",";
  requireSeparable(parts, separator, explode, place);
  if (separator !== ",") return (parts.kind === "list" ? parts.items : parts.members.flat()).join(separator);
  const options = { style: "simple", explode, allowReserved: true } as const;
  return parts.kind === "list"
    ? serializeArrayParam("", [...parts.items], options)
    : serializeObjectParam("", Object.fromEntries(parts.members), options);
}

const NON_ASCII = /[^\0-\x7f]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
