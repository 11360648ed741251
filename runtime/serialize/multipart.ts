import { ConfigurationError } from "../errors/configuration.js";
import { own } from "../json.js";
import { isJsonType, isRange } from "../media-type.js";
import type { BodyContent } from "../operation.js";
import { isAbsent, scalar } from "./scalar.js";

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
  content: BodyContent,
  value: object,
): { readonly body: Blob; readonly contentType: string } {
  const boundary = createBoundary();
  const pieces: BlobPart[] = [];
  for (const [name, member] of Object.entries(value) as [string, unknown][]) {
    const contentType = own(content.encoding, name)?.contentType;
    for (const item of Array.isArray(member) ? (member as unknown[]) : [member]) {
      if (isAbsent(item)) continue;
      const part = encodePart(item, `multipart property "${name}"`, contentType);
      const file = part.fileName === undefined ? "" : `; filename="${quoted(part.fileName)}"`;
      const type = part.contentType === undefined ? "" : `\r\nContent-Type: ${part.contentType}`;
      const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"${file}${type}\r\n\r\n`;
      pieces.push(head, part.content, "\r\n");
    }
  }
  pieces.push(`--${boundary}--\r\n`);
  return { body: new Blob(pieces), contentType: `${content.contentType}; boundary=${boundary}` };
}

interface Part {
  readonly content: BlobPart;
  readonly contentType: string | undefined;
  readonly fileName?: string;
}

function encodePart(value: unknown, place: string, declared: string | undefined): Part {
  // A list of types allows several; only a single type can be the part's own.
  const contentType =
    declared === undefined || declared.includes(",") || isRange(declared) ? undefined : declared;
  if (value instanceof Blob) {
    const fileName = value instanceof File ? value.name : "blob";
    const own = value.type === "" ? "application/octet-stream" : value.type;
    return { content: value, contentType: contentType ?? own, fileName };
  }
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    const content = value as ArrayBuffer | ArrayBufferView<ArrayBuffer>;
    return { content, contentType: contentType ?? "application/octet-stream", fileName: "blob" };
  }
  if (value instanceof ReadableStream) {
    throw new ConfigurationError(`The ${place} is a stream.`, {
      advice: "Pass a Blob or File; in Node, fs.openAsBlob(path) reads a file without loading it.",
    });
  }
  if (typeof value === "object" && !(value instanceof Date)) {
    return { content: JSON.stringify(value), contentType: contentType ?? "application/json" };
  }
  if (contentType !== undefined && isJsonType(contentType)) {
    return { content: JSON.stringify(value), contentType };
  }
  return { content: scalar(value, place), contentType };
}

/** WHATWG HTML, "multipart/form-data encoding algorithm". */
function quoted(name: string): string {
  return name.replace(/\r\n?|\n/g, "%0D%0A").replaceAll('"', "%22");
}

/** Sixteen random bytes, which no content contains by accident. `randomUUID` is missing on insecure pages. */
function createBoundary(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `cloudtemple-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
