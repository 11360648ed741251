import type { BodyContent, EncodedBody, Operation } from "../operation.js";
import { jsonText } from "../serialize/json-text.js";
import { asIs, refuse } from "./raw.js";

/** Encodes a list as JSON values with a text before and after each; a body that is encoded already is sent as it is. */
export function encodeRecords(
  before: string,
  after: string,
  body: unknown,
  { contentType }: BodyContent,
  { id }: Operation,
): EncodedBody {
  const encoded = asIs(body, contentType);
  if (encoded !== undefined) return encoded;
  if (!Array.isArray(body)) return refuse(id, contentType);
  const records = body.map(
    (item, index) => before + jsonText(item, `item ${index} of the body of ${id}`) + after,
  );
  return { body: records.join(""), contentType, replayable: true };
}
