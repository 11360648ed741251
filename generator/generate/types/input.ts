import { isRange } from "../../../runtime/media-type.js";
import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import { resolve } from "../../core/document/resolve.js";
import { listedValues } from "../../core/json-schema/declarations.js";
import { isFile } from "../../core/model/content.js";
import type { Content, Operation, Parameter, ParameterLocation } from "../../core/model/model.js";
import { isObject, type Json, type JsonObject } from "../../json.js";
import { propertyMark } from "./deprecated-marks.js";
import { WRITE } from "./directions.js";
import { documentation } from "./documentation.js";
import { isBytes, mediumOf } from "./medium.js";
import { textSchema } from "./text-schema.js";
import type { Translation } from "./translation.js";
import { TYPE_MARK } from "./type-mark.js";

/** The schema of the request of an operation: `{ path, query, header, cookie, body, contentType }`. */
export interface InputSchema {
  readonly schema: JsonObject;
  /** No member is required. */
  readonly isOptional: boolean;
}

const LOCATIONS: ParameterLocation[] = ["path", "query", "header", "cookie", "querystring"];

/** `undefined` for an operation without parameters and without a body. */
export function inputSchema(operation: Operation, translation: Translation): InputSchema | undefined {
  const properties: JsonObject = {};
  const required: string[] = [];
  for (const location of LOCATIONS) {
    const parameters = operation.parameters.filter((parameter) => parameter.in === location);
    if (parameters.length === 0) continue;
    const [whole] = parameters;
    // There is one query string at most, and no parameter of the query beside it.
    const key = location === "querystring" ? "query" : location;
    properties[key] =
      location === "querystring" && whole !== undefined
        ? memberSchema(whole, translation)
        : groupSchema(parameters, translation);
    if (parameters.some(({ isRequired }) => isRequired)) required.push(key);
  }
  const bodies = operation.bodies.map((body) => ({
    mediaType: body.mediaType,
    schema: bodySchema(body, translation),
  }));
  if (bodies.length > 0 && operation.isBodyRequired) required.push("body");
  const [first, ...others] = bodies;
  if (first === undefined) {
    if (Object.keys(properties).length === 0) return undefined;
    return { schema: object(properties, required), isOptional: required.length === 0 };
  }
  if (others.length === 0) {
    const contentType = isRange(first.mediaType) ? { contentType: contentTypeSchema(first.mediaType) } : {};
    return {
      schema: object({ ...properties, body: first.schema, ...contentType }, required),
      isOptional: required.length === 0,
    };
  }
  const variants = bodies.map(({ mediaType, schema }, index) =>
    object(
      { ...properties, body: schema, contentType: contentTypeSchema(mediaType) },
      // The first content type is what is sent unless another is named.
      index === 0 ? required : [...required, "contentType"],
    ),
  );
  return { schema: { oneOf: variants }, isOptional: required.length === 0 };
}

/** A range (`image/*`) is never sent: callers name a type in it. */
function contentTypeSchema(mediaType: string): JsonObject {
  if (!isRange(mediaType)) return { const: mediaType };
  const family = /^\s*([\w.+-]+)\/\*/.exec(mediaType)?.[1];
  return { type: "string", [TYPE_MARK]: family === undefined ? "string" : `\`${family}/\${string}\`` };
}

function groupSchema(parameters: readonly Parameter[], translation: Translation): JsonObject {
  return object(
    Object.fromEntries(
      parameters.map((parameter): [string, Json] => [parameter.key, memberSchema(parameter, translation)]),
    ),
    parameters.filter(({ isRequired }) => isRequired).map(({ key }) => key),
  );
}

function memberSchema(parameter: Parameter, translation: Translation): JsonObject {
  const schema = translation.translate(parameter.schema, WRITE);
  const described = isObject(parameter.schema) ? parameter.schema : {};
  const text = documentation(
    {
      ...described,
      ...(parameter.description === undefined ? {} : { description: parameter.description }),
    },
    parameter.deprecation === undefined ? undefined : deprecationText(parameter.deprecation),
  );
  return {
    ...(isObject(schema) ? schema : {}),
    ...(text === undefined ? {} : { title: text }),
    ...propertyMark("write", parameter.deprecation?.name),
  };
}

const BYTES = "Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>";

/** Whether a body is text though its media type does not say so: `application/sql` with a schema of texts. */
function isText({ schema }: Content, root: JsonObject): boolean {
  const node = resolve(root, schema, "")?.value;
  const isOfBytes = isFile(root, schema) || (node !== undefined && isBytes(node));
  return listedValues(root, schema).types.has("string") && !isOfBytes;
}

function bodySchema(body: Content, translation: Translation): Json {
  if (body.kind === "binary")
    return { type: "string", [TYPE_MARK]: isText(body, translation.root) ? `string | ${BYTES}` : BYTES };
  // Streams of JSON are written of lists.
  if (body.items === "jsonLines" || body.items === "jsonSequence")
    return translation.translate({ type: "array", items: body.schema ?? {} }, WRITE);
  if (body.kind === "text") return textSchema(body, translation, "write");
  if (body.kind === "events") return { type: "string" };
  return translation.translate(body.schema ?? {}, { direction: "write", medium: mediumOf(body.kind) });
}

function object(properties: JsonObject, required: string[]): JsonObject {
  return { type: "object", properties, required };
}
