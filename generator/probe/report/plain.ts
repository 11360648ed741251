import { plainLine } from "../../text/terminal.js";
import { sentenceOf } from "../reason.js";
import { countClasses, countOutcomes, type ModuleReport, OUTCOMES, type ProbeReport } from "../report.js";
import { countsInWords, documentInWords, operationsInWords, totalOutcomes, unresolved } from "./words.js";

/** The report for a terminal: a paragraph per module, the sum at the end. */
export function renderText({ modules }: ProbeReport): string {
  const differences = modules.flatMap((module) => module.differences);
  const last = [
    `${countsInWords(totalOutcomes(modules))} of ${modules.flatMap(({ operations }) => operations).length} reading operations`,
    differences.length === 0 ? "no differences" : countsInWords(countClasses(differences)),
  ];
  return `${[...modules.flatMap(renderModule), ...last].map(plainLine).join("\n")}\n`;
}

function renderModule(module: ModuleReport): string[] {
  const lines = [`${module.module} (${documentInWords(module)}): ${countsInWords(countOutcomes(module))}`];
  for (const difference of module.differences) {
    lines.push(
      `  ${difference.kind}  #${difference.pointer}`,
      `    ${difference.place === "" ? "" : `${difference.place}: `}${sentenceOf(difference)}`,
      `    in ${operationsInWords(difference)}${difference.actions.length === 0 ? "; no overlay for it" : ""}`,
    );
  }
  for (const { operation, outcome, reason } of unresolved(module)) {
    const words = OUTCOMES.find(([kind]) => kind === outcome)?.[1] ?? outcome;
    lines.push(`  ${words}  ${operation}: ${reason ?? ""}`);
  }
  return lines;
}
