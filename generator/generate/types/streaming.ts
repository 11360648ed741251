import { resolve } from "../../core/document/resolve.js";
import { successesOf } from "../../core/document/status.js";
import type { Operation } from "../../core/model/model.js";
import { arrayMember, isObject, type Json, type JsonObject, member, objectMember } from "../../json.js";

/**
 * Whether the caller of an operation chooses between one response and a stream of events by a boolean `stream` in the
 * body, as in APIs of language models (Cloud Temple API documentation, "LLMaaS").
 */
export function isStreamedOnRequest(operation: Operation, root: JsonObject): boolean {
  const kinds = successesOf(operation.responses).flatMap(({ contents }) => contents.map(({ kind }) => kind));
  if (!kinds.includes("events") || !kinds.includes("json")) return false;
  const [body] = operation.bodies;
  return operation.bodies.length === 1 && body?.kind === "json" && hasStreamFlag(body.schema, root, 0);
}

const MAX_DEPTH = 8;

/** The flag is a property of the schema or of a part of its `allOf`, at most {@link MAX_DEPTH} levels deep. */
function hasStreamFlag(schema: Json | undefined, root: JsonObject, depth: number): boolean {
  const node = resolve(root, schema, "")?.value;
  if (node === undefined || depth > MAX_DEPTH) return false;
  const flag = objectMember(objectMember(node, "properties"), "stream");
  if (flag !== undefined) return isBoolean(flag);
  return (arrayMember(node, "allOf") ?? []).some((part) => hasStreamFlag(part, root, depth + 1));
}

function isBoolean(schema: JsonObject): boolean {
  const type = member(schema, "type");
  if (type === "boolean" || (Array.isArray(type) && type.includes("boolean"))) return true;
  const variants = [...(arrayMember(schema, "anyOf") ?? []), ...(arrayMember(schema, "oneOf") ?? [])];
  return variants.some((variant) => isObject(variant) && isBoolean(variant));
}
