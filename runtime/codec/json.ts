import { decodeUtf8 } from "../buffered.js";
import { parseJson } from "../json.js";
import type { BodyContent, BodyEncoder, Decoder, ResponseContent } from "../operation.js";
import { isBytes } from "../serialize/body-type.js";
import { jsonText } from "../serialize/json-text.js";

/** JSON, parsed. An empty body is an error. */
export const json: Decoder = {
  decode(answer) {
    const text = decodeUtf8(answer.bytes);
    if (text === "") throw answer.fail("an empty body instead of JSON");
    const parsed = parseJson(text);
    if (parsed === undefined) throw answer.fail(`${answer.mediaType || "a body"} that is not JSON`);
    return parsed.value;
  },
};

/** The contents of any success that is JSON. */
export const JSON_ANSWER: Readonly<Record<string, ResponseContent>> = { "2XX": { "application/json": json } };

/** Any plain data as JSON, `null` too. Bytes and streams are JSON already. */
export const toJson: BodyEncoder = (body, { contentType }, { id }) => {
  if (isBytes(body)) return { body, contentType, replayable: true };
  if (body instanceof ReadableStream) return { body, contentType, replayable: false };
  return { body: jsonText(body, `body of ${id}`), contentType, replayable: true };
};

/** The contents of a request that is JSON. */
export const JSON_BODY: readonly BodyContent[] = [{ contentType: "application/json", encode: toJson }];
