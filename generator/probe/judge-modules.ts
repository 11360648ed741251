import { createAssertions } from "./assertions.js";
import { type Call, lessonsOf } from "./call-target.js";
import { differencesOf, type OperationFindings } from "./differences.js";
import { collectIdentities } from "./identities.js";
import { judgeTarget } from "./judge-target.js";
import type { ProbedModule } from "./probed-module.js";
import type { ModuleReport, OperationReport } from "./report.js";
import { createSink, mergeSink } from "./sink.js";
import type { Target } from "./target.js";

/**
 * Compares all answers with the documents.
 *
 * @param calls what was called and answered
 * @param reasons why an operation was not to be called
 */
export async function judgeModules(
  modules: readonly ProbedModule[],
  calls: ReadonlyMap<Target, readonly Call[]>,
  reasons: ReadonlyMap<Target, string>,
): Promise<ModuleReport[]> {
  const identities = new Set<string>();
  for (const made of calls.values()) {
    for (const { path, query } of made.map(({ candidate }) => candidate)) {
      for (const used of Object.values({ ...path, ...query })) collectIdentities({ id: used }, identities);
    }
    for (const { value } of lessonsOf(made)) collectIdentities(value, identities);
  }
  const reports: ModuleReport[] = [];
  for (const { slug, version, provenance, content, root, dialect, targets } of modules) {
    const checker = { root, assertions: createAssertions(root), identities };
    const all = createSink();
    const findings: OperationFindings[] = [];
    const operations = targets.map((target): OperationReport => {
      const made = calls.get(target);
      if (made === undefined) return notCalled(target, reasons.get(target));
      const sink = createSink();
      const report = judgeTarget(target, made, checker, sink);
      mergeSink(all, sink);
      findings.push({ label: target.label, sink });
      return report;
    });
    const differences = await differencesOf(content, findings, all.seen, dialect);
    reports.push({ module: slug, version, provenance, operations, differences });
  }
  return reports;
}

function notCalled(target: Target, reason: string | undefined): OperationReport {
  if (reason !== undefined) return { operation: target.label, outcome: "skipped", reason };
  const names = target.needed.map(({ key }) => key).join(", ");
  return {
    operation: target.label,
    outcome: "notReachable",
    reason: `no value is known for ${names}; give one with --with ${target.needed[0]?.key ?? "name"}=<value>`,
  };
}
