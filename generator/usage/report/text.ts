import { plural } from "../../text/plural.js";
import { plainText } from "../../text/terminal.js";
import type { CheckReport, CheckSummary } from "../check.js";
import { allowedMessage, messageOf, placeOf } from "./words.js";

/** For a terminal: one line for each use, soonest removal first, then what is allowed, then a summary. */
export function textReport({ findings, allowed, summary }: CheckReport): string {
  const lines = [
    ...findings.map(
      (finding) => `${placeOf(finding)} ${finding.isFailure ? "error" : "warning"} ${messageOf(finding)}`,
    ),
    ...allowed.map((finding) => `${placeOf(finding)} ${allowedMessage(finding)}`),
  ].map(plainText);
  return `${[...lines, ...(lines.length === 0 ? [] : [""]), summaryLine(summary)].join("\n")}\n`;
}

/**
 * `12 uses of deprecated things in 3 of 40 files: 4 fail (limit: 30 days), 2 past the removal date, 3 without one.`, and
 * what is tolerated.
 */
export function summaryLine(summary: CheckSummary): string {
  const { findings, files, filesWithFindings, failing, failWithin, overdue, undated } = summary;
  const tolerated = toleratedSentences(summary);
  if (findings === 0) {
    const what = summary.tolerated + summary.allowed === 0 ? "Nothing" : "Nothing else";
    return `${what} deprecated is used in ${plural(files, "file")}.${tolerated}`;
  }
  return (
    `${plural(findings, "use")} of deprecated things in ${filesWithFindings} of ${plural(files, "file")}: ` +
    `${plural(failing, "fails", "fail")} (limit: ${plural(failWithin, "day")}), ` +
    `${overdue} past the removal date, ${undated} without one.${tolerated}`
  );
}

function toleratedSentences({ tolerated, allowed, fixed, unread }: CheckSummary): string {
  return [
    tolerated === 0 ? "" : ` ${plural(tolerated, "use is", "uses are")} in the baseline.`,
    allowed === 0 ? "" : ` ${plural(allowed, "use is", "uses are")} allowed.`,
    fixed === 0
      ? ""
      : ` ${plural(fixed, "use of the baseline is", "uses of the baseline are")} fixed: --update-baseline drops ${fixed === 1 ? "it" : "them"}.`,
    unread === 0 ? "" : ` ${plural(unread, "file or import was", "files or imports were")} not looked into.`,
  ].join("");
}
