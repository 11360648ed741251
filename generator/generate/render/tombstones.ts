import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import type { Tombstone } from "../../core/model/model.js";
import { claim } from "../../core/names/identifier.js";
import { commentCode, commentLine } from "../../text/comment.js";
import { stringLiteral } from "../../text/literal.js";
import { fillTemplate } from "../../text/template.js";

/**
 * `tombstones.ts`: a constant in place of each operation that the API removed. A call does not compile, and neither
 * does passing one where a function is expected; the compiler's error names the replacement, and so does the error that
 * running it throws.
 */
export function renderTombstones(
  tombstones: readonly Tombstone[],
  head: { readonly source: string; readonly command: string; readonly runtime: string },
): string {
  // The runtime's function is imported under another name where an operation is called `removed`.
  const removed = claim("removed", new Set(tombstones.map(({ name }) => name)));
  return fillTemplate("generate/tombstones.ts", {
    ...head,
    alias: removed === "removed" ? "" : removed,
    tombstones: tombstones.map((tombstone) => ({ removed, ...view(tombstone) })),
  });
}

function view({ name, method, path, deprecation, problem, advice }: Tombstone): object {
  return {
    name,
    route: commentCode(`${method} ${path}`),
    deprecated: commentLine(deprecationText(deprecation)),
    problem: stringLiteral(problem),
    advice: stringLiteral(advice),
  };
}
