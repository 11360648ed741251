import { stringify } from "yaml";
import type { Difference, OverlayAction } from "./finding.js";

/** What the first line of each file that the probe writes begins with, by which it knows them again. */
export const OVERLAY_MARK = "# Written by `";

export function overlayOf(
  slug: string,
  actions: readonly OverlayAction[],
): Readonly<Record<string, unknown>> {
  return { overlay: "1.0.0", info: { title: `${slug}: what its answers show`, version: "1.0.0" }, actions };
}

/**
 * An overlay with the corrections of a module, to be reviewed and added to the overlay beside its document.
 *
 * @param command how the probe is called
 * @param folder of the documents, as messages name it
 */
export function overlayText(
  slug: string,
  differences: readonly Difference[],
  { command, folder }: { readonly command: string; readonly folder: string },
): string {
  const actions = differences.flatMap((difference) => difference.actions);
  return [
    `${OVERLAY_MARK}${command}\`.`,
    `# Look at each action, then add those that are right to ${folder}/overlays/${slug}.yaml, below the actions there.`,
    stringify(overlayOf(slug, actions), { lineWidth: 0, aliasDuplicateObjects: false }),
  ].join("\n");
}
