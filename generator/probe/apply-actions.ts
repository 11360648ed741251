import { applyOverlay } from "../core/document/overlay.js";
import type { JsonObject } from "../json.js";
import type { OverlayAction } from "./finding.js";
import { overlayOf } from "./overlay-document.js";

/** The document after some actions, by the same step that `generate` applies overlays with. */
export async function applyActions(
  content: JsonObject,
  actions: readonly OverlayAction[],
): Promise<JsonObject> {
  if (actions.length === 0) return content;
  return await applyOverlay(content, { file: "correction", text: JSON.stringify(overlayOf("", actions)) });
}
