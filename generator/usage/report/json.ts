import type { CheckReport } from "../check.js";

/** Members of a finding that other formats need to draw it. */
const INTERNAL = new Set(["isFailure", "length"]);

/** For programs: `{ findings, summary }`, documented in the README. Also what `--baseline` takes. */
export function jsonReport({ findings, summary }: CheckReport): string {
  const text = JSON.stringify(
    { findings, summary },
    (key, value: unknown) => (INTERNAL.has(key) ? undefined : value),
    2,
  );
  return `${text}\n`;
}
