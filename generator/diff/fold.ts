import { compareText } from "../json.js";
import type { Change } from "./change.js";

/** What a document says of all of its operations at once, as a rule. */
const COMMON = new Set(["authentication-changed", "server-changed"]);

/** The same change of several operations is one change of the module. */
export function foldCommon(changes: readonly Change[], module: string): Change[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const { kind, before, after } = change;
    if (!COMMON.has(kind)) continue;
    const key = JSON.stringify([kind, before, after]);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  const folded = [...groups.values()].flatMap((group): Change[] => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    const operations = group.flatMap((change) => change.operations).sort(compareText);
    return [{ ...first, name: module, operations }];
  });
  return [...changes.filter(({ kind }) => !COMMON.has(kind)), ...folded];
}
