import { callFacts } from "../context.js";
import { type Decoding, shortened } from "../decode.js";
import { DecodeError } from "../errors/api.js";
import { parseJson } from "../json.js";
import type { Decoder } from "../operation.js";
import { readRecords } from "../records.js";
import { limitSilence, type StreamOwner } from "../stream.js";

/** How the values of a stream are separated. */
export interface Separation {
  readonly separator: number;
  /** Whether a record that ends with the stream may be one that was cut off. */
  readonly isCut: (record: string) => boolean;
}

/** A decoder of a stream of JSON values, which gives them one after the other as they arrive. */
export function jsonStream({ separator, isCut }: Separation): Decoder {
  return {
    limit: (response, owner: StreamOwner) => limitSilence(response, owner),
    decode(answer: Decoding) {
      const { body, status } = answer.response;
      if (body === null) throw answer.fail("an empty body instead of a stream of JSON");
      const { context, settings } = answer;
      const error = (what: string, advice: string, text?: string): DecodeError =>
        new DecodeError(what, {
          ...callFacts(context),
          status,
          ...(text === undefined ? {} : { body: shortened(text, settings.redactor) }),
          advice,
        });
      const limits = {
        maxBytes: settings.maxResponseBytes,
        tooLarge: () =>
          error(
            `the stream has a record of more than ${settings.maxResponseBytes} bytes.`,
            "Request less, or raise `maxResponseBytes` of the client options.",
          ),
      };
      return readRecords(body, separator, limits, (record, isWhole) => {
        const text = record.trim();
        if (text === "") return undefined;
        const value = !isWhole && isCut(record) ? undefined : parseJson(text);
        if (value !== undefined) return value;
        const advice = "The values before it are valid. Repeat the call for the rest.";
        throw error(
          isWhole
            ? "the stream has a record that is not JSON."
            : "the stream ended in the middle of a value.",
          advice,
          text,
        );
      });
    },
  };
}
