import { ConfigurationError } from "../errors/configuration.js";
import { isJsonType, isRange } from "../media-type.js";
import { jsonText } from "./json-text.js";
import type { Place } from "./place.js";
import { dataOf, scalar } from "./scalar.js";

/** One part of a multipart body. */
export interface Part {
  readonly name: string;
  readonly content: BlobPart;
  readonly contentType: string | undefined;
  readonly fileName?: string;
}

/**
 * The part of one value: files and bytes as they are, objects as JSON, everything else as text.
 *
 * @param declared the content type, or the list of them, that the document states
 * @throws ConfigurationError for a value that no part can hold
 */
export function partOf(name: string, value: unknown, declared: string | undefined, place: Place): Part {
  // A list of types allows several; only a single type can be the part's own.
  const contentType =
    declared === undefined || declared.includes(",") || isRange(declared) ? undefined : declared;
  if (value instanceof Blob) {
    const fileName = value instanceof File ? value.name : "blob";
    const type = value.type === "" ? "application/octet-stream" : value.type;
    return { name, content: value, contentType: contentType ?? type, fileName };
  }
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    const content = value as ArrayBuffer | ArrayBufferView<ArrayBuffer>;
    return { name, content, contentType: contentType ?? "application/octet-stream", fileName: "blob" };
  }
  if (value instanceof ReadableStream) {
    throw new ConfigurationError(`The ${place} is a stream.`, {
      advice: "Pass a Blob or File; in Node, fs.openAsBlob(path) reads a file without loading it.",
    });
  }
  const data = dataOf(value, place);
  const isJson = contentType !== undefined && isJsonType(contentType);
  if (isJson || (typeof data === "object" && !(data instanceof Date)))
    return { name, content: jsonText(data, place), contentType: contentType ?? "application/json" };
  return { name, content: scalar(data, place), contentType };
}
