import { relative } from "node:path";
import { compareText } from "../../json.js";
import { thingKey } from "../things.js";
import { leftForReview, type PlannedUse } from "./plan.js";

/**
 * Leaves every use of a field of answers for review where one use cannot be rewritten and another writes the field: the
 * code that reads an object which the user has written (a mock, a default) must look for the member that was written.
 * Answers of the API have both members, so that a field which is only read may be renamed in part.
 */
export function keepTogether(files: Iterable<{ planned: readonly PlannedUse[] }>, cwd: string): void {
  const all = [...files];
  const blocked = blockedThings(
    all.flatMap(({ planned }) => planned),
    cwd,
  );
  for (const file of all) {
    file.planned = file.planned.map((use) => {
      const reason = "reason" in use.outcome ? undefined : blocked.get(keyOf(use));
      return reason === undefined ? use : leftForReview(use, reason);
    });
  }
}

/** By thing: what keeps its uses from being rewritten. */
function blockedThings(planned: readonly PlannedUse[], cwd: string): ReadonlyMap<string, string> {
  const writes = new Map<string, PlannedUse>();
  const left = new Map<string, PlannedUse>();
  for (const use of planned.toSorted(inOrder)) {
    if (use.use.deprecation.scope !== "responseField") continue;
    const key = keyOf(use);
    if (use.isWrite && !writes.has(key)) writes.set(key, use);
    if ("reason" in use.outcome && !left.has(key)) left.set(key, use);
  }
  const blocked = new Map<string, string>();
  for (const [key, blocker] of left) {
    const writer = writes.get(key);
    if (writer === undefined || !("reason" in blocker.outcome)) continue;
    const { reason } = blocker.outcome;
    const places =
      writer === blocker
        ? `it is written in ${placeOf(blocker, cwd)}, which stays`
        : `it is written in ${placeOf(writer, cwd)}, and ${placeOf(blocker, cwd)} stays`;
    blocked.set(key, `${places} (${reason}): both must have one name`);
  }
  return blocked;
}

function keyOf({ use }: PlannedUse): string {
  return thingKey(use.deprecation);
}

function placeOf({ use }: PlannedUse, cwd: string): string {
  return `${relative(cwd, use.file).replaceAll("\\", "/")}:${use.line}`;
}

function inOrder({ use: a }: PlannedUse, { use: b }: PlannedUse): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}
