import { markdownCode, markdownProse } from "../../text/markdown.js";
import { sentenceOf } from "../reason.js";
import { countClasses, countOutcomes, type ModuleReport, OUTCOMES, type ProbeReport } from "../report.js";
import { countsInWords, documentInWords, operationsInWords, totalOutcomes, unresolved } from "./words.js";

/** The report as a page, fit for an issue: it holds names and types only. */
export function renderMarkdown({ modules }: ProbeReport): string {
  const lines = [
    "# What the API answers, and what its documents say",
    "",
    `Reading operations: ${countsInWords(totalOutcomes(modules))}.`,
    "",
    `| module | document | ${OUTCOMES.map(([, words]) => words).join(" | ")} | differences |`,
    `|---|---|${OUTCOMES.map(() => "---:").join("|")}|---|`,
    ...modules.map(tableRow),
    ...modules.flatMap(renderModule),
  ];
  return `${lines.join("\n")}\n`;
}

function tableRow(module: ModuleReport): string {
  const counts = countOutcomes(module).map(([, count]) => String(count));
  const differences =
    module.differences.length === 0 ? "none" : countsInWords(countClasses(module.differences));
  return `| ${[markdownCode(module.module), markdownProse(documentInWords(module)), ...counts, differences].join(" | ")} |`;
}

function renderModule(module: ModuleReport): string[] {
  const open = unresolved(module);
  if (module.differences.length === 0 && open.length === 0) return [];
  const lines = ["", `## ${markdownProse(module.module)}`, ""];
  for (const difference of module.differences) {
    const place = difference.place === "" ? "" : ` at ${markdownCode(difference.place)}`;
    lines.push(
      `- **${difference.kind}** ${markdownCode(`#${difference.pointer}`)}: ${markdownProse(sentenceOf(difference))}${place}, ` +
        `in ${markdownProse(operationsInWords(difference))}`,
    );
  }
  for (const { operation, outcome, reason = "" } of open) {
    const words = OUTCOMES.find(([kind]) => kind === outcome)?.[1] ?? outcome;
    lines.push(`- ${words}: ${markdownCode(operation)}: ${markdownProse(reason)}`);
  }
  return lines;
}
