import type { Tombstone } from "../core/model/model.js";
import type { Change } from "./change.js";

/**
 * Compares what stands in place of operations that were removed earlier. What it advises changes when the replacement
 * goes too; nothing compiles against a tombstone, so nothing breaks.
 */
export function compareTombstones(before: readonly Tombstone[], after: readonly Tombstone[]): Change[] {
  const known = new Map(before.map((tombstone) => [tombstone.name, tombstone]));
  return after.flatMap(({ module, name, problem, advice }): Change[] => {
    const earlier = known.get(name);
    if (earlier === undefined || (earlier.problem === problem && earlier.advice === advice)) return [];
    return [
      {
        module,
        kind: "tombstone-changed",
        levels: ["documentation"],
        name,
        before: `${earlier.problem} ${earlier.advice}`,
        after: `${problem} ${advice}`,
        sides: [],
        operations: [],
      },
    ];
  });
}
