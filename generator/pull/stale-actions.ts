import { applyMatching } from "../core/document/overlay.js";
import { lineOf, parseObject, type SourceText } from "../core/document/parse.js";
import { componentSchemas } from "../core/json-schema/reference.js";
import { closest } from "../core/json-schema/similar.js";
import type { ModuleSources } from "../core/specs/specs.js";
import { isObject, type Json, type JsonObject, objectMember, stringMember } from "../json.js";
import { pointerOf } from "../json-pointer.js";

/**
 * The actions of an overlay that a new text of a document has no place for, one line each: which, and what to do.
 * `generate` refuses to run until they are dealt with.
 */
export async function staleActions({ document, overlay, overlayBelow }: ModuleSources): Promise<string[]> {
  if (overlay === undefined) return [];
  const written = parseObject(document);
  const root = overlayBelow === undefined ? written : (await applyMatching(written, overlayBelow)).content;
  const { stale } = await applyMatching(root, overlay);
  return stale.map(({ action, index }) => describe(overlay, action, index, root));
}

function describe(overlay: SourceText, action: Json, index: number, root: JsonObject): string {
  const pointer = pointerOf("actions", index);
  const line = lineOf(overlay, pointer);
  const target = stringMember(action, "target") ?? "";
  const place = `${overlay.file}${line === undefined ? "" : `:${line}`}`;
  return `${place}: ${target} matches nothing in the new document. ${advice(target, action, root)}`;
}

function advice(target: string, action: Json, root: JsonObject): string {
  const near = nearest(target, root);
  if (near !== undefined)
    return `If it was renamed to ${near}, correct the target; otherwise remove the action.`;
  const update = isObject(action) ? action["update"] : undefined;
  return objectMember(update, "x-deprecation") === undefined
    ? "Correct the target, or remove the action if the document no longer needs it."
    : "The document no longer contains what was deprecated: remove the action.";
}

/** The path or type of the document that is spelled most like the one the target names. */
function nearest(target: string, root: JsonObject): string | undefined {
  const path = /\.paths\[(['"])(.*?)\1\]/.exec(target)?.[2];
  const type = /\.schemas(?:\.([\w-]+)|\[(['"])(.*?)\2\])/.exec(target);
  const paths = Object.keys(objectMember(root, "paths") ?? {});
  const types = Object.keys(componentSchemas(root));
  if (path !== undefined) return paths.includes(path) ? undefined : closest(path, paths);
  const name = type?.[1] ?? type?.[3];
  return name === undefined || types.includes(name) ? undefined : closest(name, types);
}
