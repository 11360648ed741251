import type { CheckReport } from "../check.js";
import { distance } from "../days.js";
import { summaryLine } from "./text.js";
import { qualifiedName, scopeWord } from "./words.js";

/** For a comment on a pull request or the summary of a job. */
export function markdownReport({ findings, summary }: CheckReport): string {
  const head = ["## Deprecated parts of the Cloud Temple API in use", "", summaryLine(summary)];
  if (findings.length === 0) return `${head.join("\n")}\n`;
  const rows = findings.map((finding) => {
    const { removal, daysLeft, earliestRemoval, replacement, confidence } = finding;
    const when =
      removal === null || daysLeft === null
        ? earliestRemoval === undefined
          ? "not announced"
          : `not announced, not before ${earliestRemoval}`
        : `${removal}, ${distance(daysLeft)}${confidence === "low" ? " (low confidence)" : ""}`;
    const cells = [
      finding.isFailure ? `**${when}**` : when,
      code(`${finding.file}:${finding.line}:${finding.column}`),
      `${scopeWord(finding.scope)} ${code(qualifiedName(finding))}`,
      replacement === null ? "" : code(replacement),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return `${[...head, "", "| Removal | Place | What | Use instead |", "|---|---|---|---|", ...rows].join("\n")}\n`;
}

/** A code span in a cell: no backtick and no pipe may end it. */
export function code(text: string): string {
  return `\`${text
    .replaceAll(/[\s`]+/g, " ")
    .replaceAll("|", "\\|")
    .trim()}\``;
}
