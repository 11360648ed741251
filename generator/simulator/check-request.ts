import { flatten, type JsonSchema, type SchemaDefinitions, typeOf } from "./json-schema.js";
import type { OperationData, ParameterData } from "./platform-data.js";
import type { Validator } from "./validator.js";

/** The parts of a request that the document describes: values of the URL, and the decoded body. */
export interface CheckedRequest {
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The decoded body; a form becomes an object. `undefined` if there is no body. */
  readonly body: unknown;
}

/** The status and message of a refused request; the message names the field. */
export interface Refusal {
  readonly status: 400 | 415;
  readonly message: string;
}

/** Checks path, query and body against the document. Members that the document does not declare are accepted. */
export async function checkRequest(
  request: Request,
  query: URLSearchParams,
  path: Readonly<Record<string, string>>,
  operation: OperationData,
  definitions: SchemaDefinitions,
  validator: Validator,
): Promise<CheckedRequest | Refusal> {
  for (const parameter of operation.parameters) {
    const value = valueOf(parameter, path, query, request.headers, definitions);
    const field = `${parameter.in}.${parameter.name}`;
    if (value === undefined) {
      if (parameter.required) return { status: 400, message: `${field} is required` };
      continue;
    }
    const violation = validator.violation(parameter.schema, value, field);
    if (violation !== undefined) return { status: 400, message: violation.message };
  }
  if (operation.body === undefined) return { path, query, body: undefined };
  const body = await readBody(request, operation.body, definitions, validator);
  return "status" in body ? body : { path, query, body: body.value };
}

export function isRefusal(outcome: CheckedRequest | Refusal): outcome is Refusal {
  return "status" in outcome;
}

type Body = NonNullable<OperationData["body"]>;

async function readBody(
  request: Request,
  { required, content }: Body,
  definitions: SchemaDefinitions,
  validator: Validator,
): Promise<{ readonly value: unknown } | Refusal> {
  const mediaType = request.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength === 0)
    return required ? { status: 400, message: "body is required" } : { value: undefined };
  const schema = mediaType === undefined ? undefined : content[mediaType];
  if (mediaType === undefined || schema === undefined) {
    const accepted = Object.keys(content).join(", ");
    return { status: 415, message: `Content-Type ${mediaType ?? "is missing"}: expected ${accepted}` };
  }
  const decoded = await decode(bytes, mediaType, request.headers);
  const value = mediaType.includes("json") ? decoded : typedMembers(schema, decoded, definitions);
  if (value === undefined) return { status: 400, message: `body is not valid ${mediaType}` };
  const violation = validator.violation(schema, value, "body");
  return violation === undefined ? { value } : { status: 400, message: violation.message };
}

async function decode(bytes: ArrayBuffer, mediaType: string, headers: Headers): Promise<unknown> {
  const text = new TextDecoder().decode(bytes);
  if (mediaType === "application/x-www-form-urlencoded") return Object.fromEntries(new URLSearchParams(text));
  if (mediaType.startsWith("multipart/")) {
    try {
      const form = await new Response(bytes, {
        headers: { "content-type": headers.get("content-type") ?? "" },
      }).formData();
      const entries = [...form].map(async ([name, part]) => [
        name,
        typeof part === "string" ? part : await part.text(),
      ]);
      return Object.fromEntries((await Promise.all(entries)) as [string, string][]);
    } catch {
      return undefined;
    }
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function valueOf(
  { in: place, name, schema }: ParameterData,
  path: Readonly<Record<string, string>>,
  query: URLSearchParams,
  headers: Headers,
  definitions: SchemaDefinitions,
): unknown {
  if (place === "path") return path[name] === undefined ? undefined : typed(schema, path[name], definitions);
  if (place === "header") {
    const text = headers.get(name);
    return text === null ? undefined : typed(schema, text, definitions);
  }
  const flat = flatten(schema, definitions);
  const bare = name.replace(/\[\]$/, "");
  const texts = [
    ...query.getAll(name),
    ...(typeOf(flat) === "array" && bare !== name ? query.getAll(bare) : []),
  ];
  const [text] = texts;
  if (text === undefined) return undefined;
  if (typeOf(flat) === "array") return texts.map((each) => typed(flat.items ?? true, each, definitions));
  return typed(schema, text, definitions);
}

/** Members of a form are texts: converts each to the type that the schema of the member declares. */
function typedMembers(schema: JsonSchema, form: unknown, definitions: SchemaDefinitions): unknown {
  if (typeof form !== "object" || form === null) return form;
  const properties = flatten(schema, definitions).properties ?? {};
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [
      name,
      typeof value === "string" ? typed(properties[name] ?? true, value, definitions) : (value as unknown),
    ]),
  );
}

/** Converts a text to the type that its schema declares; returns the text if it does not represent such a value. */
function typed(schema: JsonSchema, text: string, definitions: SchemaDefinitions): unknown {
  const type = typeOf(flatten(schema, definitions));
  if ((type === "integer" || type === "number") && text.trim() !== "" && !Number.isNaN(Number(text)))
    return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}
