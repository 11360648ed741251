import { annotationMessage, annotationProperty } from "../../text/github.js";
import { plainText } from "../../text/terminal.js";
import type { CheckReport } from "../check.js";
import { qualifiedName } from "../finding.js";
import { summaryLine } from "./text.js";
import { messageOf } from "./words.js";

/**
 * Workflow commands of GitHub Actions, which become annotations. It shows at most ten errors and ten warnings of a
 * step; the soonest removals are first.
 */
export function githubReport({ findings, summary }: CheckReport): string {
  const lines = findings.map((finding) => {
    const { file, line, column, length, isFailure } = finding;
    const properties = {
      file,
      line,
      endLine: line,
      col: column,
      endColumn: column + length,
      title: `Deprecated: ${qualifiedName(finding)}`,
    };
    const list = Object.entries(properties).map(
      ([key, value]) => `${key}=${annotationProperty(String(value))}`,
    );
    return `::${isFailure ? "error" : "warning"} ${list.join(",")}::${annotationMessage(messageOf(finding))}`;
  });
  return `${[...lines, plainText(summaryLine(summary))].join("\n")}\n`;
}
