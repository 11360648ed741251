import { stringify } from "yaml";
import type { Difference, OverlayAction } from "./finding.js";

/** First line of the files that the probe writes, by which it knows them again. */
export const OVERLAY_HEADER = "# Written by `npm run probe`.";

export function overlayOf(
  slug: string,
  actions: readonly OverlayAction[],
): Readonly<Record<string, unknown>> {
  return { overlay: "1.0.0", info: { title: `${slug}: what its answers show`, version: "1.0.0" }, actions };
}

/** An overlay with the corrections of a module, to be reviewed and added to `specs/overlays/<slug>.yaml`. */
export function overlayText(slug: string, differences: readonly Difference[]): string {
  const actions = differences.flatMap((difference) => difference.actions);
  return [
    OVERLAY_HEADER,
    `# Look at each action, then add those that are right to specs/overlays/${slug}.yaml, below the actions there.`,
    stringify(overlayOf(slug, actions), { lineWidth: 0, aliasDuplicateObjects: false }),
  ].join("\n");
}
