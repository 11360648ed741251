import { essenceOf } from "../../../runtime/media-type.js";
import { type Json, type JsonObject, objectMember } from "../../json.js";
import { fixedHeader, PRINTABLE } from "../document/fixed-header.js";
import type { Content } from "./model.js";

/** Members of an Encoding Object that style a property as OpenAPI's "Parameter Object" does. */
const STYLING = new Set(["style", "explode", "allowReserved"]);

/**
 * The Encoding Objects of a body, with what holds for its media type: a style in urlencoded forms and, from OpenAPI 3.1 on, in
 * `multipart/form-data`; headers in multipart bodies. Of headers, those are kept whose value the document fixes.
 *
 * @param version the version that the document states; Swagger 2.0 has the lists of its forms in all of them
 */
export function readEncoding(
  root: JsonObject,
  {
    mediaType,
    encoding,
    prefixEncoding,
    itemEncoding,
  }: Pick<Content, "mediaType" | "encoding" | "prefixEncoding" | "itemEncoding">,
  version: string | undefined,
): Pick<Content, "encoding" | "prefixEncoding" | "itemEncoding"> {
  const type = essenceOf(mediaType);
  const isMultipart = type.startsWith("multipart/");
  const isStyled = type === "multipart/form-data" ? version?.startsWith("3.0") !== true : !isMultipart;
  const read = (node: Json): Json => readOne(root, node, { isMultipart, isStyled });
  return {
    encoding: Object.fromEntries(Object.entries(encoding).map(([name, node]) => [name, read(node)])),
    // Parts without names are of multipart bodies alone.
    ...(isMultipart && prefixEncoding !== undefined ? { prefixEncoding: prefixEncoding.map(read) } : {}),
    ...(isMultipart && itemEncoding !== undefined ? { itemEncoding: read(itemEncoding) } : {}),
  };
}

function readOne(
  root: JsonObject,
  node: Json,
  { isMultipart, isStyled }: { readonly isMultipart: boolean; readonly isStyled: boolean },
): Json {
  const kept = Object.entries(typeof node === "object" && node !== null ? node : {}).filter(
    ([key, value]) =>
      key !== "headers" &&
      (isStyled || !STYLING.has(key)) &&
      // It becomes a line of a multipart body.
      (key !== "contentType" || (typeof value === "string" && PRINTABLE.test(value))),
  );
  const headers = isMultipart ? fixedHeaders(root, node) : {};
  return { ...Object.fromEntries(kept), ...(Object.keys(headers).length === 0 ? {} : { headers }) };
}

/** Headers of a part by name: those whose value the document fixes. */
function fixedHeaders(root: JsonObject, encoding: Json): Record<string, string> {
  const entries = Object.entries(objectMember(encoding, "headers") ?? {}).flatMap(
    ([name, node]): [string, string][] => {
      const value = fixedHeader(root, name, node);
      return value === undefined ? [] : [[name, value]];
    },
  );
  return Object.fromEntries(entries);
}
