import { arrayMember, type Json, type JsonObject } from "../../json.js";
import { isProblem } from "../../problem.js";
import { applyOverlay } from "./overlay.js";
import { parseObject, type SourceText } from "./parse.js";

/** A document with the actions of its overlay that match it, and those that do not. */
export interface Overlaid {
  readonly content: JsonObject;
  readonly stale: readonly { readonly action: Json; readonly index: number }[];
}

/**
 * Applies an overlay as far as it goes. `generate` refuses an overlay with an action that matches nothing; what is
 * compared before that (what changed, what was right) must accept a document that has changed since.
 *
 * @throws Problem when the overlay itself is malformed.
 */
export async function applyMatching(document: SourceText, overlay: SourceText): Promise<Overlaid> {
  const root = parseObject(document);
  try {
    return { content: await applyOverlay(root, overlay), stale: [] };
  } catch (error) {
    if (!isProblem(error, "overlay-target-unmatched")) throw error;
  }
  const overlayContent = parseObject(overlay);
  const stale: { action: Json; index: number }[] = [];
  let content = root;
  for (const [index, action] of (arrayMember(overlayContent, "actions") ?? []).entries()) {
    // One at a time, each on what the ones before it left: a later one may build on an earlier one.
    const single = JSON.stringify({ ...overlayContent, actions: [action] });
    try {
      content = await applyOverlay(content, { file: overlay.file, text: single });
    } catch (error) {
      if (!isProblem(error, "overlay-target-unmatched")) throw error;
      stale.push({ action, index });
    }
  }
  return { content, stale };
}
