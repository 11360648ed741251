import type { BodyEncoder, Decoder } from "../operation.js";
import { jsonStream } from "./json-stream.js";
import { toRecords } from "./to-records.js";

const RECORD_SEPARATOR = 30;

/**
 * JSON text sequences (RFC 7464, `application/json-seq`): a record separator before each value, a line end after it. A
 * number or a name without its line end may have been cut off (section 2.4), so the last of them must have one.
 */
export const jsonSequence: Decoder = /* @__PURE__ */ jsonStream({
  separator: RECORD_SEPARATOR,
  isCut: (record) => !/[\]}"\s]$/.test(record),
});

/** A list as a JSON text sequence. */
export const toJsonSequence: BodyEncoder = /* @__PURE__ */ toRecords("\x1E", "\n");
