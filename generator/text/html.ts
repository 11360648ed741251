import { commentLine } from "./comment.js";

/** Text on its way into HTML or SVG, as content or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** Text of one line inside a comment of HTML or Markdown, which it does not end. */
export function htmlCommentText(text: string): string {
  return commentLine(text).replaceAll("-->", "-- >");
}
