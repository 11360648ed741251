import { essenceOf } from "../media-type.js";
import type { BodyEncoder } from "../operation.js";
import { typeWithBoundary } from "../serialize/boundary.js";
import { encodeMultipart } from "../serialize/multipart.js";
import { formDataParts } from "../serialize/multipart-form-data.js";
import { listParts } from "../serialize/multipart-list.js";
import { objectParts } from "../serialize/multipart-object.js";
import { dataOf, isStructure } from "../serialize/scalar.js";
import { asIs, refuse } from "./raw.js";

/**
 * Multipart: one part for each property of an object, for each item of a list where parts have no names, for each entry of a
 * `FormData`, or a body that is encoded already.
 */
export const toMultipart: BodyEncoder = (body, content, { id }) => {
  const { contentType } = content;
  const encoded = asIs(body, contentType);
  if (encoded !== undefined) return { ...encoded, contentType: typeWithBoundary(contentType, body, id) };
  const isForm = essenceOf(contentType) === "multipart/form-data";
  if (isForm && isFormData(body))
    return { ...encodeMultipart(content, formDataParts(body)), replayable: true };
  const data = dataOf(body, `body of ${id}`);
  if (!isForm && Array.isArray(data))
    return { ...encodeMultipart(content, listParts(content, data, id)), replayable: true };
  if (!isStructure(data)) return refuse(id, contentType);
  return { ...encodeMultipart(content, objectParts(content, data, id)), replayable: true };
};

/** Whether a body is a `FormData` of the platform, or of a package that has its own, as `undici` does. */
function isFormData(body: unknown): body is FormData {
  return Object.prototype.toString.call(body) === "[object FormData]";
}
