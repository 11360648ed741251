import type { BodyContent } from "../operation.js";
import { type MultipartPart, quoted } from "./multipart.js";
import { partOf } from "./part.js";

/**
 * The parts of a list (OpenAPI 3.2, "Encoding `multipart` Media Types"): one per item, without names, as the encoding of its
 * position states, or that of all other items.
 *
 * @throws ConfigurationError naming an item that cannot be part of a multipart body
 */
export function listParts(
  { prefixEncoding = [], itemEncoding = {} }: Pick<BodyContent, "prefixEncoding" | "itemEncoding">,
  items: readonly unknown[],
  operation: string,
): readonly MultipartPart[] {
  return items.map((item, index) => {
    const { contentType, headers = {} } = prefixEncoding[index] ?? itemEncoding;
    const part = partOf("", item, contentType, `item ${index} of the body of ${operation}`);
    const hasOwn = Object.keys(headers).some((name) => name.toLowerCase() === "content-disposition");
    const isNamed = item instanceof File && !hasOwn;
    return {
      content: part.content,
      // RFC 2046, section 5.1: a part without a type is ASCII.
      contentType: part.contentType ?? "text/plain; charset=utf-8",
      disposition: isNamed ? `attachment; filename="${quoted(item.name)}"` : undefined,
      headers,
    };
  });
}
