import { essenceOf } from "../media-type.js";
import type { BodyEncoder } from "../operation.js";
import { typeWithBoundary } from "../serialize/boundary.js";
import { encodeMultipart } from "../serialize/multipart.js";
import { dataOf, isStructure } from "../serialize/scalar.js";
import { asIs, refuse } from "./raw.js";

/**
 * Multipart: one part for each property of an object, a `FormData`, whose boundary the platform chooses, or a body that is
 * encoded already.
 */
export const toMultipart: BodyEncoder = (body, content, { id }) => {
  const { contentType } = content;
  const encoded = asIs(body, contentType);
  if (encoded !== undefined) return { ...encoded, contentType: typeWithBoundary(contentType, body, id) };
  if (body instanceof FormData && essenceOf(contentType) === "multipart/form-data")
    return { body, contentType: undefined, replayable: true };
  const data = dataOf(body, `body of ${id}`);
  if (!isStructure(data)) return refuse(id, contentType);
  return { ...encodeMultipart(content, data, id), replayable: true };
};
