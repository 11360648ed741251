import { arrayMember, isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { pointerOf } from "../../json-pointer.js";
import { parseObject, problemAt, type SourceText } from "./parse.js";

/** A document with the actions of its overlay that match it, and those that do not. */
export interface Overlaid {
  readonly content: JsonObject;
  readonly stale: readonly { readonly action: Json; readonly index: number }[];
}

/**
 * Applies an OpenAPI Overlay 1.0 to a document and returns the result; the document itself stays as it is.
 *
 * @throws Problem when the overlay is malformed, an action has no reason (`description`), or a target matches
 * nothing: a correction that no longer applies must be looked at, not carried along.
 */
export async function applyOverlay(document: JsonObject, overlay: SourceText): Promise<JsonObject> {
  const { content, stale } = await applyMatching(document, overlay);
  const [first] = stale;
  if (first === undefined) return content;
  throw problemAt(
    overlay,
    pointerOf("actions", first.index),
    `target ${stringMember(first.action, "target") ?? ""} matches nothing in the document.`,
    "Correct the target, or remove the action if the document no longer needs it.",
  );
}

/**
 * Applies an overlay as far as it goes. `generate` refuses an overlay with an action that matches nothing; what is
 * compared before that (what changed, what was right) must accept a document that has changed since.
 *
 * @throws Problem when the overlay itself is malformed.
 */
export async function applyMatching(document: JsonObject, overlay: SourceText): Promise<Overlaid> {
  const { content: overlayContent, actions } = readOverlay(overlay);
  // Loaded here, not above: most runs of the generator change nothing and need no overlay at all.
  const { applyActions } = await import("./apply-actions.js");
  const { content, unused } = await applyActions(document, overlayContent, actions);
  return {
    content,
    stale: [...actions.entries()].flatMap(([index, action]) =>
      unused.includes(action) ? [{ action, index }] : [],
    ),
  };
}

/**
 * The content of an overlay and its actions.
 *
 * @throws Problem when it is malformed
 */
export function readOverlay(overlay: SourceText): { readonly content: JsonObject; readonly actions: Json[] } {
  const content = parseObject(overlay);
  const version = stringMember(content, "overlay");
  if (version === undefined || !/^1\.0\.\d+$/.test(version)) {
    throw problemAt(
      overlay,
      "/overlay",
      "is not an OpenAPI Overlay 1.0 document.",
      "Expected `overlay: 1.0.0` at the top.",
    );
  }
  const actions = arrayMember(content, "actions");
  if (actions === undefined)
    throw problemAt(overlay, "/actions", "is not a list.", "Expected `actions: […]`, each with a target.");
  actions.forEach((action, index) => checkAction(overlay, action, index));
  return { content, actions };
}

function checkAction(overlay: SourceText, action: Json, index: number): void {
  const at = pointerOf("actions", index);
  const target = stringMember(action, "target");
  if (!isObject(action) || !target?.startsWith("$")) {
    throw problemAt(overlay, at, "has no target.", "Expected `target: $.…`, a JSONPath (RFC 9535).");
  }
  if (stringMember(action, "description") === undefined) {
    throw problemAt(
      overlay,
      at,
      "gives no reason.",
      "Expected a `description` that says why the document needs it.",
    );
  }
  const isRemoval = action["remove"] === true;
  if (!isRemoval && !isObject(action["update"])) {
    throw problemAt(overlay, at, "does nothing.", "Expected `update: {…}` or `remove: true`.");
  }
  if (isRemoval && target === "$") {
    throw problemAt(overlay, at, "would remove the whole document.", "Expected a target inside it.");
  }
}
