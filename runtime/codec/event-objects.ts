import type { Decoding } from "../decode.js";
import { readEvents } from "../events.js";
import type { Decoder } from "../operation.js";
import { limitSilence, type StreamOwner } from "../stream.js";
import { limitsOf } from "./events.js";

/**
 * Server-sent events as OpenAPI 3.2 describes them ("Special Considerations for Server-Sent Events"): each is an object of
 * the fields that were sent, with `data` as text.
 */
export const eventObjects: Decoder = {
  limit: (response, owner: StreamOwner) => limitSilence(response, owner),
  decode(answer: Decoding) {
    const { body } = answer.response;
    if (body === null) throw answer.fail("an empty body instead of events");
    return readEvents(body, limitsOf(answer), (data, { event, id, retry }) => ({
      data,
      ...(event === "" ? {} : { event }),
      ...(id === "" ? {} : { id }),
      ...(retry === undefined ? {} : { retry }),
    }));
  },
};
