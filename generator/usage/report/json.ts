import type { CheckReport } from "../check.js";

/** Members of a finding that only the other formats use. */
const INTERNAL = new Set(["isFailure", "length"]);

/** For programs: `{ findings, summary }`, documented in the README. Also the format of a baseline. */
export function jsonReport({ findings, summary }: CheckReport): string {
  const text = JSON.stringify(
    { findings, summary },
    (key, value: unknown) => (INTERNAL.has(key) ? undefined : value),
    2,
  );
  return `${text}\n`;
}
