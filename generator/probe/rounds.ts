import { type Call, wasTroubled } from "./call-target.js";
import {
  type Candidate,
  candidatesFor,
  MAX_ATTEMPTS,
  narrowed,
  REACHES,
  type Sources,
} from "./candidates.js";
import type { Target } from "./target.js";

/** The operations to call next, each with values. */
export type Round = { readonly target: Target; readonly candidates: readonly Candidate[] }[];

/** Maximum number of calls of an operation, over all places that values can come from. */
export const MAX_CALLS = 9;

/** The operations that have values not used yet, at the nearest reach at which any operation has some. */
export function nextRound(
  pending: ReadonlySet<Target>,
  sources: ReadonlyMap<Target, Sources>,
  calls: ReadonlyMap<Target, readonly Call[]>,
): Round {
  for (const reach of REACHES) {
    const ready = [...pending].flatMap((target) => {
      const own = sources.get(target);
      const made = new Set((calls.get(target) ?? []).map(({ candidate }) => keyOf(candidate)));
      const possible = own === undefined ? [] : candidatesFor(target, own, reach);
      const candidates = possible
        .filter((candidate) => !made.has(keyOf(candidate)))
        .slice(0, Math.min(MAX_ATTEMPTS, MAX_CALLS - made.size));
      return candidates.length === 0 ? [] : [{ target, candidates }];
    });
    if (ready.length > 0) return ready;
  }
  return [];
}

function keyOf({ path, query, header }: Candidate): string {
  return JSON.stringify([path, query, header]);
}

/**
 * Operations whose calls all failed, called once more with ids that narrow the list. Observed by public clients:
 * lists of OpenIaaS sometimes answer 5xx unless the request names a machine manager.
 */
export function createNarrowing(
  sources: ReadonlyMap<Target, Sources>,
  calls: ReadonlyMap<Target, readonly Call[]>,
): () => Round {
  const done = new Set<Target>();
  return () =>
    [...calls].flatMap(([target, made]) => {
      const own = sources.get(target);
      const [first] = made;
      if (own === undefined || first === undefined || done.has(target) || !wasTroubled(made)) return [];
      const candidates = narrowed(target, own, first.candidate);
      if (candidates.length === 0) return [];
      done.add(target);
      return [{ target, candidates }];
    });
}
