/** How long activities of each kind lasted, to tell which of those that are pending may have ended by now. */
export interface Durations {
  /** Records one that ended after so many milliseconds. */
  add(kind: string, duration: number): void;
  /**
   * How probable it is, 0 to 1, that one of this kind which was going on `from` milliseconds after its start has ended `to`
   * milliseconds after it.
   */
  chance(kind: string, from: number, to: number): number;
  /** Milliseconds before which hardly one of this kind has ended; 0 where too little is known. */
  earliest(kind: string): number;
}

/** Durations of a kind that are kept: the latest. */
const KEPT = 64;
/** Durations from which on a kind counts as known. */
const KNOWN = 8;
/** Of an unknown kind, one that lasted this long goes on for as long again in half of all cases. */
const PRIOR = 30_000;

interface Kind {
  /** In order of arrival, a ring of {@link KEPT}. */
  readonly latest: number[];
  next: number;
  sorted: readonly number[] | undefined;
}

/** Creates a memory of durations that is empty. */
export function createDurations(): Durations {
  const kinds = new Map<string, Kind>();

  const sortedOf = (name: string): readonly number[] => {
    const kind = kinds.get(name);
    if (kind === undefined) return [];
    kind.sorted ??= [...kind.latest].sort((a, b) => a - b);
    return kind.sorted;
  };

  return {
    add(name, duration) {
      const kind = kinds.get(name) ?? { latest: [], next: 0, sorted: undefined };
      kinds.set(name, kind);
      kind.latest[kind.next] = Math.max(0, duration);
      kind.next = (kind.next + 1) % KEPT;
      kind.sorted = undefined;
    },
    chance(name, from, to) {
      const sorted = sortedOf(name);
      if (sorted.length < KNOWN) return 1 - (from + PRIOR) / (Math.max(from, to) + PRIOR);
      // One more than there are: the next may last longer than all before.
      const left = sorted.length + 1 - countUpTo(sorted, from);
      return (countUpTo(sorted, to) - countUpTo(sorted, from)) / left;
    },
    earliest(name) {
      const sorted = sortedOf(name);
      return sorted.length < KNOWN ? 0 : (sorted[0] ?? 0) * 0.9;
    },
  };
}

/** How many of the sorted numbers are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
