import { relative } from "node:path";
import { compareText } from "../../json.js";
import { thingKey } from "../things.js";
import { leftForReview, type PlannedUse } from "./plan.js";

/**
 * Leaves every use of a field for review where one use cannot be rewritten and another depends on the same name. Answers of
 * the API have both members, so that a field of them which is only read may be renamed in part; but code that reads an object
 * which the user has written (a mock, a default) must look for the member that was written. Objects of requests are all
 * written by the user: a field of them that a file reads is renamed in part only where it is written in a call.
 */
export function keepTogether(files: Iterable<{ planned: readonly PlannedUse[] }>, cwd: string): void {
  const all = [...files];
  const blocked = blockedThings(
    all.flatMap(({ planned }) => planned),
    cwd,
  );
  for (const file of all) {
    file.planned = file.planned.map((use) => {
      if ("reason" in use.outcome || (isOfRequest(use) && use.isAlone)) return use;
      const reason = blocked.get(keyOf(use));
      return reason === undefined ? use : leftForReview(use, reason);
    });
  }
}

function isOfRequest({ use }: PlannedUse): boolean {
  return use.deprecation.scope === "requestField" || use.deprecation.scope === "parameter";
}

/** By thing: what keeps its uses from being rewritten. */
function blockedThings(planned: readonly PlannedUse[], cwd: string): ReadonlyMap<string, string> {
  const writes = new Map<string, PlannedUse>();
  const left = new Map<string, PlannedUse>();
  for (const use of planned.toSorted(inOrder)) {
    if (use.use.deprecation.scope !== "responseField" && !isOfRequest(use)) continue;
    // A field of a request that is written in a call gives no reason to keep others: nothing else has its object.
    if (isOfRequest(use) && use.isAlone) continue;
    const key = keyOf(use);
    const isDependedOn = isOfRequest(use) ? !use.isWrite : use.isWrite;
    if (isDependedOn && !writes.has(key)) writes.set(key, use);
    if ("reason" in use.outcome && !left.has(key)) left.set(key, use);
  }
  const blocked = new Map<string, string>();
  for (const [key, blocker] of left) {
    const writer = writes.get(key);
    if (writer === undefined || !("reason" in blocker.outcome)) continue;
    const { reason } = blocker.outcome;
    const verb = isOfRequest(writer) ? "read" : "written";
    const places =
      writer === blocker
        ? `it is ${verb} in ${placeOf(blocker, cwd)}, which stays`
        : `it is ${verb} in ${placeOf(writer, cwd)}, and ${placeOf(blocker, cwd)} stays`;
    blocked.set(key, `${places} (${reason}): both must have one name`);
  }
  return blocked;
}

/** The thing, and for fields of requests the file: their objects are mostly made and read in one. */
function keyOf(planned: PlannedUse): string {
  const { use } = planned;
  return isOfRequest(planned) ? `${thingKey(use.deprecation)} ${use.file}` : thingKey(use.deprecation);
}

function placeOf({ use }: PlannedUse, cwd: string): string {
  return `${relative(cwd, use.file).replaceAll("\\", "/")}:${use.line}`;
}

function inOrder({ use: a }: PlannedUse, { use: b }: PlannedUse): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}
