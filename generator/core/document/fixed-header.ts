import { arrayMember, type Json, type JsonObject, member } from "../../json.js";
import { resolve } from "./resolve.js";

/** What may stand in a line of a multipart body. */
export const PRINTABLE = /^[ -~]*$/;

/**
 * The value of a header of a part, where the document fixes one. A name or a text that would be more than one header has
 * none, and `Content-Type` is what `contentType` says.
 */
export function fixedHeader(root: JsonObject, name: string, header: Json): string | undefined {
  const node = resolve(root, header, "")?.value;
  const schema = resolve(root, member(node, "schema"), "")?.value;
  const values = arrayMember(schema, "enum") ?? [];
  const value = text(member(schema, "const") ?? (values.length === 1 ? values[0] : undefined));
  const isSent = /^[\w!#$%&'*+.^`|~-]+$/.test(name) && !isContentType(name);
  return isSent && value !== undefined && PRINTABLE.test(value) ? value : undefined;
}

/** OpenAPI, "Encoding Object": among the headers of a part it is ignored. */
export function isContentType(name: string): boolean {
  return name.toLowerCase() === "content-type";
}

function text(value: Json | undefined): string | undefined {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : undefined;
}
