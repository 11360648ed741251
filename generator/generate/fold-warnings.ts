import { plural } from "../text/plural.js";

/** More places than these of the same warning are one line. */
const MOST_PLACES = 3;

/** `file:line #pointer: what is wrong`. */
const PLACED = /^(.+?):\d+ #\S*: (.+)$/s;

/**
 * The warnings in their order. The same warning about the same place is printed once, and the same warning about many
 * places of a file once, with the first place and their number: a document repeats in each of its operations what it does
 * once.
 */
export function foldWarnings(all: readonly string[]): string[] {
  const said = new Set<string>();
  const warnings = all.filter((warning) => {
    const isNew = !said.has(warning) || !PLACED.test(warning);
    said.add(warning);
    return isNew;
  });
  const withoutPlaces = warnings.map(withoutPlace);
  const places = new Map<string, number>();
  for (const what of withoutPlaces) if (what !== undefined) places.set(what, (places.get(what) ?? 0) + 1);
  const folded = new Set<string>();
  return warnings.flatMap((warning, index) => {
    const what = withoutPlaces[index];
    const count = what === undefined ? 0 : (places.get(what) ?? 0);
    if (what === undefined || count <= MOST_PLACES) return [warning];
    if (folded.has(what)) return [];
    folded.add(what);
    return [`${warning} ${plural(count, "place")}, of which this is the first.`];
  });
}

/** A warning without the place in its file; `undefined` where it has none. */
function withoutPlace(warning: string): string | undefined {
  const [, file, what] = PLACED.exec(warning) ?? [];
  return file === undefined || what === undefined ? undefined : `${file}: ${what}`;
}
