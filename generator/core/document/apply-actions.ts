// An import by name, not one on demand, of which a bundle of the library would have no names: this file is loaded on demand.
import { openapiOverlay } from "openapi-format";
import type { Json, JsonObject } from "../../json.js";

/** What became of the actions of an overlay. */
export interface AppliedActions {
  readonly content: JsonObject;
  /** Actions whose target matches nothing. */
  readonly unused: readonly Json[];
}

/**
 * Applies the actions of an overlay in their order, each to what the ones before it left. The document stays as it is.
 *
 * By the library's rules for 1.0 an update of a list does nothing and counts as used. By 1.1, as by the specification of
 * 1.0, it appends; what else changed between the two, `copy`, is not read.
 */
export async function applyActions(
  document: JsonObject,
  overlay: JsonObject,
  actions: readonly Json[],
): Promise<AppliedActions> {
  const { data, resultData } = await openapiOverlay(structuredClone(document), {
    overlaySet: { ...overlay, overlay: "1.1.0", actions } as never,
  });
  return { content: data as JsonObject, unused: resultData["unusedActions"] as Json[] };
}
