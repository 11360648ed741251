import { createHash } from "node:crypto";
import { type Finding, qualifiedName } from "./finding.js";

/** The uses of one deprecated thing, in the order of the findings. */
export interface UsedThing<T extends Finding> {
  readonly first: T;
  readonly uses: readonly [T, ...T[]];
}

/** The findings by what is deprecated. */
export function thingsOf<T extends Finding>(findings: readonly T[]): readonly UsedThing<T>[] {
  const groups = groupBy(findings, thingKey);
  return [...groups.values()].map((uses) => ({ first: uses[0], uses }));
}

/** What identifies a deprecated thing: two of one name may differ in scope. */
export function thingKey(finding: Pick<Finding, "module" | "scope" | "name">): string {
  return `${finding.scope} ${qualifiedName(finding)}`;
}

/** The items with the same key, in their order. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * What identifies each use to services that compare two runs: the file, the thing, and which use of it in the file it is.
 * The line is left out, since every change above the use moves it.
 */
export function fingerprintsOf<T extends Finding>(findings: readonly T[]): ReadonlyMap<T, string> {
  const fingerprints = new Map<T, string>();
  for (const uses of groupBy(findings, (finding) => `${finding.file}\u0000${thingKey(finding)}`).values()) {
    const inOrder = uses.toSorted((a, b) => a.line - b.line || a.column - b.column);
    for (const [index, finding] of inOrder.entries()) {
      const identity = [finding.file, thingKey(finding), index].join("\u0000");
      fingerprints.set(finding, createHash("sha256").update(identity).digest("hex"));
    }
  }
  return fingerprints;
}
