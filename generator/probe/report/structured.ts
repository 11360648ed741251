import { logJson } from "../../text/terminal.js";
import { countClasses, countOutcomes, type ProbeReport } from "../report.js";

/** The report as JSON: outcomes, differences and the overlay actions of each. */
export function renderJson({ modules }: ProbeReport): string {
  const shown = modules.map((module) => ({
    ...module,
    outcomes: Object.fromEntries(countOutcomes(module)),
    classes: Object.fromEntries(countClasses(module.differences)),
  }));
  return `${logJson({ modules: shown })}\n`;
}
