import { isSuccess } from "../../core/document/status.js";
import type { Content, Operation, Response } from "../../core/model/model.js";
import { isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { READ } from "./directions.js";
import { isStreamedOnRequest } from "./streaming.js";
import type { Translation } from "./translation.js";
import { tupleOf } from "./tuples.js";
import { TYPE_MARK } from "./type-mark.js";
import { referencedType } from "./type-reference.js";

/** What the promise of an operation resolves to. */
export interface OutputType {
  /** The type as text, `VirtualMachine[]`. */
  readonly text: string;
  /** The module's types that the text mentions. */
  readonly uses: readonly string[];
  /** What it resolves to instead when the body says `stream: true`; `undefined` where there is no such choice. */
  readonly streamed: string | undefined;
}

/**
 * The type of a success: the activity handle of an asynchronous write, otherwise the union of what the success
 * statuses carry. `name` is called for a schema that has no name of its own.
 */
export function outputType(
  operation: Operation,
  translation: Translation,
  name: (schema: JsonObject) => string,
): OutputType {
  if (operation.activity !== "never") {
    const handle = operation.created.length > 0 ? "Activity<string>" : "Activity";
    const text = operation.activity === "maybe" ? `${handle} | undefined` : handle;
    return { text, uses: [], streamed: undefined };
  }
  const uses: string[] = [];
  const hoisted = new Map<string, string>();
  const nameOnce = (inline: JsonObject): string => {
    // 200 and 206 often carry the same inline schema: one name is enough.
    const key = JSON.stringify(inline);
    const known = hoisted.get(key) ?? name(inline);
    hoisted.set(key, known);
    return known;
  };
  const textOfContent = (content: Content): string => {
    if (content.kind === "text" || content.kind === "form") return "string";
    if (content.kind === "binary" || content.kind === "multipart") return "Blob";
    const text = textOf(translation.translate(content.schema ?? {}, READ), uses, nameOnce);
    return content.kind === "events" ? `AsyncIterable<${text}>` : text;
  };
  const successes = successResponses(operation);
  const isChoice = isStreamedOnRequest(operation, translation.root);
  const texts = successes.flatMap(({ contents }) => {
    const [first] = contents;
    if (first === undefined) return ["undefined"];
    const events = contents.filter(({ kind }) => kind === "events" && first.kind !== "events");
    return [first, ...(isChoice ? [] : events)].map(textOfContent);
  });
  const streamed = successes
    .flatMap(({ contents }) => contents.filter(({ kind }) => isChoice && kind === "events"))
    .map(textOfContent);
  return {
    text: unionOf(texts),
    uses: [...new Set(uses)],
    streamed: streamed.length === 0 ? undefined : unionOf(streamed),
  };
}

function unionOf(texts: readonly string[]): string {
  const union = [...new Set(texts)];
  if (union.every((text) => text === "undefined")) return "void";
  return union.includes("unknown") ? "unknown" : union.join(" | ");
}

function successResponses(operation: Operation): readonly Response[] {
  const successes = operation.responses.filter(({ status }) => isSuccess(status));
  return successes.length > 0 ? successes : operation.responses.filter(({ status }) => status === "default");
}

/** References, lists of them and primitives are written in place; any other schema gets a name. */
function textOf(schema: Json, uses: string[], name: (schema: JsonObject) => string): string {
  if (!isObject(schema)) return "unknown";
  const ref = stringMember(schema, "$ref");
  if (ref !== undefined) {
    const type = referencedType(ref);
    uses.push(type);
    return type;
  }
  const isPlain =
    schema["enum"] === undefined &&
    schema[TYPE_MARK] === undefined &&
    schema["x-extensible-enum"] === undefined;
  if (isPlain && schema["type"] === "array" && tupleOf(schema) === undefined) {
    const items = textOf(schema["items"] ?? {}, uses, name);
    return `${items}[]`;
  }
  if (isPlain && (schema["type"] === "string" || schema["type"] === "boolean")) return schema["type"];
  if (isPlain && (schema["type"] === "number" || schema["type"] === "integer")) return "number";
  if (Object.keys(schema).every((key) => key === "title")) return "unknown";
  const type = name(schema);
  uses.push(type);
  return type;
}
