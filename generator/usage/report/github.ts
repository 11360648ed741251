import type { CheckReport } from "../check.js";
import { summaryLine } from "./text.js";
import { messageOf, qualifiedName } from "./words.js";

/**
 * Workflow commands that GitHub Actions turns into annotations. It shows ten errors and ten warnings of a step, so
 * the soonest removals come first.
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
    const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    return `::${isFailure ? "error" : "warning"} ${list.join(",")}::${escapeData(messageOf(finding))}`;
  });
  return `${[...lines, escapeData(summaryLine(summary))].join("\n")}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
