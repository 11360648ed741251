import type { CheckReport } from "../check.js";
import type { Comparison } from "../compare.js";
import { compareLine, compareMarkdown } from "./compare.js";
import { githubReport } from "./github.js";
import { gitlabReport } from "./gitlab.js";
import { htmlReport } from "./html.js";
import { jsonReport } from "./json.js";
import { junitReport } from "./junit.js";
import { markdownReport } from "./markdown.js";
import { sarifReport } from "./sarif.js";
import { textReport } from "./text.js";

export const FORMATS = ["text", "json", "sarif", "github", "gitlab", "junit", "markdown", "html"] as const;
export type Format = (typeof FORMATS)[number];

/** The formats that have a place for a comparison with an earlier report. */
export const COMPARING: ReadonlySet<Format> = new Set(["text", "json", "markdown"]);

/**
 * `cwd` is the folder that the paths in the report are relative to. A `comparison` is in the formats of {@link COMPARING};
 * as Markdown it is all there is, since a comment on a pull request takes no more than a page.
 */
export function render(report: CheckReport, format: Format, cwd: string, comparison?: Comparison): string {
  switch (format) {
    case "text":
      return textReport(report) + (comparison === undefined ? "" : `${compareLine(comparison)}\n`);
    case "json":
      return jsonReport(report, comparison);
    case "sarif":
      return sarifReport(report, cwd);
    case "github":
      return githubReport(report);
    case "gitlab":
      return gitlabReport(report);
    case "junit":
      return junitReport(report);
    case "markdown":
      return comparison === undefined ? markdownReport(report) : compareMarkdown(comparison, report);
    case "html":
      return htmlReport(report);
  }
}
