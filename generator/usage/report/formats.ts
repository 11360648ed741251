import type { CheckReport } from "../check.js";
import { githubReport } from "./github.js";
import { htmlReport } from "./html.js";
import { jsonReport } from "./json.js";
import { markdownReport } from "./markdown.js";
import { sarifReport } from "./sarif.js";
import { textReport } from "./text.js";

export const FORMATS = ["text", "json", "sarif", "github", "markdown", "html"] as const;
export type Format = (typeof FORMATS)[number];

/** `cwd` is the folder that the paths in the report are relative to. */
export function render(report: CheckReport, format: Format, cwd: string): string {
  switch (format) {
    case "text":
      return textReport(report);
    case "json":
      return jsonReport(report);
    case "sarif":
      return sarifReport(report, cwd);
    case "github":
      return githubReport(report);
    case "markdown":
      return markdownReport(report);
    case "html":
      return htmlReport(report);
  }
}
