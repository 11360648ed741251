import { essenceOf } from "../../../runtime/media-type.js";
import { listedValues } from "../../core/json-schema/declarations.js";
import type { Content } from "../../core/model/model.js";
import { isObject, type JsonObject } from "../../json.js";
import type { Direction } from "./directions.js";
import { allowsNull } from "./enum-types.js";
import type { Translation } from "./translation.js";

/**
 * The schema of a body of text: where that is plain, one of the values that the document lists for it. A list in XML or
 * YAML says nothing of the text as a whole.
 */
export function textSchema(
  { mediaType, schema }: Content,
  translation: Translation,
  direction: Direction,
): JsonObject {
  const any: JsonObject = { type: "string" };
  if (!isObject(schema) || essenceOf(mediaType) !== "text/plain") return any;
  const { values = [] } = listedValues(translation.root, schema);
  if (values.length === 0 || !values.every((value) => typeof value === "string")) return any;
  // No text is null.
  if (allowsNull(schema)) return { ...any, enum: [...values] };
  const translated = translation.translate(schema, { direction, medium: "json" });
  return isObject(translated) ? translated : any;
}
