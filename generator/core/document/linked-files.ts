import { readFile, realpath } from "node:fs/promises";
import { basename, dirname, extname, isAbsolute, relative, resolve } from "node:path";
import { isObject, type Json, stringMember } from "../../json.js";
import { keysOf, pointerOf } from "../../json-pointer.js";
import { Problem } from "../../problem.js";
import { checkSize } from "./bounds.js";
import { decodeText } from "./decode-text.js";
import { fetchText } from "./fetch-text.js";
import { isData } from "./keys.js";
import { parseValue, type SourceText } from "./parse.js";

/** Which references may leave the folder of the document: paths and URLs, or prefixes of them that end in `/`. */
export type AllowedReferences = readonly string[];

/** A file that a document consists of. */
export interface LinkedFile {
  /** Absolute path or URL. */
  readonly path: string;
  readonly source: SourceText;
  readonly content: Json;
}

/** What a reference names: a value and where that stands. */
export interface Target {
  readonly file: LinkedFile;
  readonly value: Json;
  readonly pointer: string;
}

/** Why a reference names nothing, or the path of the file that has to be loaded first. */
export type NotFound = { readonly fault: readonly [what: string, fix: string] } | { readonly needs: string };

type Tolerate = ((problem: Problem) => void) | undefined;

const MAX_HOPS = 100;

/**
 * The files of one document. Only files at or below its folder are read, links resolved; anything else must be
 * allowed by name.
 */
export class LinkedFiles {
  readonly #known = new Map<string, LinkedFile | NotFound>();

  readonly main: LinkedFile;
  private readonly allowed: AllowedReferences;
  private readonly tolerate: Tolerate;

  /** @param tolerate receives the keys that a file repeats, as {@link parseValue} does */
  constructor(main: LinkedFile, allowed: AllowedReferences, tolerate: Tolerate) {
    this.main = main;
    this.allowed = allowed;
    this.tolerate = tolerate;
    this.#known.set(main.path, main);
  }

  /** What `ref`, which stands in `file`, names. References on the way of a pointer are followed. */
  find(file: LinkedFile, ref: string, hops = 0): Target | NotFound {
    if (hops > MAX_HOPS) return CIRCULAR;
    const at = ref.indexOf("#");
    const path = at === -1 ? ref : ref.slice(0, at);
    const fragment = at === -1 ? "" : ref.slice(at + 1);
    const needs = path === "" ? file.path : pathOf(file.path, path);
    const found = this.#known.get(needs);
    if (found === undefined) return { needs };
    if (!("content" in found)) return found;
    let target: Target = { file: found, value: found.content, pointer: "" };
    if (fragment !== "" && !fragment.startsWith("/"))
      return withAnchor(target, fragment) ?? namesNothing(found);
    for (const key of keysOf(`#${fragment}`)) {
      for (let hop = 1; isObject(target.value) && !Object.hasOwn(target.value, key); hop++) {
        const further = target.value["$ref"];
        if (typeof further !== "string") break;
        const next = this.find(target.file, further, hops + hop);
        if (!("value" in next)) return next;
        target = next;
      }
      const value = memberOf(target.value, key);
      if (value === undefined) return namesNothing(found);
      target = { file: target.file, value, pointer: target.pointer + pointerOf(key) };
    }
    return target;
  }

  /**
   * Loads what is at hand first: it may say of itself that it is what a URL names.
   *
   * @throws Problem for a file that must not be read.
   */
  async load(paths: Iterable<string>): Promise<void> {
    const all = [...paths];
    const atHand = all.filter((path) => !isUrl(path));
    for (const path of atHand.length > 0 ? atHand : all) this.#known.set(path, await this.#read(path));
  }

  /** The file that says that a URL is its own: `$id` of a schema, `$self` of a document. */
  #withUri(url: string): LinkedFile | undefined {
    for (const file of this.#known.values()) {
      if (!("content" in file)) continue;
      const { content } = file;
      const uri = stringMember(content, "$id") ?? stringMember(content, "$self");
      if (uri?.replace(/#$/, "") === url) return file;
    }
    return undefined;
  }

  async #read(path: string): Promise<LinkedFile | NotFound> {
    const { main } = this;
    if (isUrl(path)) {
      const atHand = this.#withUri(path);
      if (atHand !== undefined) return atHand;
      if (!isAllowed(path, this.allowed)) throw refused(main.source.file, path);
      return parsed(path, path, this.tolerate, () => fetchText(path, (url) => isAllowed(url, this.allowed)));
    }
    const folder = await realpath(dirname(main.path));
    const real = await realpath(path).catch(() => undefined);
    if (real === undefined) return { fault: ["leads to no file.", "Correct the path."] };
    if (real === (await realpath(main.path))) return main;
    const below = relative(folder, real);
    const isInside = below !== "" && !below.startsWith("..") && !isAbsolute(below);
    const name = isInside ? below : path;
    if (!isInside && !isAllowed(path, this.allowed) && !isAllowed(real, this.allowed)) {
      throw refused(
        main.source.file,
        relative(folder, path).startsWith("..") ? path : relative(folder, path),
      );
    }
    return parsed(path, name, this.tolerate, async () => decodeText(name, await readFile(real)));
  }
}

/** For a reference that leads to references alone. */
export const CIRCULAR: NotFound = { fault: ["leads back to itself.", "Expected a definition at its end."] };

function namesNothing({ source }: LinkedFile): NotFound {
  return { fault: [`names nothing in ${basename(source.file)}.`, "Expected a definition at that place."] };
}

/** The schema with an anchor (JSON Schema 2020-12, section 8.2.2 "Location-independent identifiers"). */
function withAnchor(target: Target, anchor: string): Target | undefined {
  const { value } = target;
  if (isObject(value) && [value["$anchor"], value["$dynamicAnchor"]].includes(anchor)) return target;
  const entries: [string | number, Json][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(isObject(value) ? value : {}).filter(([key]) => !isData(key));
  for (const [key, child] of entries) {
    const found = withAnchor({ ...target, value: child, pointer: target.pointer + pointerOf(key) }, anchor);
    if (found !== undefined) return found;
  }
  return undefined;
}

function memberOf(value: Json, key: string): Json | undefined {
  if (Array.isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

async function parsed(
  path: string,
  file: string,
  tolerate: Tolerate,
  read: () => Promise<string>,
): Promise<LinkedFile | NotFound> {
  try {
    const text = await read();
    checkSize(file, text.length);
    const source = { file, text };
    // A description may stand in a file of its own.
    const isText = !["", ".json", ".yaml", ".yml"].includes(extname(path).toLowerCase());
    return { path, source, content: isText && !isUrl(path) ? text : parseValue(source, tolerate) };
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\.?$/, ".") : "unknown error.";
    const what = error instanceof Problem ? why : `${file} could not be read: ${why}`;
    return {
      fault: [
        `leads to a file that cannot be used: ${what}`,
        "Every file that a $ref names must be YAML or JSON.",
      ],
    };
  }
}

function pathOf(base: string, ref: string): string {
  if (isUrl(ref) || isUrl(base))
    return URL.canParse(ref, base) ? new URL(ref, isUrl(base) ? base : undefined).href : ref;
  return resolve(dirname(base), decoded(ref));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isUrl(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

function isAllowed(ref: string, allowed: AllowedReferences): boolean {
  return allowed.some((entry) => {
    const name = isUrl(entry) ? entry : resolve(entry) + (entry.endsWith("/") ? "/" : "");
    return ref === name || (name.endsWith("/") && ref.startsWith(name));
  });
}

function refused(file: string, ref: string): Problem {
  return new Problem(`$ref to ${ref} leaves the folder of the document and is not followed.`, {
    file,
    fix: `If you trust it: --allow-ref ${ref}`,
  });
}
