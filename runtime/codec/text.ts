import { decodeUtf8 } from "../buffered.js";
import type { Decoder } from "../operation.js";

/** Text in UTF-8, as it is. An empty body is `""`. */
export const text: Decoder = {
  decode: ({ bytes }) => decodeUtf8(bytes),
};
