import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { isObject, type Json, type JsonObject } from "../../generator/json.js";

const SHARED = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));
const REDUCED = fileURLToPath(new URL("reduced/", import.meta.url));

/** Real and quirky documents that are not part of the repository. */
export interface CorpusDocument {
  readonly name: string;
  readonly path: string;
}

/** Empty if the documents are not available. */
export function corpusDocuments(): CorpusDocument[] {
  return documentsIn(SHARED);
}

/** Small documents of our own, each with what was once generated wrongly from somebody else's. */
export function reducedDocuments(): CorpusDocument[] {
  return documentsIn(REDUCED);
}

function documentsIn(folder: string): CorpusDocument[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(json|ya?ml)$/.test(name))
    .sort()
    .map((name) => ({ name, path: join(folder, name) }));
}

export function readDocument({ path }: CorpusDocument): JsonObject {
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  return (path.endsWith(".json") ? JSON.parse(text) : parse(text)) as JsonObject;
}

/** Operations as the raw document has them, counted without any of the generator's code. */
export function countOperations(document: JsonObject): number {
  const paths = isObject(document["paths"]) ? document["paths"] : {};
  const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
  const operationsOf = (item: Json | undefined): number => {
    if (!isObject(item)) return 0;
    const { $ref: ref } = item;
    // A path item with a `$ref`: the operations of its target are operations of this path too.
    if (typeof ref === "string" && ref.startsWith("#/paths/"))
      return operationsOf(paths[ref.slice("#/paths/".length).replaceAll("~1", "/").replaceAll("~0", "~")]);
    return methods.filter((method) => isObject(item[method])).length;
  };
  return Object.values(paths).reduce<number>((sum, item) => sum + operationsOf(item), 0);
}

/** The same document with the keys of every mapping in another order, the same one each time. */
export function shuffleKeys(value: Json, seed = 1): Json {
  if (Array.isArray(value)) return value.map((item, index) => shuffleKeys(item, seed + index));
  if (!isObject(value)) return value;
  const keys = Object.keys(value).map((key, index) => ({ key, rank: hash(`${key} ${seed + index}`) }));
  keys.sort((a, b) => a.rank - b.rank);
  return Object.fromEntries(keys.map(({ key }) => [key, shuffleKeys(value[key] ?? null, seed + 1)]));
}

function hash(text: string): number {
  let result = 2_166_136_261;
  for (let index = 0; index < text.length; index++)
    result = Math.imul(result ^ text.charCodeAt(index), 16_777_619);
  return result >>> 0;
}
