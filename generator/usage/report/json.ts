import { type CheckReport, SCHEMA_VERSION } from "../check.js";
import type { Comparison } from "../compare.js";

/** Members of a finding that only the other formats use. */
const INTERNAL = new Set(["isFailure", "length"]);

/** For programs: `{ schemaVersion, findings, allowed, tolerated, fixed, unread, comparison, summary }`, documented in the README. */
export function jsonReport(report: CheckReport, comparison?: Comparison): string {
  const { findings, allowed, tolerated, fixed, unread, summary } = report;
  const text = JSON.stringify(
    { schemaVersion: SCHEMA_VERSION, findings, allowed, tolerated, fixed, unread, comparison, summary },
    (key, value: unknown) => (INTERNAL.has(key) ? undefined : value),
    2,
  );
  return `${text}\n`;
}
