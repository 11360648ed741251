import type { CheckReport } from "../check.js";

/** Members of a finding that only the other formats use. */
const INTERNAL = new Set(["isFailure", "length"]);

/** For programs: `{ findings, allowed, fixed, summary }`, documented in the README. */
export function jsonReport({ findings, allowed, fixed, summary }: CheckReport): string {
  const text = JSON.stringify(
    { findings, allowed, fixed, summary },
    (key, value: unknown) => (INTERNAL.has(key) ? undefined : value),
    2,
  );
  return `${text}\n`;
}
