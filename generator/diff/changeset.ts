import { createHash } from "node:crypto";
import { fillTemplate } from "../text/template.js";
import type { DocumentDiff } from "./diff.js";
import { renderMarkdown } from "./report/markdown.js";

/**
 * A changeset (https://github.com/changesets/changesets): the part of the version that changes, and the entry of the
 * changelog. The name of the file is made from its content, so that the same difference writes the same file.
 *
 * @returns `undefined` when there is nothing to release
 */
export function changesetOf(
  diff: DocumentDiff,
  packageName: string,
): { readonly file: string; readonly text: string } | undefined {
  if (diff.bump === "none") return undefined;
  const title = `Follow the API documents${diff.modules.length === 0 ? "" : `: ${diff.modules.join(", ")}`}.`;
  const text = fillTemplate("changeset.md", {
    package: JSON.stringify(packageName),
    bump: diff.bump,
    title,
    report: renderMarkdown(diff).trimEnd(),
  });
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
  return { file: `api-${hash}.md`, text };
}
