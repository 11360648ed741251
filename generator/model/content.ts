import { isObject, type JsonObject, objectMember } from "../json.js";
import { pointerOf } from "../load/pointer.js";
import type { Content, ContentKind } from "./model.js";

/** The contents of a body or response, in the order that serves a client best: JSON first, then the rest. */
export function readContents(node: JsonObject, pointer: string): Content[] {
  const content = objectMember(node, "content") ?? {};
  return Object.entries(content)
    .map(
      ([mediaType, value]): Content => ({
        mediaType,
        kind: kindOf(mediaType),
        schema: isObject(value) ? value["schema"] : undefined,
        encoding: objectMember(value, "encoding") ?? {},
        pointer: pointer + pointerOf("content", mediaType),
      }),
    )
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

const ORDER: ContentKind[] = ["json", "multipart", "form", "text", "binary", "events"];

export function kindOf(mediaType: string): ContentKind {
  const type = (mediaType.split(";", 1)[0] ?? "").trim().toLowerCase();
  if (type === "*/*" || /^application\/\*$/.test(type) || /^[^/]+\/([^/]+\+)?json$/.test(type)) return "json";
  if (type === "text/event-stream") return "events";
  if (type === "application/x-www-form-urlencoded") return "form";
  if (type.startsWith("multipart/")) return "multipart";
  if (type.startsWith("text/") || /[/+](xml|yaml|x-yaml|jsonl|x-ndjson|ndjson|jwt|jose)$/.test(type))
    return "text";
  return "binary";
}
