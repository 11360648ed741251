import { serializeArrayParam, serializeObjectParam } from "openapi-fetch";
import { ConfigurationError } from "../errors/configuration.js";
import { own } from "../json.js";
import type { Operation, OperationRequest, ParameterStyle } from "../operation.js";
import { contentValue } from "./content-value.js";
import { setHeader } from "./header.js";
import { type Encode, partsOf } from "./parts.js";
import type { Place } from "./place.js";
import { isAbsent, membersOf, percentEncode } from "./scalar.js";
import { requireSeparable } from "./separator.js";

/**
 * Adds the cookie parameters in the styles `form` and `cookie` to the `Cookie` header, beside the cookies that it has. Browsers
 * ignore that header.
 *
 * Several cookies of one parameter are separated by `; `, as cookies are: the `&` that `form` has in a query would be
 * part of the first value (OpenAPI 3.1.1, appendix D). In `cookie` (OpenAPI 3.2) nothing is encoded: callers pass values in
 * the form in which they are sent.
 *
 * @throws ConfigurationError naming a cookie whose value cannot be sent
 */
export function serializeCookies(
  operation: Operation,
  values: OperationRequest["cookie"],
  headers: Headers,
): void {
  const cookies = membersOf(values, "cookie").flatMap(([name, value]) => {
    const style = own(operation.parameters?.cookie, name);
    const place = `cookie parameter "${name}"`;
    const encode = style?.style === "cookie" ? asIs : percentEncode;
    return cookiesOf(encode(style?.name ?? name, place), value, style, place, encode);
  });
  const others = headers.get("Cookie");
  if (others !== null) cookies.unshift(others);
  if (cookies.length > 0) setHeader(headers, "Cookie", cookies.join("; "));
}

/** RFC 6265, section 4.1.1: a semicolon ends a cookie, and what follows is another one. */
const asIs: Encode = (text, place) => {
  if (!text.includes(";")) return text;
  throw new ConfigurationError(`The ${place} contains a semicolon, after which another cookie would begin.`, {
    advice:
      "Pass the value in the encoding that the server expects: the document states that it is sent as it is.",
  });
};

function cookiesOf(
  key: string,
  value: unknown,
  style: ParameterStyle | undefined,
  place: Place,
  encode: Encode,
): readonly string[] {
  if (isAbsent(value)) return [];
  if (style?.content !== undefined)
    return [`${key}=${percentEncode(contentValue(value, style.content, place), place)}`];
  const parts = partsOf(value, encode, place);
  if (parts === undefined) return [];
  if (parts.kind === "scalar") return [`${key}=${parts.text}`];
  if (style?.explode === false) {
    requireSeparable(parts, ",", false, place);
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
