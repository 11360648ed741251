import { isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { mapValues } from "../json-schema/walk.js";

/**
 * A copy of an OpenAPI 3.2 document in which the body of a multipart request that is described by its parts alone
 * (`itemSchema`) is a list of them, as it is where `schema` says so. Any other document comes back as it is.
 */
export function withPartLists(document: JsonObject): JsonObject {
  if (stringMember(document, "openapi")?.startsWith("3.2") !== true) return document;
  return within(document, {
    paths: each(inPathItem),
    webhooks: each(inPathItem),
    components: (components) =>
      within(components, {
        callbacks: each(each(inPathItem)),
        pathItems: each(inPathItem),
        requestBodies: each(inBody),
      }),
  }) as JsonObject;
}

type Change = (node: Json) => Json;

const each =
  (change: Change): Change =>
  (node) =>
    isObject(node) ? mapValues(node, change) : node;

function within(node: Json, changes: Readonly<Record<string, Change>>): Json {
  if (!isObject(node)) return node;
  return mapValues(
    node,
    (value, key) => (Object.hasOwn(changes, key) ? changes[key]?.(value) : value) ?? value,
  );
}

function inPathItem(node: Json): Json {
  return isObject(node)
    ? mapValues(node, (value, key) =>
        key === "additionalOperations" ? each(inOperation)(value) : inOperation(value),
      )
    : node;
}

function inOperation(node: Json): Json {
  return within(node, { requestBody: inBody, callbacks: each(each(inPathItem)) });
}

function inBody(node: Json): Json {
  return within(node, {
    content: (content) =>
      isObject(content)
        ? mapValues(content, (media, type) => (/^multipart\//i.test(type) ? withList(media) : media))
        : content,
  });
}

function withList(media: Json): Json {
  if (!isObject(media) || media["itemSchema"] === undefined) return media;
  const { itemSchema: items, schema, ...rest } = media;
  const list: JsonObject = { type: "array", items };
  return { ...rest, schema: schema === undefined ? list : { allOf: [schema, list] } };
}
