import type { BodyEncoder } from "../operation.js";
import { encodeForm } from "../serialize/form.js";
import { dataOf, isStructure } from "../serialize/scalar.js";
import { asIs, refuse } from "./raw.js";

/** `application/x-www-form-urlencoded`: the properties of an object, `URLSearchParams`, or a form that is encoded already. */
export const toForm: BodyEncoder = (body, content, { id }) => {
  const { contentType } = content;
  const encoded =
    body instanceof URLSearchParams ? { body, contentType, replayable: true } : asIs(body, contentType);
  if (encoded !== undefined) return encoded;
  const data = dataOf(body, `body of ${id}`);
  if (!isStructure(data)) return refuse(id, contentType);
  return { body: encodeForm(content, data, id), contentType, replayable: true };
};
