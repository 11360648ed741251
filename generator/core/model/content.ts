import { essenceOf, isJsonType, isRange } from "../../../runtime/media-type.js";
import { arrayMember, isObject, type Json, type JsonObject, member, objectMember } from "../../json.js";
import { pointerOf } from "../../json-pointer.js";
import { resolve } from "../document/resolve.js";
import { streamFormat } from "../document/stream-format.js";
import { shapeOf } from "../json-schema/shape.js";
import { unwrap } from "../json-schema/unwrap.js";
import { eventFormat } from "./event-format.js";
import type { Content, ContentKind, ItemFormat } from "./model.js";

/** The contents of a body or response, the most useful to a client first: JSON, then the others. */
export function readContents(root: JsonObject, node: JsonObject, pointer: string): Content[] {
  const content = objectMember(node, "content") ?? {};
  return Object.entries(content)
    .map(([mediaType, value]): Content => {
      const items = itemsOf(root, mediaType, value);
      return {
        mediaType,
        kind: items === undefined ? contentKind(root, mediaType, schemaMember(value)) : "events",
        ...(items?.format === undefined ? {} : { items: items.format }),
        allows: isRange(mediaType) ? allowedBy(root, schemaMember(value)) : "json",
        schema: items === undefined ? schemaMember(value) : items.schema,
        encoding: objectMember(value, "encoding") ?? {},
        ...positions(value),
        pointer: pointer + pointerOf("content", mediaType),
      };
    })
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || rank(a) - rank(b));
}

/** The items of a stream that `itemSchema` describes (OpenAPI 3.2, "Media Type Object"). */
function itemsOf(
  root: JsonObject,
  mediaType: string,
  media: Json,
): { readonly schema: Json; readonly format: ItemFormat | undefined } | undefined {
  const schema = schemaMember({ schema: member(media, "itemSchema") ?? null });
  const format = streamFormat(mediaType);
  if (schema === undefined || format === undefined) return undefined;
  return { schema, format: format === "eventObjects" ? eventFormat(root, schema) : format };
}

/** The encodings of parts without names (OpenAPI 3.2, "Media Type Object"). */
function positions(media: Json): Pick<Content, "prefixEncoding" | "itemEncoding"> {
  const prefixEncoding = arrayMember(media, "prefixEncoding");
  const itemEncoding = objectMember(media, "itemEncoding");
  return {
    ...(prefixEncoding === undefined ? {} : { prefixEncoding }),
    ...(itemEncoding === undefined ? {} : { itemEncoding }),
  };
}

/** What a schema allows where the media type does not say it. */
function allowedBy(root: JsonObject, schema: Json | undefined): NonNullable<Content["allows"]> {
  const resolved = resolve(root, schema, "")?.value;
  if (resolved === undefined) return "any";
  const { types, alternatives } = shapeOf(root, resolved, "response", true);
  if (types.size === 0) return alternatives.length === 0 ? "any" : "text";
  return types.has("string") ? "text" : "json";
}

/** A file is binary whatever its media type: Swagger 2.0 documents declare `application/json` by default. */
function contentKind(root: JsonObject, mediaType: string, schema: Json | undefined): ContentKind {
  const kind = kindOf(mediaType);
  return kind === "json" && isFile(root, schema) ? "binary" : kind;
}

/** Among contents of one kind: plain JSON before its dialects, ranges last. */
function rank({ mediaType }: Content): number {
  if (essenceOf(mediaType) === "application/json") return 0;
  return isRange(mediaType) ? 2 : 1;
}

/** Also behind references, and beside null: whoever gives the file a name means the same. */
export function isFile(root: JsonObject, schema: Json | undefined): boolean {
  let { schema: bare } = unwrap(root, schema);
  // References have an end: those in circles were left out when the document was loaded.
  while (typeof bare["$ref"] === "string") ({ schema: bare } = unwrap(root, bare));
  return bare["type"] === "string" && (bare["format"] === "binary" || bare["format"] === "file");
}

/** The `schema` of a parameter, header or media type, if it is a schema. */
export function schemaMember(node: Json | undefined): Json | undefined {
  const schema = member(node, "schema");
  return isObject(schema) || typeof schema === "boolean" ? schema : undefined;
}

const ORDER: ContentKind[] = ["json", "multipart", "form", "text", "binary", "events"];

export function kindOf(mediaType: string): ContentKind {
  const type = essenceOf(mediaType);
  if (type === "*/*" || type === "application/*" || isJsonType(type)) return "json";
  if (type === "text/event-stream") return "events";
  if (type === "application/x-www-form-urlencoded") return "form";
  if (type.startsWith("multipart/")) return "multipart";
  if (type.startsWith("text/") || /[/+](xml|yaml|x-yaml|jsonl|x-ndjson|ndjson|jwt|jose)$/.test(type))
    return "text";
  return "binary";
}
