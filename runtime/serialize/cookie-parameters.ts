import { serializeArrayParam, serializeObjectParam } from "openapi-fetch";
import { own } from "../json.js";
import type { Operation, OperationRequest, ParameterStyle } from "../operation.js";
import { contentValue } from "./content-value.js";
import { setHeader } from "./header.js";
import { partsOf } from "./parts.js";
import type { Place } from "./place.js";
import { isAbsent, percentEncode } from "./scalar.js";

/**
 * Adds the cookie parameters in `form` style to the `Cookie` header. Browsers ignore that header.
 *
 * Several cookies of one parameter are separated by `; `, as cookies are: the `&` that the style has in a query would be
 * part of the first value (OpenAPI 3.1.1, appendix D; style `cookie` of OpenAPI 3.2).
 *
 * @throws ConfigurationError naming a cookie whose value cannot be sent
 */
export function serializeCookies(
  operation: Operation,
  values: OperationRequest["cookie"],
  headers: Headers,
): void {
  const cookies = (Object.entries(values ?? {}) as [string, unknown][]).flatMap(([name, value]) => {
    const style = own(operation.parameters?.cookie, name);
    const place = `cookie parameter "${name}"`;
    return cookiesOf(percentEncode(style?.name ?? name, place), value, style, place);
  });
  if (cookies.length > 0) setHeader(headers, "Cookie", cookies.join("; "));
}

function cookiesOf(
  key: string,
  value: unknown,
  style: ParameterStyle | undefined,
  place: Place,
): readonly string[] {
  if (isAbsent(value)) return [];
  if (style?.content !== undefined)
    return [`${key}=${percentEncode(contentValue(value, style.content, place), place)}`];
  const parts = partsOf(value, percentEncode, place);
  if (parts === undefined) return [];
  if (parts.kind === "scalar") return [`${key}=${parts.text}`];
  if (style?.explode === false) {
    const options = { style: "form", explode: false, allowReserved: true } as const;
    return [
      parts.kind === "list"
        ? serializeArrayParam(key, [...parts.items], options)
        : serializeObjectParam(key, Object.fromEntries(parts.members), options),
    ];
  }
  if (parts.kind === "list") return parts.items.map((item) => `${key}=${item}`);
  return parts.members.map(([member, text]) => `${member}=${text}`);
}
