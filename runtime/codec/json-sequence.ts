import type { BodyContent, Decoder, EncodedBody, Operation } from "../operation.js";
import { encodeRecords } from "./encode-records.js";
import { jsonStream } from "./json-stream.js";

const RECORD_SEPARATOR = 30;

/**
 * JSON text sequences (RFC 7464, `application/json-seq`): a record separator before each value, a line end after it. A
 * number or a name without its line end may have been cut off (section 2.4), so the last of them must have one.
 */
export const jsonSequence: Decoder = /* @__PURE__ */ jsonStream({
  separator: RECORD_SEPARATOR,
  isCut: (record) => !/[\]}"\s]$/.test(record),
});

/** Encodes a list as a JSON text sequence. */
export function toJsonSequence(body: unknown, content: BodyContent, operation: Operation): EncodedBody {
  return encodeRecords("\x1E", "\n", body, content, operation);
}
