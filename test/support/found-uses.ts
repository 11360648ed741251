import type { FoundUses } from "../../generator/usage/uses/find-uses.js";

/** The result of a search, empty but for `changes`. */
export function foundUses(changes: Partial<FoundUses>): FoundUses {
  return {
    uses: [],
    files: 1,
    sources: new Set(),
    packages: [],
    allowances: [],
    refusedAllowances: [],
    policyEntries: [],
    unread: [],
    unresolved: [],
    gaps: [],
    ...changes,
  };
}
