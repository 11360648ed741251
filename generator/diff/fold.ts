import { compareText } from "../json.js";
import type { Change } from "./change.js";

/** Kinds of change that usually concern all operations of a document at once. */
const FOLDED = new Set(["authentication-changed", "server-changed"]);

/** Merges the same change of several operations into one change of the module. */
export function foldCommon(changes: readonly Change[], module: string): Change[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const { kind, before, after } = change;
    if (!FOLDED.has(kind)) continue;
    const key = JSON.stringify([kind, before, after]);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  const folded = [...groups.values()].flatMap((group): Change[] => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    const operations = group.flatMap((change) => change.operations).sort(compareText);
    return [{ ...first, name: module, operations }];
  });
  return [...changes.filter(({ kind }) => !FOLDED.has(kind)), ...folded];
}
