import { arrayMember, isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { pointerOf } from "../../json-pointer.js";
import { parseObject, problemAt, type SourceText } from "./parse.js";

/**
 * Applies an OpenAPI Overlay 1.0 to a document and returns the result; the document itself stays as it is.
 *
 * @throws Problem when the overlay is malformed, an action has no reason (`description`), or a target matches
 * nothing: a correction that no longer applies must be looked at, not carried along.
 */
export async function applyOverlay(document: JsonObject, overlay: SourceText): Promise<JsonObject> {
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

  // Loaded here, not above: most runs of the generator change nothing and need no overlay at all.
  const { openapiOverlay } = await import("openapi-format");
  // By the library's rules for 1.0 an update of a list does nothing and counts as used. By 1.1, as by the specification
  // of 1.0, it appends; what else changed between the two, `copy`, is no part of an action here.
  const result = await openapiOverlay(structuredClone(document), {
    overlaySet: { ...content, overlay: "1.1.0", actions } as never,
  });
  const unused = result.resultData["unusedActions"] as Json[];
  actions.forEach((action, index) => {
    if (!unused.includes(action)) return;
    throw problemAt(
      overlay,
      pointerOf("actions", index),
      `target ${stringMember(action, "target") ?? ""} matches nothing in the document.`,
      "Correct the target, or remove the action if the document no longer needs it.",
      "overlay-target-unmatched",
    );
  });
  return result.data as JsonObject;
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
