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
 * The tags of a comment, as the compiler reads them: editors and linters read it so too. It is asked where there is
 * anything but prose, `{@link …}` in it, and plain tags at the end.
 */
function tagsIn(comment: string): string[] {
  if (!/(?<!\{)@/.test(comment)) return [];
  const plain = plainTags(comment);
  if (plain !== undefined) return plain;
  const options = {
    languageVersion: ts.ScriptTarget.ES2022,
    jsDocParsingMode: ts.JSDocParsingMode.ParseAll,
  };
  const { statements } = ts.createSourceFile("a.ts", `${comment}\ntype A = 1;`, options, true);
  return statements
    .flatMap((statement) => ts.getJSDocTags(statement))
    .map((tag) => tagLine(tag.tagName.text, ts.getTextOfJSDocComment(tag.comment) ?? ""));
}

/** Tags that begin a line and whose text has no `@` and no type in braces; `undefined` where there is any other `@`. */
function plainTags(comment: string): string[] | undefined {
  const lines = comment
    .slice("/**".length, -"*/".length)
    .split("\n")
    .map((line) => line.replace(/^\s*(?:\* ?)?/, ""));
  const first = lines.findIndex((line) => PLAIN_TAG.test(line));
  const prose = lines.slice(0, Math.max(first, 0)).join("\n");
  if (first === -1 || prose.replaceAll(/\{@link [^{}@\n]+\}/g, "").includes("@")) return undefined;
  const tags: string[][] = [];
  for (const line of lines.slice(first)) {
    const [, name, text = ""] = PLAIN_TAG.exec(line) ?? [];
    if ((name === undefined ? line : text).includes("@")) return undefined;
    if (name === undefined) tags.at(-1)?.push(line);
    else tags.push([name, text]);
  }
  return tags.map(([name = "", ...text]) => tagLine(name, text.join("\n")));
}

const PLAIN_TAG = /^@(deprecated|throws)(?: (?!\s*\{)(.*))?$/;

/** `@deprecated removal 2027-01-01.` */
export function tagLine(name: string, text: string): string {
  return `@${name} ${commentLine(text)}`;
}
