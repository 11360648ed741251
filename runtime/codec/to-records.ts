import type { BodyEncoder } from "../operation.js";
import { jsonText } from "../serialize/json-text.js";
import { asIs, refuse } from "./raw.js";

/** An encoder of lists as JSON values with a text before and after each; a body that is encoded already is sent as it is. */
export function toRecords(before: string, after: string): BodyEncoder {
  return (body, { contentType }, { id }) => {
    const encoded = asIs(body, contentType);
    if (encoded !== undefined) return encoded;
    if (!Array.isArray(body)) return refuse(id, contentType);
    const records = body.map(
      (item, index) => before + jsonText(item, `item ${index} of the body of ${id}`) + after,
    );
    return { body: records.join(""), contentType, replayable: true };
  };
}
