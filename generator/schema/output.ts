import { isObject, type Json, type JsonObject, stringMember } from "../json.js";
import type { Content, Operation } from "../model/model.js";
import type { Translation } from "./translation.js";

/** What an operation's promise resolves to. */
export interface OutputType {
  /** The type as text, `VirtualMachine[]`. */
  readonly text: string;
  /** The module's types that the text mentions. */
  readonly uses: readonly string[];
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
    return { text: operation.activity === "maybe" ? `${handle} | undefined` : handle, uses: [] };
  }
  const contents = successContents(operation);
  const uses: string[] = [];
  const hoisted = new Map<string, string>();
  const texts = contents.map((content) => {
    if (content === undefined) return "undefined";
    if (content.kind === "text" || content.kind === "form") return "string";
    if (content.kind === "events") return "ReadableStream<Uint8Array>";
    if (content.kind === "binary" || content.kind === "multipart") return "Blob";
    const schema = translation.translate(content.schema ?? {}, "read");
    return textOf(schema, uses, (inline) => {
      // 200 and 206 often carry the same inline schema: one name is enough.
      const key = JSON.stringify(inline);
      const known = hoisted.get(key) ?? name(inline);
      hoisted.set(key, known);
      return known;
    });
  });
  const union = [...new Set(texts)];
  if (union.length === 0 || union.every((text) => text === "undefined")) return { text: "void", uses: [] };
  if (union.includes("unknown")) return { text: "unknown", uses: [] };
  return { text: union.join(" | "), uses: [...new Set(uses)] };
}

/** One content per success status; `undefined` for a status that carries none. */
export function successContents(operation: Operation): (Content | undefined)[] {
  const successes = operation.responses.filter(({ status }) => status.startsWith("2"));
  const used =
    successes.length > 0 ? successes : operation.responses.filter(({ status }) => status === "default");
  return used.map(({ contents }) => contents[0]);
}

/** References and lists of them, and primitives, need no name of their own. */
function textOf(schema: Json, uses: string[], name: (schema: JsonObject) => string): string {
  if (!isObject(schema)) return "unknown";
  const ref = stringMember(schema, "$ref");
  if (ref !== undefined) {
    const type = ref.slice("#/components/schemas/".length);
    uses.push(type);
    return type;
  }
  const isPlain =
    schema["enum"] === undefined &&
    schema["x-typescript-type"] === undefined &&
    schema["x-extensible-enum"] === undefined;
  if (isPlain && schema["type"] === "array" && schema["prefixItems"] === undefined) {
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
