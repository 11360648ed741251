import { createHash } from "node:crypto";
import { plainText } from "../../text/terminal.js";
import type { CheckedFinding, CheckReport } from "../check.js";
import type { Finding } from "../finding.js";
import { fingerprintsOf } from "../things.js";
import { ruleId } from "./rule.js";
import { allowedMessage, messageOf } from "./words.js";

/**
 * The report of GitLab's Code Quality (docs.gitlab.com/ci/testing/code_quality, "Code Quality report format"): a list of
 * issues, each with a fingerprint that stays when the lines above it change. An allowed use is an issue for information, and so is what was not looked into,
 * but of more weight.
 */
export function gitlabReport({ findings, allowed, unread }: CheckReport): string {
  const fingerprints = fingerprintsOf<Finding>([...findings, ...allowed]);
  const issue = (finding: Finding, severity: string, description: string): object => ({
    description: plainText(description),
    check_name: ruleId(finding),
    fingerprint: fingerprints.get(finding),
    severity,
    location: { path: finding.file, lines: { begin: finding.line } },
  });
  const issues = [
    ...findings.map((finding) => issue(finding, severityOf(finding), messageOf(finding))),
    ...allowed.map((finding) => issue(finding, "info", allowedMessage(finding))),
    ...unread.map(({ file, line, problem, cure }) => ({
      description: plainText(`Not looked into: it ${problem}. ${cure}`),
      check_name: "unread",
      fingerprint: createHash("sha256").update(`unread\u0000${file}\u0000${problem}`).digest("hex"),
      severity: "major",
      location: { path: file, lines: { begin: line } },
    })),
  ];
  return `${JSON.stringify(issues, null, 2)}\n`;
}

/** `blocker` is not used: what is deprecated still works, or failed before this report. */
function severityOf({
  isFailure,
  isGone,
  daysLeft,
}: CheckedFinding): "critical" | "major" | "minor" | "info" {
  if (isFailure) return isGone === true || (daysLeft !== null && daysLeft < 0) ? "critical" : "major";
  return daysLeft === null ? "info" : "minor";
}
