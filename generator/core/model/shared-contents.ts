import type { CodecName } from "./codecs.js";

/** Contents that most operations have, as JSON with names of codecs, and the constant of the runtime that is the same. */
export const SHARED_CONTENTS: Readonly<Record<string, CodecName>> = {
  '[{"contentType":"application/json","encode":"toJson"}]': "JSON_BODY",
  '{"2XX":{"application/json":"json"}}': "JSON_ANSWER",
  '{"2XX":{}}': "NO_CONTENT",
};

/**
 * The contents that `make` makes with codecs, or the constant that is the same: an object less for each operation to make
 * when a module is imported.
 */
export function orShared<T, Codec>(
  make: (codec: (name: CodecName) => unknown) => T,
  codec: (name: CodecName) => Codec,
): T | Codec {
  const text = JSON.stringify(make((name) => name));
  const shared = Object.hasOwn(SHARED_CONTENTS, text) ? SHARED_CONTENTS[text] : undefined;
  return shared === undefined ? make(codec) : codec(shared);
}
