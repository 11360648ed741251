import { own } from "../json.js";
import type { BodyContent } from "../operation.js";
import { jsonText } from "./json-text.js";
import { dataOf, isAbsent, isStructure, percentEncode, scalar } from "./scalar.js";
import { styledQuery } from "./styled-query.js";

/**
 * An object as `application/x-www-form-urlencoded`: WHATWG form encoding, where a space is `+`. OpenAPI 3.1.1, "Encoding the
 * x-www-form-urlencoded Media Type": objects are JSON, a list repeats its name, everything else is text. A style that the
 * document states for a property wins, and then a content type. Absent properties are left out.
 *
 * @throws ConfigurationError naming a property that a form cannot contain
 */
export function encodeForm(content: Omit<BodyContent, "encode">, body: object, operation: string): string {
  return Object.entries(body)
    .flatMap(([name, value]: [string, unknown]) => {
      const place = `property ${JSON.stringify(name)} of the body of ${operation}`;
      const encoding = own(content.encoding, name) ?? {};
      const { contentType, style, explode, allowReserved } = encoding;
      if (style !== undefined || explode !== undefined || allowReserved !== undefined)
        return styledQuery(name, value, encoding, place);
      if (contentType !== undefined) return styledQuery(name, value, { content: contentType }, place);
      return itemsOf(dataOf(value, place)).map((input) => {
        const item = dataOf(input, place);
        const text = isStructure(item) || Array.isArray(item) ? jsonText(item, place) : scalar(item, place);
        return `${percentEncode(name, place)}=${percentEncode(text, place)}`;
      });
    })
    .filter((pairs) => pairs !== "")
    .join("&")
    .replaceAll("%20", "+");
}

function itemsOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) return isAbsent(value) ? [] : [value];
  return value.filter((item) => !isAbsent(item));
}
