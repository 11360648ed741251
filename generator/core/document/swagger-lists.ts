import { arrayMember, isObject, type Json, type JsonObject, objectMember } from "../../json.js";
import { OPERATION_KEYS } from "./methods.js";

/**
 * Writes the `collectionFormat` of every parameter of a Swagger 2.0 document as a style, in place. The library knows none
 * for `tsv`, nor for `ssv` and `pipes` in a path or header, and drops them.
 */
export function styleLists(document: JsonObject): void {
  Object.values(objectMember(document, "parameters") ?? {}).forEach(styleList);
  for (const item of Object.values(objectMember(document, "paths") ?? {})) {
    if (!isObject(item)) continue;
    arrayMember(item, "parameters")?.forEach(styleList);
    for (const method of OPERATION_KEYS) arrayMember(item[method], "parameters")?.forEach(styleList);
  }
}

function styleList(parameter: Json): void {
  if (!isObject(parameter)) return;
  const { in: place } = parameter;
  if (place === "query" || place === "path" || place === "header")
    Object.assign(parameter, listStyle(parameter, place === "query" ? "form" : "simple"));
}

/** The extension that keeps a `collectionFormat` for which OpenAPI has no style at its place. */
export const COLLECTION_FORMAT = "x-collection-format";

/** The separators that OpenAPI has a style for, in queries and forms alone. */
const DELIMITED: Readonly<Record<string, string>> = { ssv: "spaceDelimited", pipes: "pipeDelimited" };

/**
 * OpenAPI Specification 2.0, "Parameter Object", `collectionFormat`: `csv` unless the document states another one. `multi`
 * repeats the name, which a path and a header cannot.
 *
 * @param commas the style whose lists have commas at the place of the parameter
 */
export function listStyle(
  { type, collectionFormat }: JsonObject,
  commas: "form" | "simple" = "form",
): JsonObject | undefined {
  if (type !== "array") return undefined;
  const isForm = commas === "form";
  if (collectionFormat === "multi" && isForm) return { style: "form", explode: true };
  const style = typeof collectionFormat === "string" ? DELIMITED[collectionFormat] : undefined;
  if (style !== undefined && isForm) return { style, explode: false };
  const isKept = style !== undefined || collectionFormat === "tsv";
  return { style: commas, explode: false, ...(isKept ? { [COLLECTION_FORMAT]: collectionFormat } : {}) };
}
