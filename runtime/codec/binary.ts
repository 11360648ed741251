import type { Decoder } from "../operation.js";

/** The bytes as a `Blob` with the answer's media type. An empty body is an empty `Blob`. */
export const binary: Decoder = {
  decode: ({ bytes, mediaType }) => new Blob([bytes], { type: mediaType }),
};
