import ts from "typescript";
import type { Deprecation } from "../../core/deprecation/deprecation.js";
import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import { commentLine } from "../../text/comment.js";

/** The only tag that a comment of the model has; empty without a deprecation. */
export function expectedTag(deprecation: Deprecation | undefined): string {
  return deprecation === undefined ? "" : tagLine("deprecated", deprecationText(deprecation));
}

/** Every tag of the comments before a node, one a line. */
export function tagsOf(node: ts.Node, source: ts.SourceFile): string {
  const ranges = ts.getLeadingCommentRanges(source.text, node.pos) ?? [];
  return ranges
    .map(({ pos, end }) => source.text.slice(pos, end))
    .filter((comment) => comment.startsWith("/**"))
    .flatMap(tagsIn)
    .join("\n");
}

/**
 * The tags of a comment, as the compiler reads them: editors and linters read it so too. Only `{@link …}` begins with an
 * `@` without being a tag, so that a comment without another one needs no compiler.
 */
function tagsIn(comment: string): string[] {
  if (!/(?<!\{)@/.test(comment)) return [];
  const options = {
    languageVersion: ts.ScriptTarget.ES2022,
    jsDocParsingMode: ts.JSDocParsingMode.ParseAll,
  };
  const { statements } = ts.createSourceFile("a.ts", `${comment}\ntype A = 1;`, options, true);
  return statements
    .flatMap((statement) => ts.getJSDocTags(statement))
    .map((tag) => tagLine(tag.tagName.text, ts.getTextOfJSDocComment(tag.comment) ?? ""));
}

/** `@deprecated removal 2027-01-01.` */
export function tagLine(name: string, text: string): string {
  return `@${name} ${commentLine(text)}`;
}
