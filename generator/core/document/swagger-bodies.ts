import { arrayMember, isObject, type Json, type JsonObject, objectMember, stringMember } from "../../json.js";
import { pointerOf } from "../../json-pointer.js";
import { OPERATION_KEYS } from "./methods.js";
import { resolve } from "./resolve.js";
import type { UnsoundKeyword } from "./sound-schemas.js";
import { listStyle } from "./swagger-lists.js";

/**
 * Makes request bodies of the parameters of a Swagger 2.0 document that are in the body or in a form, in place. The
 * library loses those of a path where they are written after the operations or by reference, and of a form all but
 * name, type and description. What cannot be a part of the body is reported to `report`.
 */
export function makeBodies(document: JsonObject, report: (keyword: UnsoundKeyword) => void): void {
  for (const [path, item] of Object.entries(objectMember(document, "paths") ?? {})) {
    if (!isObject(item)) continue;
    const shared = arrayMember(item, "parameters") ?? [];
    for (const method of OPERATION_KEYS) {
      const operation = item[method];
      if (!isObject(operation)) continue;
      const pointer = pointerOf("paths", path, method, "parameters");
      makeBody(document, operation, shared, (expected) => report({ pointer, expected }));
    }
    keepOthers(document, item);
  }
}

function makeBody(
  document: JsonObject,
  operation: JsonObject,
  shared: readonly Json[],
  report: (expected: string) => void,
): void {
  const [ofPath, own] = [shared, arrayMember(operation, "parameters") ?? []].map((list) =>
    list
      .map((parameter) => resolve(document, parameter, "")?.value)
      .filter((parameter) => parameter !== undefined),
  ) as [JsonObject[], JsonObject[]];
  const parameters = [...ofPath, ...own];
  keepOthers(document, operation);
  const stated = arrayMember(operation, "consumes") ?? arrayMember(document, "consumes") ?? [];
  const consumes = stated.filter((type) => typeof type === "string");
  // The last one wins: an operation's own parameter replaces that of its path.
  const body = parameters.findLast((parameter) => parameter["in"] === "body");
  const fields = new Map(
    parameters
      .filter((parameter) => parameter["in"] === "formData")
      .map((parameter) => [stringMember(parameter, "name") ?? "", parameter]),
  );
  if (own.filter((parameter) => parameter["in"] === "body").length > 1)
    report("one parameter in the body, of which the last counts");
  if (body !== undefined && fields.size > 0)
    report("parameters in the body or in a form, of which that in the body counts");
  if (body !== undefined) operation["requestBody"] = plainBody(body, consumes);
  else if (fields.size > 0) operation["requestBody"] = formBody(fields, consumes);
}

function plainBody(body: JsonObject, consumes: readonly string[]): JsonObject {
  const { schema = {} } = body;
  const types = consumes.length === 0 ? ["application/json"] : consumes;
  return {
    ...without(body, "name", "in", "schema"),
    content: Object.fromEntries(types.map((type) => [type, { schema: structuredClone(schema) }])),
  };
}

const MULTIPART = "multipart/form-data";
const URLENCODED = "application/x-www-form-urlencoded";

function formBody(fields: ReadonlyMap<string, JsonObject>, consumes: readonly string[]): JsonObject {
  const entries = [...fields];
  const hasFile = entries.some(([, field]) => field["type"] === "file");
  const fitting = consumes.filter((type) => type === MULTIPART || (type === URLENCODED && !hasFile));
  const types = fitting.length > 0 ? fitting : [hasFile ? MULTIPART : URLENCODED];
  const required = entries.filter(([, field]) => field["required"] === true).map(([name]) => name);
  const encoding = Object.fromEntries(
    entries.flatMap(([name, field]): [string, Json][] => {
      const style = listStyle(field);
      return style === undefined ? [] : [[name, style]];
    }),
  );
  const schema: JsonObject = {
    type: "object",
    properties: Object.fromEntries(entries.map(([name, field]) => [name, fieldSchema(field)])),
    ...(required.length === 0 ? {} : { required }),
  };
  const media: JsonObject = { schema, ...(Object.keys(encoding).length === 0 ? {} : { encoding }) };
  return {
    ...(required.length === 0 ? {} : { required: true }),
    content: Object.fromEntries(types.map((type) => [type, structuredClone(media)])),
  };
}

/** What a field says of itself, as a schema says it. */
function fieldSchema(field: JsonObject): JsonObject {
  const schema = without(field, "name", "in", "required", "collectionFormat");
  return schema["type"] === "file" ? { ...schema, type: "string", format: "binary" } : schema;
}

function without(object: JsonObject, ...keys: string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

function keepOthers(document: JsonObject, holder: JsonObject): void {
  const parameters = arrayMember(holder, "parameters");
  if (parameters === undefined) return;
  holder["parameters"] = parameters.filter((parameter) => {
    const place = stringMember(resolve(document, parameter, "")?.value, "in");
    return place !== "body" && place !== "formData";
  });
}
