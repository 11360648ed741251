import { scopeWord } from "../../core/deprecation/scope-word.js";
import { markdownCell, markdownCellCode } from "../../text/markdown.js";
import { fillTemplate } from "../../text/template.js";
import type { CheckReport } from "../check.js";
import { type Announcement, type Finding, qualifiedName } from "../finding.js";
import { removalCell } from "./removal.js";
import { summaryLine } from "./text.js";
import {
  placeOf,
  remarkOf,
  routeOf,
  seenText,
  sinceText,
  sourceText,
  toleranceOf,
  untilCell,
} from "./words.js";

/** For a comment on a pull request or the summary of a job. */
export function markdownReport({ findings, allowed, unread, summary }: CheckReport): string {
  return fillTemplate("usage/check.md", {
    summary: summaryLine(summary),
    findings: findings.map((finding) => {
      const { removal, ...cells } = markdownCells(finding);
      return {
        ...cells,
        removal: [finding.isFailure ? `**${removal}**` : removal, remarksCell(finding)]
          .filter(Boolean)
          .join(" "),
        place: markdownCellCode(placeOf(finding)),
      };
    }),
    allowed: allowed.map((finding) => ({
      ...markdownCells(finding),
      until: untilCell(finding),
      reason: [markdownCell(finding.reason), markdownCell(seenText(finding) ?? "")]
        .filter(Boolean)
        .join(". "),
      place: markdownCellCode(placeOf(finding)),
    })),
    unread: unread.map(({ file, line, problem, cure }) => ({
      place: markdownCellCode(`${file}:${line}`),
      problem: markdownCell(`${problem}. ${cure}`),
    })),
  });
}

/** Why a use fails in spite of a baseline, a comment or the policy, and how it was seen at run time. */
function remarksCell(finding: Finding): string {
  const remarks = [toleranceOf(finding), seenText(finding)].filter((text) => text !== undefined);
  return markdownCell(remarks.join(" "));
}

/** The cells of a table that have the facts of one deprecated thing. */
export function markdownCells(facts: Announcement): {
  readonly removal: string;
  readonly since: string;
  readonly what: string;
  readonly advice: string;
  readonly source: string;
} {
  const route = routeOf(facts);
  const remark = remarkOf(facts);
  const { replacement, conflict } = facts;
  return {
    removal: markdownCell(removalCell(facts)),
    since: markdownCell(sinceText(facts)),
    what: [
      scopeWord(facts.scope),
      markdownCellCode(qualifiedName(facts)),
      route && `(${markdownCellCode(route)})`,
    ]
      .filter(Boolean)
      .join(" "),
    advice: [replacement === null ? "" : markdownCellCode(replacement), remark && markdownCell(remark)]
      .filter(Boolean)
      .join(". "),
    source: [sourceText(facts), conflict]
      .filter(Boolean)
      .map((text) => markdownCell(text ?? ""))
      .join("; "),
  };
}
