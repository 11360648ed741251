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

/** A name with dots, slashes and underscores, where a narrow column may break it: after those, and not within a word. */
export function breakableHtml(name: string): string {
  return escapeHtml(name).replaceAll(/[./_](?=[^./_\s])/g, "$&<wbr>");
}

/** A sentence with days in it, which do not break at their hyphens. */
export function datedHtml(text: string): string {
  return escapeHtml(text).replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, '<span class="day">$&</span>');
}
