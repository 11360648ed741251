import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import type { Tombstone } from "../../core/model/model.js";
import { claim } from "../../core/names/identifier.js";
import { commentCode, commentLine } from "../../text/comment.js";
import { stringLiteral } from "../../text/literal.js";
import { fillTemplate } from "../../text/template.js";

/** Name of the file that holds the tombstones of a module, without its extension. */
export const TOMBSTONES = "tombstones";

/**
 * `tombstones.ts`: what stands for operations that the API has removed. A call does not compile, and neither does
 * passing one where a function is expected; the error names the replacement, and so does what running it throws.
 */
export function renderTombstones(
  tombstones: readonly Tombstone[],
  head: { readonly source: string; readonly command: string; readonly runtime: string },
): string {
  // An operation may be called so itself.
  const removed = claim("removed", new Set(tombstones.map(({ name }) => name)));
  return fillTemplate("tombstones.ts", {
    ...head,
    imported: removed === "removed" ? removed : `removed as ${removed}`,
    tombstones: tombstones.map((tombstone) => ({ removed, ...view(tombstone) })),
  });
}

function view({ name, method, path, deprecation, problem, advice }: Tombstone): object {
  return {
    name,
    route: commentCode(`${method} ${path}`),
    tag: commentLine(deprecationText(deprecation)),
    problem: stringLiteral(problem),
    advice: stringLiteral(advice),
  };
}
