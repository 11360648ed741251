import type { Decoding } from "../decode.js";
import { readEvents } from "../events.js";
import { parseJson } from "../json.js";
import type { Decoder } from "../operation.js";
import { limitSilence, type StreamOwner } from "../stream.js";
import { limitsOf } from "./events.js";

/**
 * Server-sent events as OpenAPI 3.2 describes them ("Special Considerations for Server-Sent Events"): each is an object of
 * the fields that were sent, with `data` as text.
 */
export const eventObjects: Decoder = objectsOf((data) => data);

/** The same where a document describes `data` as the JSON that it holds. What is no JSON stays text. */
export const jsonEventObjects: Decoder = objectsOf((data) => (parseJson(data) ?? { value: data }).value);

function objectsOf(read: (data: string) => unknown): Decoder {
  return {
    limit: (response, owner: StreamOwner) => limitSilence(response, owner),
    decode(answer: Decoding) {
      const { body } = answer.response;
      if (body === null) throw answer.fail("an empty body instead of events");
      return readEvents(body, limitsOf(answer), (data, { event, id, retry }) => ({
        data: read(data),
        ...(event === "" ? {} : { event }),
        ...(id === "" ? {} : { id }),
        ...(retry === undefined ? {} : { retry }),
      }));
    },
  };
}
