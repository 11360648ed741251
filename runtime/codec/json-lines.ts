import type { BodyEncoder, Decoder } from "../operation.js";
import { jsonStream } from "./json-stream.js";
import { toRecords } from "./to-records.js";

const LF = 10;

/** JSON lines (`application/jsonl`, `application/x-ndjson`): a value a line, of which the last may have no line end. */
export const jsonLines: Decoder = /* @__PURE__ */ jsonStream({ separator: LF, isCut: () => false });

/** A list as JSON lines, each value with a line end. */
export const toJsonLines: BodyEncoder = /* @__PURE__ */ toRecords("", "\n");
