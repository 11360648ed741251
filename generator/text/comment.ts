/**
 * Text of a document on its way into a `/** … *\/` comment. Whatever it holds, it neither ends the comment, nor
 * starts a tag (a description that begins with `@deprecated` must not deprecate anything), nor reorders what a
 * reader sees (bidirectional controls).
 */
export function commentText(text: string): string {
  return commentLines(text).join("\n");
}

export function commentLines(text: string): string[] {
  return clean(text)
    .split("\n")
    .map((line) => line.trimEnd());
}

/** As {@link commentText}, on one line: for the text that follows a tag. */
export function commentLine(text: string): string {
  return clean(text).replaceAll(/\s+/g, " ").trim();
}

/** A code span on one line of a comment: a backtick inside would end it and becomes an apostrophe. */
export function commentCode(text: string): string {
  return `\`${commentCodeText(text)}\``;
}

/** What stands between the backticks of a {@link commentCode}, for a template that has them. */
export function commentCodeText(text: string): string {
  return commentLine(text).replaceAll("`", "'");
}

function clean(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replaceAll(/[\p{Cc}\p{Cs}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu, (character) =>
      character === "\n" || character === "\t" ? character : "",
    )
    .replaceAll("*/", "*\\/")
    .replaceAll(TAG_START, "\\@")
    .trim();
}

/** TypeScript takes any `@` after white space for a tag, in the middle of a line too, and `{@` for an inline one. */
const TAG_START = /(?<=^|[\s*@{])@/g;
