import { arrayMember, type Json, type JsonObject } from "../../json.js";
import { resolve } from "../document/resolve.js";
import { declarationsOf, listedValues } from "../json-schema/declarations.js";
import { ALTERNATIVES } from "../json-schema/keywords.js";
import type { ItemFormat } from "./model.js";

/**
 * What `itemSchema` means for server-sent events: it describes the whole event, with `data` as the text that it is there
 * (OpenAPI 3.2, "Special Considerations for Server-Sent Events"). Some authors describe `data` as the JSON that it holds,
 * beside the other fields of an event; and where there is no such `data`, what is described is the data alone
 * (`undefined`).
 */
export function eventFormat(root: JsonObject, schema: Json): ItemFormat | undefined {
  const formats = formatsOf(root, schema, new Set());
  return formats.find((format) => format === "eventObjects") ?? formats[0];
}

/** Other fields of an event (HTML Standard, "Server-sent events"). */
const OTHER_FIELDS = ["event", "id", "retry"];

function formatsOf(root: JsonObject, schema: Json, passed: Set<JsonObject>): ItemFormat[] {
  const node = resolve(root, schema, "")?.value;
  if (node === undefined || passed.has(node)) return [];
  passed.add(node);
  const alternatives = [...ALTERNATIVES, "allOf"].flatMap((keyword) => arrayMember(node, keyword) ?? []);
  return [...ownFormats(root, node), ...alternatives.flatMap((part) => formatsOf(root, part, passed))];
}

function ownFormats(root: JsonObject, schema: JsonObject): ItemFormat[] {
  const declared = declarationsOf(root, schema, "data").map((each) => listedValues(root, each.schema).types);
  if (declared.some((types) => types.size === 0 || types.has("string"))) return ["eventObjects"];
  const isEvent = OTHER_FIELDS.some((field) => declarationsOf(root, schema, field).length > 0);
  return declared.length > 0 && isEvent ? ["jsonEventObjects"] : [];
}
