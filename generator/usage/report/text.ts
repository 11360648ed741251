import { plural } from "../../text/plural.js";
import { plainText } from "../../text/terminal.js";
import type { CheckReport, CheckSummary } from "../check.js";
import { messageOf } from "./words.js";

/** For a terminal: one line for each use, soonest removal first, then a summary. */
export function textReport({ findings, summary }: CheckReport): string {
  const lines = findings.map((finding) =>
    plainText(
      `${finding.file}:${finding.line}:${finding.column} ${finding.isFailure ? "error" : "warning"} ${messageOf(finding)}`,
    ),
  );
  return `${[...lines, ...(lines.length === 0 ? [] : [""]), summaryLine(summary)].join("\n")}\n`;
}

/** `12 uses of deprecated things in 40 files: 4 fail (limit: 30 days), 2 past the removal date, 3 without one.` */
export function summaryLine(summary: CheckSummary): string {
  const { findings, files, failing, failWithin, overdue, undated, tolerated } = summary;
  const known = tolerated === 0 ? "" : ` ${plural(tolerated, "use is", "uses are")} in the baseline.`;
  if (findings === 0) {
    const what = tolerated === 0 ? "Nothing" : "Nothing else";
    return `${what} deprecated is used in ${plural(files, "file")}.${known}`;
  }
  return (
    `${plural(findings, "use")} of deprecated things in ${plural(files, "file")}: ` +
    `${plural(failing, "fails", "fail")} (limit: ${plural(failWithin, "day")}), ` +
    `${overdue} past the removal date, ${undated} without one.${known}`
  );
}
