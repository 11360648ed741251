import { callFacts } from "../context.js";
import { type Decoding, errorMessage, shortened } from "../decode.js";
import { ApiError, DecodeError } from "../errors/api.js";
import { type EventLimits, readEvents } from "../events.js";
import { parseJson } from "../json.js";
import type { Decoder } from "../operation.js";
import { limitSilence, type StreamOwner } from "../stream.js";

/** Server-sent events, one after the other as they arrive: JSON is parsed, other data is text. */
export const events: Decoder = {
  limit: (response, owner: StreamOwner) => limitSilence(response, owner),
  decode(answer: Decoding) {
    const { body } = answer.response;
    if (body === null) throw answer.fail("an empty body instead of events");
    return readEvents(body, limitsOf(answer));
  },
};

export function limitsOf({ response: { status }, context, settings }: Decoding): EventLimits {
  return {
    maxBytes: settings.maxResponseBytes,
    tooLarge: () =>
      new DecodeError(`the event stream has an event of more than ${settings.maxResponseBytes} bytes.`, {
        ...callFacts(context),
        status,
        advice: "Request less, or raise `maxResponseBytes` of the client options.",
      }),
    reported: (data) => {
      const json = parseJson(data);
      const body =
        json === undefined ? shortened(data, settings.redactor) : settings.redactor.value(json.value);
      const reason = errorMessage(body, settings.redactor) ?? JSON.stringify(body);
      return new ApiError(`the event stream reported an error: ${reason.replace(/\.?$/, ".")}`, {
        ...callFacts(context),
        status,
        body,
        advice: "The events before it are valid. Correct what it names, or repeat the call.",
      });
    },
  };
}
