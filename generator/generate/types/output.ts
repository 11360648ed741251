import { isRange } from "../../../runtime/media-type.js";
import { successesOf } from "../../core/document/status.js";
import { COMPOSITIONS } from "../../core/json-schema/keywords.js";
import type { Content, Operation } from "../../core/model/model.js";
import { isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { READ } from "./directions.js";
import { isStreamedOnRequest } from "./streaming.js";
import { textSchema } from "./text-schema.js";
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
  /** What it resolves to when the caller chooses one of several media types; empty where there is no such choice. */
  readonly accepted: readonly AcceptedOutput[];
}

/** What an operation resolves to in one of its media types. */
export interface AcceptedOutput {
  readonly mediaType: string;
  readonly text: string;
}

/**
 * The type of a success: the activity handle of an asynchronous write, otherwise the union of what the success
 * statuses carry in any of their media types; nothing for `HEAD`. `name` is called for a schema that has no name of its own.
 */
export function outputType(
  operation: Operation,
  translation: Translation,
  name: (schema: JsonObject) => string,
): OutputType {
  if (operation.activity !== "never") {
    const handle = operation.created.length > 0 ? "Activity<string>" : "Activity";
    const text = operation.activity === "maybe" ? `${handle} | undefined` : handle;
    return { text, uses: [], streamed: undefined, accepted: [] };
  }
  if (operation.method === "HEAD") return { text: "void", uses: [], streamed: undefined, accepted: [] };
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
    if (content.kind === "text") return textOf(textSchema(content, translation, "read"), uses, nameOnce);
    if (content.kind === "form") return "string";
    if (content.kind === "binary" || content.kind === "multipart") return "Blob";
    const text = textOf(translation.translate(content.schema ?? {}, READ), uses, nameOnce);
    return content.kind === "events" ? `AsyncIterable<${text}>` : text;
  };
  const successes = successesOf(operation.responses);
  const isChoice = isStreamedOnRequest(operation, translation.root);
  const contents = successes.flatMap((response) => response.contents);
  const isEmptyPossible = successes.some((response) => response.contents.length === 0);
  const textOfAll = (list: readonly Content[]): string =>
    unionOf([...list.map(textOfContent), ...(isEmptyPossible || list.length === 0 ? ["undefined"] : [])]);
  const isStreamed = ({ kind }: Content): boolean => isChoice && kind === "events";
  const text = textOfAll(contents.filter((content) => !isStreamed(content)));
  const streamed = contents.filter(isStreamed).map(textOfContent);
  const mediaTypes = new Set(contents.map(({ mediaType }) => mediaType));
  const named = [...mediaTypes].filter((mediaType) => !isRange(mediaType));
  return {
    text,
    uses: [...new Set(uses)],
    streamed: streamed.length === 0 ? undefined : unionOf(streamed),
    accepted:
      isChoice || mediaTypes.size < 2
        ? []
        : named.map((mediaType) => ({
            mediaType,
            text: textOfAll(contents.filter((content) => content.mediaType === mediaType)),
          })),
  };
}

function unionOf(texts: readonly string[]): string {
  const union = [...new Set(texts)];
  if (union.every((text) => text === "undefined")) return "void";
  return union.includes("unknown") ? "unknown" : union.join(" | ");
}

/** Keywords that decide a type beside `type` and `items`. */
const DECIDING = [...COMPOSITIONS, "const", "enum", TYPE_MARK, "x-extensible-enum"];

/** References, lists of them and primitives are written in place; any other schema gets a name. */
function textOf(schema: Json, uses: string[], name: (schema: JsonObject) => string): string {
  if (!isObject(schema)) return "unknown";
  const ref = stringMember(schema, "$ref");
  if (ref !== undefined) {
    const type = referencedType(ref);
    uses.push(type);
    return type;
  }
  const isPlain = !DECIDING.some((key) => key in schema);
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
