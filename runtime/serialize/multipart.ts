import type { BodyContent } from "../operation.js";
import { createBoundary } from "./boundary.js";
import type { Part } from "./part.js";

/** A part with the headers that it has beside its content type. */
export interface MultipartPart extends Pick<Part, "content" | "contentType"> {
  /** `form-data; name="file"`; none where the document gives the part one of its own, or none is wanted. */
  readonly disposition: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * A multipart body (RFC 2046, section 5.1) of its parts.
 *
 * Not left to the platform, whose `FormData` gives every part with a content type a file name, so that servers take metadata for
 * an upload, and which other implementations of `fetch` send as `[object FormData]`.
 */
export function encodeMultipart(
  { contentType: stated }: Pick<BodyContent, "contentType">,
  parts: Iterable<MultipartPart>,
): { readonly body: Blob; readonly contentType: string } {
  const boundary = createBoundary();
  const pieces: BlobPart[] = [];
  for (const { disposition, contentType, headers, content } of parts) {
    const own = { "Content-Disposition": disposition, "Content-Type": contentType };
    const lines = [...Object.entries(own), ...Object.entries(headers)];
    const head = lines.map(([name, text]) => (text === undefined ? "" : `${name}: ${text}\r\n`));
    pieces.push(`--${boundary}\r\n${head.join("")}\r\n`, content, "\r\n");
  }
  pieces.push(`--${boundary}--\r\n`);
  const contentType = stated.replace(/;\s*boundary=("[^"]*"|[^;]*)/i, "");
  return { body: new Blob(pieces), contentType: `${contentType}; boundary=${boundary}` };
}

/** RFC 7578, section 4.2, with names as WHATWG HTML, "multipart/form-data encoding algorithm", writes them. */
export function formData({ name, fileName }: Pick<Part, "name" | "fileName">): string {
  const file = fileName === undefined ? "" : `; filename="${quoted(fileName)}"`;
  return `form-data; name="${quoted(name.replace(/\r\n?|\n/g, "\r\n"))}"${file}`;
}

/** What may stand between quotes, by the same algorithm. */
export function quoted(text: string): string {
  return text.replaceAll("\r", "%0D").replaceAll("\n", "%0A").replaceAll('"', "%22");
}
