import { scopeWord } from "../../core/deprecation/scope-word.js";
import { escapeHtml } from "../../text/html.js";
import { plural } from "../../text/plural.js";
import { fillTemplate } from "../../text/template.js";
import type { CheckedFinding, CheckReport } from "../check.js";
import { qualifiedName } from "../finding.js";
import { legend, page } from "./page.js";
import { removalCell, stateOf } from "./removal.js";
import { summaryLine } from "./text.js";
import { timeline } from "./timeline.js";

const TITLE = "Deprecated parts of the Cloud Temple API in use";

/** The uses of one deprecated thing, and the id of its row on the page. */
interface Thing {
  readonly target: string;
  readonly first: CheckedFinding;
  readonly uses: readonly CheckedFinding[];
}

/** A page for a browser: the timeline of removals, the deprecated things in use, and the uses by file. */
export function htmlReport({ findings, summary }: CheckReport): string {
  const { today, versions, failWithin } = summary;
  const things = thingsOf(findings);
  const content = fillTemplate("usage/check.html", {
    title: TITLE,
    summary: escapeHtml(summaryLine(summary)),
    today,
    versions: escapeHtml(versions.join(", ")),
    findings:
      findings.length === 0
        ? undefined
        : {
            legend: legend(failWithin),
            timeline: timeline(
              things.map(({ first, target, uses }) => ({
                ...first,
                target,
                label: qualifiedName(first),
                uses: uses.length,
              })),
              today,
              failWithin,
            ),
            things: things.map(({ first, target, uses }) => ({
              ...rowOf(first, failWithin),
              target,
              since: escapeHtml(first.since ?? ""),
              uses: uses.length,
            })),
            files: [...groupBy(findings, ({ file }) => file)].map(([file, uses]) =>
              fileOf(file, uses, failWithin),
            ),
          },
  });
  return page(TITLE, content);
}

function thingsOf(findings: readonly CheckedFinding[]): readonly Thing[] {
  const groups = groupBy(findings, (finding) => `${finding.scope} ${qualifiedName(finding)}`);
  return [...groups.values()].map((uses, index) => ({
    target: `thing-${index + 1}`,
    first: uses[0],
    uses,
  }));
}

function fileOf(file: string, uses: readonly CheckedFinding[], failWithin: number): object {
  const failing = uses.filter(({ isFailure }) => isFailure).length;
  return {
    file: escapeHtml(file),
    isOpen: failing > 0,
    count: `${plural(uses.length, "use")}${failing === 0 ? "" : `, ${failing} failing`}`,
    uses: uses.map((finding) => ({
      ...rowOf(finding, failWithin),
      place: `${finding.line}:${finding.column}`,
    })),
  };
}

function rowOf(finding: CheckedFinding, failWithin: number): object {
  return {
    state: stateOf(finding, failWithin),
    removal: escapeHtml(removalCell(finding)),
    scope: scopeWord(finding.scope),
    name: escapeHtml(qualifiedName(finding)),
    replacement: escapeHtml(finding.replacement ?? ""),
  };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
