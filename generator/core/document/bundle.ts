import { resolve } from "node:path";
import { isObject, type Json, type JsonObject } from "../../json.js";
import type { Problem } from "../../problem.js";
import { assemble } from "./assemble.js";
import { checkBounds } from "./bounds.js";
import { isData, MAPS_OF_NAMES } from "./keys.js";
import { type AllowedReferences, LinkedFiles } from "./linked-files.js";
import type { SourceText } from "./parse.js";
import { isSchemeUri } from "./positions.js";

/** Whether any `$ref` of the document leads to another file; in data (an example, an extension) it is none. */
export function hasExternalReferences(document: Json, areNames = false): boolean {
  if (Array.isArray(document)) return document.some((item) => hasExternalReferences(item));
  if (!isObject(document)) return false;
  const ref = document["$ref"];
  // An empty one names the whole document: no other file, and nothing that could be meant.
  if (typeof ref === "string" && ref !== "" && !ref.startsWith("#")) return true;
  for (const key of Object.keys(document)) {
    const child = document[key] as Json;
    if (typeof child !== "object" || (!areNames && isData(key))) continue;
    if (!areNames && key === "security" && hasExternalScheme(child)) return true;
    if (hasExternalReferences(child, !areNames && MAPS_OF_NAMES.has(key))) return true;
  }
  return false;
}

function hasExternalScheme(security: Json): boolean {
  const requirements = Array.isArray(security) ? security.filter(isObject) : [];
  return requirements.flatMap(Object.keys).some((name) => isSchemeUri(name) && !name.startsWith("#"));
}

export interface BundleOptions {
  readonly allowed: AllowedReferences;
  /** Receives references that lead to nothing, which then stand for anything. Absent: that is an error. */
  readonly tolerate?: ((problem: Problem) => void) | undefined;
}

/**
 * Brings a document of several files into one; what came from other files becomes a component named after its key or
 * file, or is copied where no component can stand for it. Done by position rather than by a library: the bundler at
 * hand follows references in examples, and none below keywords that the version of the document does not have.
 *
 * @param content what the text of `source`, whose `file` is a path, holds
 * @throws Problem naming the reference that is not allowed, or leads to nothing where that is not tolerated.
 */
export async function bundleDocument(
  source: SourceText,
  content: JsonObject,
  { allowed, tolerate }: BundleOptions,
): Promise<JsonObject> {
  const files = new LinkedFiles({ path: resolve(source.file), source, content }, allowed, tolerate);
  for (;;) {
    const { document, needs, problems } = assemble(files, content);
    if (needs.size > 0) {
      await files.load(needs);
      continue;
    }
    for (const problem of problems) {
      if (tolerate === undefined) throw problem;
      tolerate(problem);
    }
    checkBounds(source.file, document);
    return document;
  }
}
