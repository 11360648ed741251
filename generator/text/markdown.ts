import { plainText, withoutControls } from "./terminal.js";

/** A code span of Markdown: the fence is longer than any run of backticks inside, so nothing in it ends it. */
export function markdownCode(text: string): string {
  const clean = plainText(text);
  if (clean === "") return "(empty)";
  const fence = "`".repeat(longestRun(clean) + 1);
  const pad = clean.startsWith("`") || clean.endsWith("`") ? " " : "";
  return `${fence}${pad}${clean}${pad}${fence}`;
}

/** Prose of a document inside Markdown: nothing in it is markup, HTML, a link, a mention or a reference. */
export function markdownProse(text: string): string {
  return (
    plainText(text)
      .replaceAll("&", "&amp;")
      .replaceAll(/[\\`*_{}[\]()#+!|~$-]/g, "\\$&")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      // Escapes do not stop mentions, bare links and issue numbers; a comment between the characters does.
      .replaceAll("@", "@<!---->")
      .replaceAll(/(https?|www|ftp)(?=[:.])/gi, "$1<!---->")
      .replaceAll(/^(\d+)\./g, "$1\\.")
  );
}

/** A fenced block of code; the fence is longer than any run of backticks inside. */
export function markdownFence(language: string, lines: readonly string[]): string[] {
  const clean = lines.map(withoutControls);
  const fence = "`".repeat(Math.max(3, longestRun(clean.join("\n")) + 1));
  return [`${fence}${language}`, ...clean, fence];
}

/** Prose in the cell of a table of a file: one line, no markup, no pipe that ends the cell. Links stay links. */
export function markdownCell(text: string): string {
  return plainText(text)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\`*_{}[\]<>#|~]/g, "\\$&");
}

/** A code span in the cell of a table: neither a backtick nor a pipe in the text ends it. */
export function markdownCellCode(text: string): string {
  const clean = plainText(text.replaceAll("`", " ")).replaceAll(/\s+/g, " ");
  return `\`${clean.replaceAll("|", "\\|")}\``;
}

/** The target of a link to a file nearby: a space or bracket in its name does not end it. */
export function markdownLinkTarget(path: string): string {
  return encodeURI(path).replaceAll(/[()]/g, (bracket) => (bracket === "(" ? "%28" : "%29"));
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
