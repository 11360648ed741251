import { isAlias, isMap, isNode, isPair, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { keysOf } from "../../json-pointer.js";
import { readJsonPlaces } from "./json-places.js";

/** One file as it was read: its name for messages, and its text, kept to find lines when something is wrong. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/**
 * The parser compares each key of a mapping with all others to find repeated ones: quadratic, so too slow for large
 * mappings. A key is a name, whatever its text looks like: `1.10`, `010` and `null` stay what they are.
 */
export const YAML_OPTIONS = { uniqueKeys: false, merge: true, stringKeys: true } as const;

export function looksLikeJson(text: string): boolean {
  return /^\s*[{[]/.test(text);
}

/** The line (from 1) where `pointer` stands in the text, or that of its nearest ancestor. */
export function lineOf(source: SourceText, pointer: string): number | undefined {
  return placesIn(source)(keysOf(pointer));
}

type FindLine = (keys: readonly string[]) => number | undefined;

/** Finding places takes a second, slower reading of the text: done once, and only when something is wrong. */
const places = new WeakMap<SourceText, FindLine>();

function placesIn(source: SourceText): FindLine {
  const known = places.get(source);
  if (known !== undefined) return known;
  const found = placesInJson(source.text) ?? placesInYaml(source.text);
  places.set(source, found);
  return found;
}

function placesInJson(text: string): FindLine | undefined {
  try {
    if (!looksLikeJson(text)) return undefined;
    JSON.parse(text);
  } catch {
    return undefined;
  }
  const { root } = readJsonPlaces(text);
  return (keys) => {
    let place = root;
    for (const key of keys) {
      const below = place.members.get(key);
      if (below === undefined) break;
      place = below;
    }
    return lineAt(text, place.offset);
  };
}

function placesInYaml(text: string): FindLine {
  const lines = new LineCounter();
  let root: Node | null = null;
  try {
    root = parseDocument(text, { ...YAML_OPTIONS, lineCounter: lines, logLevel: "silent" }).contents;
  } catch {
    // No places then: messages go without lines.
  }
  return (keys) => {
    const offset = offsetInYaml(root, keys);
    return offset === undefined ? undefined : lines.linePos(offset).line;
  };
}

function offsetInYaml(root: Node | null, keys: readonly string[]): number | undefined {
  let node = root;
  let offset = node?.range?.[0];
  for (const key of keys) {
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
  return offset;
}

/** The line (from 1) of a character. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
