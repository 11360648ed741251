import { EVENT_STREAM, essenceOf } from "../../../runtime/media-type.js";

/** How the items of a media type that is a stream are written; `undefined` for any other media type. */
export function streamFormat(mediaType: string): "eventObjects" | "jsonLines" | "jsonSequence" | undefined {
  const type = essenceOf(mediaType);
  if (type === EVENT_STREAM) return "eventObjects";
  if (/[/+](jsonl|json-lines|jsonlines|ndjson|x-jsonl|x-jsonlines|x-ndjson)$/.test(type)) return "jsonLines";
  return /[/+]json-seq$/.test(type) ? "jsonSequence" : undefined;
}
