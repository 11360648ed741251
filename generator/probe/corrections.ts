import { resolve } from "../core/document/resolve.js";
import { isSuccess } from "../core/document/status.js";
import { COMPOSITIONS } from "../core/json-schema/keywords.js";
import { kindOf } from "../core/model/content.js";
import {
  arrayMember,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  setMember,
} from "../json.js";
import { keysOf, pointerOf, valueAt } from "../json-pointer.js";
import { propertiesOf } from "./envelope.js";
import type { DifferenceKind, Finding, OverlayAction } from "./finding.js";
import { jsonPathOf, quoted } from "./json-path.js";
import { reasonFor } from "./reason.js";
import { type JsonType, type Shape, schemaOfShape } from "./shape.js";

/** The order of corrections: members first, then whole schemas, then what copies them. */
export const PHASES: readonly DifferenceKind[] = [
  "missingField",
  "unknownEnumValue",
  "wrongFormat",
  "outOfBounds",
  "unknownField",
  "unexpectedNull",
  "wrongType",
  "undescribedBody",
  "wrapped",
  "unwrapped",
  "wrongContentType",
  "unexpectedBody",
  "emptyBody",
  "wrongStatus",
];

/** What a correction is made from. */
export interface CorrectionContext {
  /** The document as it is written, with the corrections before this one. */
  readonly content: JsonObject;
  readonly pointer: string;
  /** Every value that stood at the place. */
  readonly seen: Shape | undefined;
  readonly dialect: "3.0" | "3.1";
  /** Operations that showed it. */
  readonly labels: readonly string[];
}

/** Overlay actions that make the document agree with the answers. */
export function correctionsOf(finding: Finding, context: CorrectionContext): OverlayAction[] {
  const description = reasonFor(finding, context.labels);
  return changesFor(finding, context).map(({ target, ...change }) => ({ target, description, ...change }));
}

type Change = Omit<OverlayAction, "description">;

function changesFor(finding: Finding, context: CorrectionContext): Change[] {
  const { pointer, content } = context;
  const target = jsonPathOf(content, pointer);
  const { name = "", shape } = finding;
  switch (finding.kind) {
    case "missingField":
      return [{ target: `${target}.required[?(@ == ${quoted(name)})]`, remove: true }];
    case "unknownEnumValue":
      return openList(target, valueAt(content, pointer), name);
    case "wrongFormat":
      return [otherFormat(target, context.seen)];
    case "outOfBounds":
      return withoutBound(pointer, name, content);
    case "unknownField":
      return shape === undefined ? [] : [addField(finding, shape, context)];
    case "unexpectedNull":
      return allowNull(context);
    case "wrongType":
      return shape === undefined ? [] : replace(context, otherType(shape, context));
    case "undescribedBody":
      return shape === undefined ? [] : [{ target, update: schemaOfShape(shape, context.dialect) }];
    case "wrapped":
      return shape === undefined ? [] : replace(context, envelopeSchema(name, shape, context));
    case "unwrapped": {
      const placed = { schema: valueAt(content, pointer) ?? {}, pointer };
      const inner = propertiesOf(content, placed).get(name)?.schema;
      return isObject(inner) ? replace(context, inner) : [];
    }
    case "wrongContentType":
      return [{ target, update: { [name]: { schema: schemaForType(name, valueAt(content, pointer)) } } }];
    case "unexpectedBody": {
      const schema = shape === undefined ? { type: "string" } : schemaOfShape(shape, context.dialect);
      return [{ target, update: { content: { [name]: { schema } } } }];
    }
    case "emptyBody":
      return [{ target: `${target}.content`, remove: true }];
    case "wrongStatus":
      return [addStatus(name, context)];
  }
}

/** The list keeps the known values, and other values are no longer an error. */
function openList(target: string, schema: Json | undefined, keyword: string): Change[] {
  const removal: Change = { target: `${target}.${keyword}`, remove: true };
  const known = (arrayMember(schema, keyword) ?? []).filter((value) => value !== null);
  return known.length === 0 ? [removal] : [removal, { target, update: { "x-extensible-enum": known } }];
}

function otherFormat(target: string, seen: Shape | undefined): Change {
  const [format] = seen?.formats ?? [];
  return format === undefined ? { target: `${target}.format`, remove: true } : { target, update: { format } };
}

/** OpenAPI 3.0 writes an exclusive bound as a flag beside the bound. */
function withoutBound(pointer: string, keyword: string, content: JsonObject): Change[] {
  const owner = pointerOf(...keysOf(pointer).slice(0, -1));
  const bounds =
    keyword === "exclusiveMinimum" ? ["minimum"] : keyword === "exclusiveMaximum" ? ["maximum"] : [];
  const schema = valueAt(content, owner);
  return [keyword, ...bounds]
    .filter((key) => member(schema, key) !== undefined)
    .map((key) => ({ target: jsonPathOf(content, owner + pointerOf(key)), remove: true }));
}

function addField({ name }: Finding, shape: Shape, { content, pointer, dialect }: CorrectionContext): Change {
  const schema = schemaOfShape(shape, dialect);
  const target = jsonPathOf(content, pointer);
  if (name === undefined) return { target, update: { additionalProperties: schema } };
  const properties: JsonObject = {};
  setMember(properties, name, schema);
  return { target, update: { properties } };
}

function allowNull({ pointer, content, dialect }: CorrectionContext): Change[] {
  const target = jsonPathOf(content, pointer);
  if (dialect === "3.0") return [{ target, update: { nullable: true } }];
  const schema = valueAt(content, pointer);
  const type = member(schema, "type");
  const isComposed = ["$ref", ...COMPOSITIONS, "const"].some((key) => member(schema, key) !== undefined);
  if (!isObject(schema) || isComposed || type === undefined)
    return replace({ content, pointer }, { anyOf: [schema ?? {}, { type: "null" }] });
  const values = Array.isArray(schema["enum"]) ? { enum: [null] } : {};
  // Merging adds to a list and replaces a text.
  return [{ target, update: { type: Array.isArray(type) ? ["null"] : [type, "null"], ...values } }];
}

/** The schema of what came instead, or beside what was expected. */
function otherType(shape: Shape, { content, pointer, seen, dialect }: CorrectionContext): JsonObject {
  const schema = valueAt(content, pointer);
  const current = isObject(schema) ? schema : {};
  const wrong = [...shape.types];
  const isNullable = member(schema, "nullable") === true || seen?.types.has("null") === true;
  const right = [...(seen?.types ?? [])].filter((type) => type !== "null" && !wrong.includes(type));
  if (right.length > 0) return { anyOf: [current, schemaOfShape(shape, dialect)] };
  const types = new Set<JsonType>([...wrong, ...(isNullable ? (["null"] as const) : [])]);
  return { ...notesOf(current), ...schemaOfShape({ ...shape, types }, dialect) };
}

const NOTES = new Set(["title", "description", "deprecated", "readOnly"]);

function notesOf(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => NOTES.has(key) || key.startsWith("x-deprecat")),
  );
}

function envelopeSchema(
  name: string,
  shape: Shape,
  { content, pointer, dialect }: CorrectionContext,
): JsonObject {
  const envelope = schemaOfShape(shape, dialect);
  const properties = { ...objectMember(envelope, "properties") };
  setMember(properties, name, valueAt(content, pointer) ?? {});
  return { type: "object", properties };
}

/** Removes all keywords of a schema, then adds the new ones at the same place. */
function replace(
  { content, pointer }: Pick<CorrectionContext, "content" | "pointer">,
  schema: JsonObject,
): Change[] {
  const target = jsonPathOf(content, pointer);
  return [
    { target: `${target}.*`, remove: true },
    { target, update: schema },
  ];
}

/** JSON by another name has the schema of the JSON that was expected. */
function schemaForType(mediaType: string, contents: Json | undefined): Json {
  const kind = kindOf(mediaType);
  const json = Object.entries(isObject(contents) ? contents : {}).find(([type]) => kindOf(type) === "json");
  if (kind === "json") return member(json?.[1], "schema") ?? {};
  return kind === "text" ? { type: "string" } : { type: "string", format: "binary" };
}

function addStatus(status: string, { content, pointer }: CorrectionContext): Change {
  const responses = valueAt(content, pointer);
  const description = `Answered by the platform; not in its document.`;
  const success = Object.entries(isObject(responses) ? responses : {}).find(([code]) => isSuccess(code));
  const like =
    isSuccess(status) && success !== undefined ? resolve(content, success[1], "")?.value : undefined;
  const body = objectMember(like, "content");
  const response: JsonObject = body === undefined ? { description } : { description, content: body };
  const operation = pointerOf(...keysOf(pointer).slice(0, -1));
  return { target: jsonPathOf(content, operation), update: { responses: { [status]: response } } };
}
