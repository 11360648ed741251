import { unicodeEscapes } from "./literal.js";

/**
 * Text of a document on one line, for a terminal or a log, without anything that a terminal, a log or a reader's eye
 * would take for something else: control characters, escape sequences, bidirectional and invisible characters. `##[`
 * and `::` at a start are commands to the log of a GitHub job, wherever they come from.
 */
export function plainText(text: string): string {
  return withoutControls(text.replaceAll(/[\r\n\u0085\u2028\u2029\t]+/g, " "))
    .replace(/^\s*::/, ": :")
    .trim();
}

/** As {@link plainText}, with the spaces that indent the line. */
export function plainLine(line: string): string {
  return (/^ */.exec(line)?.[0] ?? "") + plainText(line);
}

/** Text without control, formatting, private and lone surrogate characters, and without `##[`; spaces stay. */
export function withoutControls(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, "").replaceAll("##[", "## [");
}

/** JSON for a terminal or the log of a job: what would be a command there is written as an escape. */
export function logJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replaceAll("##[", "#\\u0023[")
    .replaceAll(/[\u007F-\u009F\u2028\u2029\p{Cf}\p{Cs}]/gu, unicodeEscapes);
}
