import { escapeHtml } from "../../text/html.js";
import type { CheckedFinding, CheckReport } from "../check.js";
import { distance } from "../days.js";
import { legend, page } from "./page.js";
import { summaryLine } from "./text.js";
import { stateOf, timeline } from "./timeline.js";
import { plural, qualifiedName, scopeWord } from "./words.js";

/** One page for people: the removals drawn, what is used and where, and the uses by file. */
export function htmlReport({ findings, summary }: CheckReport): string {
  const title = "Deprecated parts of the Cloud Temple API in use";
  const things = groupBy(findings, (finding) => `${finding.scope} ${qualifiedName(finding)}`);
  const entries = [...things.values()].map((uses, index) => ({ uses, target: `thing-${index + 1}` }));
  return page(title, [
    `<h1>${title}</h1>`,
    `<p>${escapeHtml(summaryLine(summary))}</p>`,
    `<p class="quiet">As of ${summary.today}${summary.versions.length === 0 ? "" : `, cloudtemple ${escapeHtml(summary.versions.join(", "))}`}.</p>`,
    ...(findings.length === 0
      ? []
      : [
          "<h2>Removals</h2>",
          legend(summary.failWithin),
          '<div class="scroll" role="region" aria-label="Timeline of removals" tabindex="0">',
          timeline(
            entries.flatMap(({ uses, target }) => {
              const [first] = uses;
              return first === undefined
                ? []
                : [{ ...first, target, label: qualifiedName(first), uses: uses.length }];
            }),
            summary.today,
            summary.failWithin,
          ),
          "</div>",
          "<h2>What is used</h2>",
          thingsTable(entries, summary.failWithin),
          "<h2>Uses by file</h2>",
          ...[...groupBy(findings, ({ file }) => file)].map(([file, uses]) =>
            fileSection(file, uses, summary.failWithin),
          ),
        ]),
  ]);
}

function thingsTable(
  entries: readonly { readonly uses: readonly CheckedFinding[]; readonly target: string }[],
  failWithin: number,
): string {
  const rows = entries.flatMap(({ uses, target }) => {
    const [first] = uses;
    if (first === undefined) return [];
    return [
      `<tr id="${target}"><td>${when(first, failWithin)}</td><td class="day">${first.since ?? ""}</td>` +
        `<td>${scopeWord(first.scope)} <code>${escapeHtml(qualifiedName(first))}</code></td>` +
        `<td>${first.replacement === null ? "" : `<code>${escapeHtml(first.replacement)}</code>`}</td><td>${uses.length}</td></tr>`,
    ];
  });
  return table(["Removal", "Since", "What", "Use instead", "Uses"], rows, "What is used");
}

function fileSection(file: string, uses: readonly CheckedFinding[], failWithin: number): string {
  const failing = uses.filter(({ isFailure }) => isFailure).length;
  const rows = uses.map(
    (finding) =>
      `<tr><td class="day">${finding.line}:${finding.column}</td><td>${scopeWord(finding.scope)} <code>${escapeHtml(qualifiedName(finding))}</code></td>` +
      `<td>${when(finding, failWithin)}</td><td>${finding.replacement === null ? "" : `<code>${escapeHtml(finding.replacement)}</code>`}</td></tr>`,
  );
  const count = `${plural(uses.length, "use")}${failing === 0 ? "" : `, ${failing} failing`}`;
  return `<details${failing > 0 ? " open" : ""}><summary><code>${escapeHtml(file)}</code> <span class="quiet">${count}</span></summary>${table(["Place", "What", "Removal", "Use instead"], rows, file)}</details>`;
}

function when(finding: CheckedFinding, failWithin: number): string {
  const { removal, daysLeft, earliestRemoval, confidence } = finding;
  const text =
    removal === null || daysLeft === null
      ? `not announced${earliestRemoval === undefined ? "" : `, not before ${earliestRemoval}`}`
      : `${removal}, ${distance(daysLeft)}${confidence === "low" ? " (low confidence)" : ""}`;
  return `<span class="when ${stateOf(finding, failWithin)}">${text}</span>`;
}

export function table(head: readonly string[], rows: readonly string[], label: string): string {
  const cells = head.map((cell) => `<th scope="col">${cell}</th>`).join("");
  return `<div class="scroll" role="region" aria-label="${escapeHtml(label)}" tabindex="0"><table><thead><tr>${cells}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
