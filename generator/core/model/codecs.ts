/** The functions of the runtime that descriptors hold, and the file below `runtime/` that exports each. */
export const CODECS = {
  anyContent: "codec/any",
  binary: "codec/binary",
  eventObjects: "codec/event-objects",
  events: "codec/events",
  jsonLines: "codec/json-lines",
  jsonSequence: "codec/json-sequence",
  json: "codec/json",
  jsonEventObjects: "codec/event-objects",
  jsonOrText: "codec/any",
  possibleActivity: "codec/activity",
  raw: "codec/raw",
  serializeCookies: "serialize/cookie-parameters",
  serializeHeaders: "serialize/header-parameters",
  serializeStyledPath: "serialize/styled-path",
  serializeStyledQuery: "serialize/styled-query",
  startedActivity: "codec/activity",
  text: "codec/text",
  toAny: "codec/any",
  toForm: "codec/form",
  toJson: "codec/json",
  toJsonLines: "codec/json-lines",
  toJsonSequence: "codec/json-sequence",
  toMultipart: "codec/multipart",
  withKeys: "auth/schemes",
} as const;

export type CodecName = keyof typeof CODECS;
