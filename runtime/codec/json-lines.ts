import type { BodyContent, Decoder, EncodedBody, Operation } from "../operation.js";
import { encodeRecords } from "./encode-records.js";
import { jsonStream } from "./json-stream.js";

const LF = 10;

/** JSON lines (`application/jsonl`, `application/x-ndjson`): a value a line, of which the last may have no line end. */
export const jsonLines: Decoder = /* @__PURE__ */ jsonStream({ separator: LF, isCut: () => false });

/** Encodes a list as JSON lines, each value with a line end. */
export function toJsonLines(body: unknown, content: BodyContent, operation: Operation): EncodedBody {
  return encodeRecords("", "\n", body, content, operation);
}
