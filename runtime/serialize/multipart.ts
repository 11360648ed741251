import { own } from "../json.js";
import type { BodyContent, PropertyEncoding } from "../operation.js";
import { createBoundary } from "./boundary.js";
import { type Part, partOf } from "./part.js";
import { isAbsent } from "./scalar.js";
import { styledParts } from "./styled-parts.js";

/**
 * RFC 7578 body of an object: one part per property, one per item of an array. Files keep their name and type, bytes
 * are `application/octet-stream`, objects are JSON, everything else is text; `encoding` overrides that per property.
 *
 * Not made with `FormData`, which gives every part with a content type a file name, so that servers take metadata for an
 * upload.
 *
 * @throws ConfigurationError naming a property that cannot be part of a multipart body
 */
export function encodeMultipart(
  content: Omit<BodyContent, "encode">,
  value: object,
  operation: string,
): { readonly body: Blob; readonly contentType: string } {
  const boundary = createBoundary();
  const pieces: BlobPart[] = [];
  for (const [name, member] of Object.entries(value) as [string, unknown][]) {
    const encoding = own(content.encoding, name) ?? {};
    const headers = Object.entries(encoding.headers ?? {}).map(([header, text]) => `${header}: ${text}\r\n`);
    const place = `property ${JSON.stringify(name)} of the body of ${operation}`;
    for (const part of partsOfProperty(name, member, encoding, place)) {
      const file = part.fileName === undefined ? "" : `; filename="${quoted(part.fileName)}"`;
      const type = part.contentType === undefined ? "" : `Content-Type: ${part.contentType}\r\n`;
      const disposition = `Content-Disposition: form-data; name="${quoted(part.name)}"${file}\r\n`;
      pieces.push(`--${boundary}\r\n${disposition}${type}${headers.join("")}\r\n`, part.content, "\r\n");
    }
  }
  pieces.push(`--${boundary}--\r\n`);
  const contentType = content.contentType.replace(/;\s*boundary=("[^"]*"|[^;]*)/i, "");
  return { body: new Blob(pieces), contentType: `${contentType}; boundary=${boundary}` };
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

/** WHATWG HTML, "multipart/form-data encoding algorithm". */
function quoted(name: string): string {
  return name.replace(/\r\n?|\n/g, "%0D%0A").replaceAll('"', "%22");
}
