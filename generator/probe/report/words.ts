import type { Difference } from "../finding.js";
import { countOutcomes, type ModuleReport, type OperationReport } from "../report.js";

/** `60 right, 1 different`: the counts above zero, in the order of reports. */
export function countsInWords(counts: readonly (readonly [string, number])[]): string {
  const shown = counts.filter(([, count]) => count > 0).map(([words, count]) => `${count} ${words}`);
  return shown.join(", ") || "nothing";
}

/** The outcomes of several modules together. */
export function totalOutcomes(modules: readonly ModuleReport[]): readonly (readonly [string, number])[] {
  return countOutcomes({ operations: modules.flatMap(({ operations }) => operations) });
}

/** `GET /v1/a, GET /v1/b and 3 more` */
export function operationsInWords({ operations }: Difference): string {
  const shown = operations.slice(0, 2).join(", ");
  const rest = operations.length - 2;
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}

/** Operations that were neither right nor different: reports give the reason for each. */
export function unresolved({ operations }: ModuleReport): readonly OperationReport[] {
  return operations.filter(({ outcome }) => outcome !== "right" && outcome !== "different");
}

/** `version 1.25.1`, and whether the document is one that was put together from other sources. */
export function documentInWords({ version, provenance }: ModuleReport): string {
  return provenance === "reconstructed" ? `version ${version}, reconstructed` : `version ${version}`;
}
