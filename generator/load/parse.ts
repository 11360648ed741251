import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isSeq,
  LineCounter,
  type Node,
  parse,
  parseDocument,
  YAMLParseError,
} from "yaml";
import { isObject, type Json, type JsonObject } from "../json.js";
import { Problem } from "../problem.js";
import { checkBounds } from "./bounds.js";
import { keysOf } from "./pointer.js";

/** One file as it was read: its name for messages, and its text, kept to find lines when something is wrong. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/**
 * Reads a YAML 1.2 or JSON text that must hold an object.
 *
 * @throws Problem with file and line when the text is neither, or holds something else.
 */
export function parseObject(source: SourceText): JsonObject {
  const value = parseText(source);
  if (!isObject(value)) {
    throw new Problem(`holds ${describe(value)}, expected an object (a mapping of keys to values).`, {
      file: source.file,
      line: 1,
      fix: "Check that the file is the document you meant.",
    });
  }
  checkBounds(source.file, value);
  return value;
}

function parseText({ file, text }: SourceText): Json {
  if (/^\s*[{[]/.test(text)) {
    try {
      return JSON.parse(text) as Json;
    } catch {
      // YAML may start with a brace as well, and its parser knows the line of what is wrong.
    }
  }
  try {
    return parse(text, { strict: true, uniqueKeys: true, prettyErrors: true, logLevel: "error" }) as Json;
  } catch (error) {
    if (error instanceof YAMLParseError) {
      const line = error.linePos?.[0].line;
      throw new Problem(`is not YAML or JSON: ${firstLine(error.message)}.`, {
        file,
        line,
        fix: "Expected YAML 1.2 or JSON.",
      });
    }
    throw new Problem(
      `could not be read: ${error instanceof Error ? firstLine(error.message) : "unknown error"}.`,
      {
        file,
      },
    );
  }
}

interface Places {
  readonly root: Node | null;
  readonly lines: LineCounter;
}

/** Finding places takes a second, slower reading of the text: done once, and only when something is wrong. */
const places = new WeakMap<SourceText, Places>();

function placesIn(source: SourceText): Places {
  const known = places.get(source);
  if (known !== undefined) return known;
  const lines = new LineCounter();
  let root: Node | null = null;
  try {
    root = parseDocument(source.text, { lineCounter: lines, logLevel: "silent" }).contents;
  } catch {
    // No places then: messages go without lines.
  }
  places.set(source, { root, lines });
  return { root, lines };
}

/** The line (from 1) where `pointer` stands in the text, or that of its nearest ancestor. */
export function lineOf(source: SourceText, pointer: string): number | undefined {
  const { root, lines } = placesIn(source);
  let node: Node | null = root;
  let offset = node?.range?.[0];
  for (const key of keysOf(pointer)) {
    if (isAlias(node)) break;
    if (isMap(node)) {
      const pair = node.items.find((item) => isNode(item.key) && String(item.key) === key);
      if (!isPair(pair) || !isNode(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = isNode(pair.value) ? pair.value : null;
    } else if (isSeq(node)) {
      const item = node.items[Number(key)];
      if (!isNode(item)) break;
      node = item;
      offset = item.range?.[0] ?? offset;
    } else break;
  }
  return offset === undefined ? undefined : lines.linePos(offset).line;
}

/** A {@link Problem} at a place of a document, with the line looked up. */
export function problemAt(source: SourceText, pointer: string, what: string, fix?: string): Problem {
  return new Problem(what, { file: source.file, pointer, line: lineOf(source, pointer), fix });
}

function describe(value: Json): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  return `a ${typeof value}`;
}

function firstLine(text: string): string {
  return (text.split("\n", 1)[0] ?? "").replace(/[:.]\s*$/, "");
}
