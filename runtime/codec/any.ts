import { decodeUtf8 } from "../buffered.js";
import { parseJson } from "../json.js";
import { essenceOf, isJsonType, isRange } from "../media-type.js";
import type { BodyEncoder, Decoder, SuccessAnswer } from "../operation.js";
import { typeInRange } from "../serialize/body-type.js";
import { binary } from "./binary.js";
import { toForm } from "./form.js";
import { json, toJson } from "./json.js";
import { toMultipart } from "./multipart.js";
import { raw } from "./raw.js";
import { text } from "./text.js";

/** What a document describes by a range and by a schema that allows text: JSON is parsed, anything else is text. */
export const jsonOrText: Decoder = {
  decode: (answer) => (isJson(answer) ? json : text).decode(answer),
};

/** What a document describes by a range alone: JSON is parsed, text is text, anything else is a `Blob`. */
export const anyContent: Decoder = {
  decode: (answer) => (isText(answer) ? jsonOrText : binary).decode(answer),
};

/** An answer without a media type is JSON if it can be parsed. */
function isJson({ mediaType, bytes }: SuccessAnswer): boolean {
  return mediaType === "" ? parseJson(decodeUtf8(bytes)) !== undefined : isJsonType(mediaType);
}

function isText({ mediaType }: SuccessAnswer): boolean {
  return mediaType === "" || mediaType.startsWith("text/") || isJsonType(mediaType);
}

/** A body of a range: in the type that the caller names, or else in the one that the value has. */
export const toAny: BodyEncoder = (body, content, operation) => {
  const contentType = isRange(content.contentType)
    ? typeInRange(content.contentType, body, operation.id)
    : content.contentType;
  return encoderOf(contentType)(body, { ...content, contentType }, operation);
};

function encoderOf(contentType: string): BodyEncoder {
  if (isJsonType(contentType)) return toJson;
  const essence = essenceOf(contentType);
  if (essence.startsWith("multipart/")) return toMultipart;
  return essence === "application/x-www-form-urlencoded" ? toForm : raw;
}
