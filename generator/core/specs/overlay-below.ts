import type { Json, JsonObject } from "../../json.js";
import { stringMember } from "../../json.js";
import { Problem } from "../../problem.js";
import { applyMatching, readOverlay } from "../document/overlay.js";
import { parseObject, type SourceText } from "../document/parse.js";
import type { ModuleSources } from "./specs.js";

/** What is made of a document with the overlay of the layer below, and what of that overlay is left out. */
export interface BuiltOnBelow<T> {
  readonly result: T;
  /** Targets of the actions that match nothing in the document, or make it invalid. */
  readonly unfit: readonly string[];
}

/**
 * Makes something of a module's document, corrected by the overlay of the layer below as far as that fits. The overlay is
 * for another state of the document: an action with nothing to correct, or one that adds what the document has or
 * refers to what it has not, says nothing about the document, so it is left out.
 *
 * @param build gets the corrected content; `undefined` where nothing lies below. May be called several times.
 * @throws Problem of `build` where the document fails without the overlay too
 */
export async function buildOnBelow<T>(
  { document, overlayBelow }: ModuleSources,
  build: (content: JsonObject | undefined) => T | Promise<T>,
): Promise<BuiltOnBelow<T>> {
  if (overlayBelow === undefined) return { result: await build(undefined), unfit: [] };
  const root = parseObject(document);
  const { actions } = readOverlay(overlayBelow);
  const { content, stale } = await applyMatching(root, overlayBelow);
  const unmatched = stale.map(({ action }) => action);
  try {
    return { result: await build(content), unfit: unmatched.map(targetOf) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await build(root);
    const attempt = async (kept: readonly Json[]): Promise<T | undefined> => {
      const part = (await applyMatching(root, withActions(overlayBelow, kept))).content;
      return await orUndefined(async () => build(part));
    };
    const kept = await largestFit(
      [],
      actions.filter((action) => !unmatched.includes(action)),
      async (part) => {
        return (await attempt(part)) !== undefined;
      },
    );
    const result = await attempt(kept);
    if (result === undefined) throw error;
    return { result, unfit: actions.filter((action) => !kept.includes(action)).map(targetOf) };
  }
}

/** As many of the candidates as fit beside those that are kept, found by halves: most overlays have one that does not. */
async function largestFit(
  kept: readonly Json[],
  candidates: readonly Json[],
  fits: (actions: readonly Json[]) => Promise<boolean>,
): Promise<readonly Json[]> {
  if (candidates.length === 0) return kept;
  if (await fits([...kept, ...candidates])) return [...kept, ...candidates];
  if (candidates.length === 1) return kept;
  const half = Math.ceil(candidates.length / 2);
  return await largestFit(
    await largestFit(kept, candidates.slice(0, half), fits),
    candidates.slice(half),
    fits,
  );
}

function withActions(overlay: SourceText, actions: readonly Json[]): SourceText {
  return { ...overlay, text: JSON.stringify({ ...readOverlay(overlay).content, actions }) };
}

async function orUndefined<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

function targetOf(action: Json): string {
  return stringMember(action, "target") ?? "";
}

/** What a user is told about corrections that were left out; `undefined` where none was. */
export function unfitText({ document }: ModuleSources, unfit: readonly string[]): string | undefined {
  if (unfit.length === 0) return undefined;
  const targets = [...new Set(unfit)];
  const shown = targets.slice(0, SHOWN).join(", ");
  const more = targets.length > SHOWN ? ` and ${targets.length - SHOWN} more` : "";
  const what =
    unfit.length === 1
      ? "1 correction of the package does not fit this document and is left out"
      : `${unfit.length} corrections of the package do not fit this document and are left out`;
  return `${document.file}: ${what}: ${shown}${more}. A newer version of the package may fit; corrections of your own go in an overlay.`;
}

const SHOWN = 3;
