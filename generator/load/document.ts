import { isObject, type JsonObject, stringMember } from "../json.js";
import { applyOverlay } from "./overlay.js";
import { parseObject, problemAt, type SourceText } from "./parse.js";
import { brokenReferences } from "./references.js";
import { sortKeys } from "./sort.js";
import { upgrade } from "./upgrade.js";

/** A document ready for the model: overlaid, upgraded to OpenAPI 3.1, references checked, keys sorted. */
export interface LoadedDocument {
  readonly source: SourceText;
  readonly root: JsonObject;
}

/**
 * Loads one OpenAPI document from its text, and the overlay that belongs to it.
 *
 * @throws Problem when a text is not YAML or JSON, not OpenAPI 3.0 or 3.1, the overlay does not apply, or a
 * `$ref` names nothing.
 */
export async function loadDocument(source: SourceText, overlay?: SourceText): Promise<LoadedDocument> {
  const parsed = parseObject(source);
  checkVersion(source, parsed);
  const overlaid = overlay === undefined ? parsed : await applyOverlay(parsed, overlay);
  const root = sortKeys(upgrade(overlaid));
  const [broken] = brokenReferences(root);
  if (broken !== undefined) {
    throw problemAt(
      source,
      broken.pointer,
      broken.why === "external"
        ? `$ref ${JSON.stringify(broken.ref)} points outside the document, which is not followed.`
        : `$ref ${JSON.stringify(broken.ref)} names nothing in the document.`,
      broken.why === "external"
        ? "Bundle the document into one file first."
        : "Expected a definition at that place.",
    );
  }
  return { source, root };
}

function checkVersion(source: SourceText, root: JsonObject): void {
  const version = stringMember(root, "openapi");
  if (version === undefined || !/^3\.[01](\.|$)/.test(version)) {
    const found = root["swagger"] ?? root["openapi"];
    throw problemAt(
      source,
      "",
      found === undefined
        ? "is no OpenAPI document: there is no `openapi` at the top."
        : `is of version ${JSON.stringify(found)}.`,
      "Expected OpenAPI 3.0 or 3.1.",
    );
  }
  if (!isObject(root["paths"]) && !isObject(root["components"]) && !isObject(root["webhooks"])) {
    throw problemAt(
      source,
      "",
      "has no `paths`.",
      "Expected at least one of `paths`, `components` and `webhooks`.",
    );
  }
}
