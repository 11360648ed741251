import { binary } from "../../runtime/codec/binary.js";
import { events } from "../../runtime/codec/events.js";
import { json, toJson } from "../../runtime/codec/json.js";
import { text } from "../../runtime/codec/text.js";
import type { BodyContent, ResponseContent } from "../../runtime/operation.js";

/** What an operation of a test is answered with. */
export const CONTENT = {
  json: { "application/json": json },
  text: { "text/plain": text },
  binary: { "application/octet-stream": binary },
  events: { "text/event-stream": events },
  empty: {},
} satisfies Record<string, ResponseContent>;

/** The body of an operation that takes JSON. */
export const JSON_BODY: readonly BodyContent[] = [{ contentType: "application/json", encode: toJson }];
