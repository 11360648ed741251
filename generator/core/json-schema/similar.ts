/** How much two names look like one thing renamed, from 0 to 1: `osName` and `os_name` 1, `osName` and `disks` 0. */
export function similarity(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.join("") === second.join("")) return 1;
  const shared = first.filter((word) => second.includes(word)).length;
  const ofAll = shared / new Set([...first, ...second]).size;
  const isPart = shared > 0 && shared === Math.min(first.length, second.length) ? 0.7 : 0;
  const spelling =
    1 - distance(first.join(""), second.join("")) / Math.max(first.join("").length, second.join("").length);
  return Math.max(ofAll, isPart, spelling);
}

/** Below this, two names of the same type are two things. */
export const SIMILAR = 0.5;

/** Below this, the suggestion of a name would mislead the reader. */
const LIKELY = 0.75;

/** The name that is most like the one that a user wrote, where one is; of equals, the first by code unit. */
export function closest(wanted: string, names: readonly string[]): string | undefined {
  const ranked = names.map((name) => ({ name, score: similarity(wanted, name) }));
  const best = ranked.sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))[0];
  return best !== undefined && best.score >= LIKELY ? best.name : undefined;
}

function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Levenshtein's. Names are short; what is longer than any name is compared by its beginning. */
function distance(a: string, b: string): number {
  const [first, second] = [a.slice(0, 64), b.slice(0, 64)];
  let row = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let i = 1; i <= first.length; i++) {
    const next = [i];
    for (let j = 1; j <= second.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (first[i - 1] === second[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Something that was removed or added, with what decides whether the two can be one thing. */
export interface Candidate {
  readonly name: string;
  /** Only equal ones can be a rename. */
  readonly type: string;
}

export interface Rename {
  readonly from: string;
  readonly to: string;
}

/**
 * Pairs what was removed with what was added, the likeliest first, each at most once. `announced` names the replacement of a
 * thing where its deprecation had one: then the names need not be similar.
 */
export function findRenames(
  removed: readonly Candidate[],
  added: readonly Candidate[],
  announced: (name: string) => string | undefined = () => undefined,
): Rename[] {
  const pairs = removed.flatMap((from) =>
    added
      .filter((to) => to.type === from.type)
      .map((to) => ({
        from: from.name,
        to: to.name,
        score: announced(from.name) === to.name ? 2 : similarity(from.name, to.name),
      })),
  );
  const taken = new Set<string>();
  const renames: Rename[] = [];
  const inOrder = pairs
    .filter(({ score }) => score >= SIMILAR)
    .sort((a, b) => b.score - a.score || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1));
  for (const { from, to } of inOrder) {
    if (taken.has(`- ${from}`) || taken.has(`+ ${to}`)) continue;
    taken.add(`- ${from}`).add(`+ ${to}`);
    renames.push({ from, to });
  }
  return renames;
}
