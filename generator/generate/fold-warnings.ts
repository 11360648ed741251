import { plural } from "../text/plural.js";

/** More places than these of the same warning are one line. */
const MOST_PLACES = 3;

/** `file:line #pointer: what is wrong`. */
const PLACED = /^(.+?):\d+ #\S*: (.+)$/s;

/**
 * The warnings in their order, where what is said of many places of a file is said once, with the first place and their number: a
 * document repeats in each of its operations what it does once.
 */
export function foldWarnings(warnings: readonly string[]): string[] {
  const places = new Map<string, number>();
  for (const warning of warnings) {
    const what = saidOf(warning);
    if (what !== undefined) places.set(what, (places.get(what) ?? 0) + 1);
  }
  const folded = new Set<string>();
  return warnings.flatMap((warning) => {
    const what = saidOf(warning);
    const count = what === undefined ? 0 : (places.get(what) ?? 0);
    if (what === undefined || count <= MOST_PLACES) return [warning];
    if (folded.has(what)) return [];
    folded.add(what);
    return [`${warning} ${plural(count, "place")}, of which this is the first.`];
  });
}

/** What a warning says of a file, without the place in it; `undefined` where it has none. */
function saidOf(warning: string): string | undefined {
  const [, file, what] = PLACED.exec(warning) ?? [];
  return file === undefined || what === undefined ? undefined : `${file}: ${what}`;
}
