import { isJsonType } from "../media-type.js";
import { jsonText } from "./json-text.js";
import type { Place } from "./place.js";
import { scalar } from "./scalar.js";

/** The value of a parameter, or of a property of a form, with a media type: JSON, or text for other types. */
export function contentValue(value: unknown, mediaType: string, place: Place): string {
  return isJsonType(mediaType) ? jsonText(value, place) : scalar(value, place);
}
