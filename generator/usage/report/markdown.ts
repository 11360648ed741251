import { scopeWord } from "../../core/deprecation/scope-word.js";
import { markdownCellCode } from "../../text/markdown.js";
import { fillTemplate } from "../../text/template.js";
import type { CheckReport } from "../check.js";
import { qualifiedName } from "../finding.js";
import { removalCell } from "./removal.js";
import { summaryLine } from "./text.js";

/** For a comment on a pull request or the summary of a job. */
export function markdownReport({ findings, summary }: CheckReport): string {
  return fillTemplate("usage/check.md", {
    summary: summaryLine(summary),
    findings: findings.map((finding) => ({
      removal: finding.isFailure ? `**${removalCell(finding)}**` : removalCell(finding),
      place: markdownCellCode(`${finding.file}:${finding.line}:${finding.column}`),
      scope: scopeWord(finding.scope),
      name: markdownCellCode(qualifiedName(finding)),
      replacement: finding.replacement === null ? "" : markdownCellCode(finding.replacement),
    })),
  });
}
