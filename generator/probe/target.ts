import * as codecs from "../../runtime/codecs.js";
import type { Operation as Descriptor } from "../../runtime/index.js";
import { resolve } from "../core/document/resolve.js";
import { isSuccess } from "../core/document/status.js";
import { descriptorOf } from "../core/model/descriptor.js";
import type { Operation, Parameter } from "../core/model/model.js";
import { arrayMember, isObject, type Json, type JsonObject, member, stringMember } from "../json.js";
import { acceptedTypes, type PlacedSchema } from "./applied-schemas.js";
import { propertiesOf } from "./envelope.js";

/** A `GET` that the probe calls, or the reason why it does not. */
export interface Target {
  readonly module: string;
  readonly operation: Operation;
  /** `GET /v1/vcenters/{id}`, as reports name it. */
  readonly label: string;
  readonly descriptor: Descriptor;
  /** Parameters without which it cannot be called, those of the path first, in their order there. */
  readonly needed: readonly Parameter[];
  /** Ids that narrow a list, tried when the platform cannot answer without. */
  readonly scopes: readonly Parameter[];
  /** Name of the schema of the answer, or of the items of a list. */
  readonly schemaName: string | undefined;
  /** Why it is not called. */
  readonly skip: string | undefined;
}

export function targetOf(operation: Operation, root: JsonObject): Target {
  const path = operation.path;
  const inPath = operation.parameters.filter((parameter) => parameter.in === "path");
  const ordered = inPath.sort((a, b) => path.indexOf(`{${a.name}}`) - path.indexOf(`{${b.name}}`));
  const others = operation.parameters.filter((parameter) => parameter.in !== "path");
  return {
    module: operation.module,
    operation,
    label: `${operation.method} ${path}`,
    descriptor: probeDescriptor(operation),
    needed: [...ordered, ...others.filter(({ isRequired }) => isRequired)],
    scopes: others.filter(
      (parameter) => !parameter.isRequired && parameter.in === "query" && /[a-z](_i|I)d$/.test(parameter.key),
    ),
    schemaName: answerName(operation, root),
    skip: skipReason(operation),
  };
}

/** Every answer is read as text: the probe compares it with the document, not the client. */
function probeDescriptor(operation: Operation): Descriptor {
  const descriptor = descriptorOf(operation, { codec: (name) => codecs[name] }) as unknown as Descriptor;
  return { ...descriptor, responses: { default: { "*/*": codecs.text, "text/html": codecs.text } } };
}

function skipReason({ responses }: Operation): string | undefined {
  const kinds = responses
    .filter(({ status }) => isSuccess(status))
    .flatMap(({ contents }) => contents.map(({ kind }) => kind));
  if (kinds.length === 0 || kinds.some((kind) => kind === "json" || kind === "text")) return undefined;
  return kinds.includes("events") ? "answers with a stream of events" : "answers with a file";
}

/** The schema of the first answer in JSON. */
export function answerSchema({ responses }: Operation): PlacedSchema | undefined {
  for (const { status, contents } of responses) {
    const content = contents.find(({ kind, schema }) => kind === "json" && schema !== undefined);
    if (isSuccess(status) && content?.schema !== undefined)
      return { schema: content.schema, pointer: `${content.pointer}/schema` };
  }
  return undefined;
}

function answerName(operation: Operation, root: JsonObject): string | undefined {
  const answer = answerSchema(operation);
  if (answer === undefined) return undefined;
  if (acceptedTypes(root, answer)?.has("array") === true) return nameOf(member(answer.schema, "items"));
  const lists = [...propertiesOf(root, answer).values()].flatMap(({ schema }) =>
    stringMember(schema, "type") === "array" ? [nameOf(member(schema, "items"))] : [],
  );
  return lists.length === 1 ? lists[0] : nameOf(answer.schema);
}

function nameOf(schema: Json | undefined): string | undefined {
  const [single] = arrayMember(schema, "allOf") ?? [];
  return stringMember(schema, "$ref") ?? stringMember(single, "$ref");
}

/** Values that the document itself names for a parameter: the only one, the default, those of an enumeration. */
export function documentedValues({ schema }: Parameter, root: JsonObject): Json[] {
  if (!isObject(schema)) return [];
  const resolved = resolve(root, schema, "")?.value ?? schema;
  const values = [
    resolved["default"],
    resolved["const"],
    ...(arrayMember(resolved, "enum") ?? arrayMember(resolved, "x-extensible-enum") ?? []),
  ];
  return values.filter((value) => typeof value === "string" || typeof value === "number");
}
