import { own } from "../json.js";
import type { BodyContent, PropertyEncoding } from "../operation.js";
import { formData, type MultipartPart } from "./multipart.js";
import { type Part, partOf } from "./part.js";
import { isAbsent } from "./scalar.js";
import { styledParts } from "./styled-parts.js";

/**
 * The parts of an object (RFC 7578): one per property, one per item of an array. Files keep their name and type, bytes are
 * `application/octet-stream`, objects are JSON, everything else is text; `encoding` overrides that per property.
 *
 * @throws ConfigurationError naming a property that cannot be part of a multipart body
 */
export function objectParts(
  { encoding: encodings }: Pick<BodyContent, "encoding">,
  value: object,
  operation: string,
): readonly MultipartPart[] {
  return (Object.entries(value) as [string, unknown][]).flatMap(([name, member]) => {
    const encoding = own(encodings, name) ?? {};
    const place = `property ${JSON.stringify(name)} of the body of ${operation}`;
    const { headers = {} } = encoding;
    return partsOfProperty(name, member, encoding, place).map((part) => ({
      ...part,
      disposition: formData(part),
      headers,
    }));
  });
}

function partsOfProperty(
  name: string,
  value: unknown,
  encoding: PropertyEncoding,
  place: string,
): readonly Part[] {
  const items = (Array.isArray(value) ? (value as unknown[]) : [value]).filter((item) => !isAbsent(item));
  const { style, explode, allowReserved } = encoding;
  const isStyled = style !== undefined || explode !== undefined || allowReserved !== undefined;
  // A style is of text: it says nothing of files.
  if (isStyled && !items.some((item) => item instanceof Blob))
    return styledParts(name, value, encoding, place);
  return items.map((item) => partOf(name, item, encoding.contentType, place));
}
