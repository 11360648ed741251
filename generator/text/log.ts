/**
 * Text of a document on one line, without anything that a terminal, a log or a reader's eye would take for
 * something else: control characters, escape sequences, bidirectional and invisible characters. `##[` and `::`
 * at a start are commands to the log of a GitHub job, wherever they come from.
 */
export function plainText(text: string): string {
  return text
    .replaceAll(/[\r\n\u0085\u2028\u2029\t]+/g, " ")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, "")
    .replaceAll("##[", "## [")
    .replace(/^\s*::/, ": :")
    .trim();
}

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
      .replaceAll(/^(\d+)([.)])/g, "$1\\$2")
  );
}

/** A fenced block of code; the fence is longer than any run of backticks inside. */
export function markdownFence(language: string, lines: readonly string[]): string[] {
  const clean = lines.map((line) =>
    line.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, "").replaceAll("##[", "## ["),
  );
  const fence = "`".repeat(Math.max(3, longestRun(clean.join("\n")) + 1));
  return [`${fence}${language}`, ...clean, fence];
}

/** The message of a workflow command (`::error::message`). */
export function annotationMessage(text: string): string {
  return plainText(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** The value of a property of a workflow command (`::error file=value`). */
export function annotationProperty(text: string): string {
  return annotationMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** JSON that may stand in the log of a job: what would be a command there is written as an escape. */
export function logJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replaceAll("##[", "#\\u0023[")
    .replaceAll(/[\u007F-\u009F\u2028\u2029\p{Cf}\p{Cs}]/gu, (characters) =>
      [...Array(characters.length).keys()]
        .map((index) => `\\u${characters.charCodeAt(index).toString(16).padStart(4, "0")}`)
        .join(""),
    );
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
