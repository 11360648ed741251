/**
 * Whether what a list of activities shows as going on is going on. Nothing is known of how soon the platform's list shows an
 * end, so this is learnt: ends that the list shows first speak for it; an activity that a read by its id has shown as ended,
 * and a list that was asked for later does not, speaks against it.
 */
export interface ListTrust {
  /** How many ends the list is expected to show. */
  readonly expected: number;
  /** Whether reads by id of what the list shows as going on can be left to samples. */
  isTrusted(now: number): boolean;
  /** An end was first seen in the list. */
  showedEnd(): void;
  /** A read by id showed the end of an activity that the last list showed as going on. */
  expect(id: string, now: number): void;
  /** Whether the list is expected to show the end of this one. */
  expects(id: string): boolean;
  /**
   * Compares a list with what is known better.
   *
   * @param askedAt when the list was asked for
   * @param ended whether it shows that this activity ended
   */
  compare(id: string, askedAt: number, ended: boolean, now: number): void;
  /** A whole list was received: what it was expected to show by now, it does not show at all. */
  wasWhole(askedAt: number, now: number): void;
}

/** Ends that the list has to show first. */
const PROOFS = 3;
/** Milliseconds after which a list is expected to show an end. */
const GRACE = 3_000;
/** Milliseconds without trust after a contradiction; they double with each one. */
const FIRST_PENALTY = 30_000;
const MAX_PENALTY = 600_000;

/** Creates the trust in a list that was never seen. */
export function createListTrust(): ListTrust {
  /** Ended, as a read by id has shown, and when. */
  const expected = new Map<string, number>();
  let proofs = 0;
  let from = Number.NEGATIVE_INFINITY;
  let penalty = FIRST_PENALTY;

  const contradicted = (id: string, now: number): void => {
    expected.delete(id);
    proofs = 0;
    // Those of one list are one.
    if (now >= from)
      penalty = from === Number.NEGATIVE_INFINITY ? FIRST_PENALTY : Math.min(MAX_PENALTY, penalty * 2);
    from = now + penalty;
  };

  return {
    get expected() {
      return expected.size;
    },
    isTrusted: (now) => proofs >= PROOFS && now >= from,
    showedEnd() {
      proofs += 1;
    },
    expects: (id) => expected.has(id),
    expect(id, now) {
      expected.set(id, now);
    },
    compare(id, askedAt, ended, now) {
      const since = expected.get(id);
      if (since === undefined) return;
      if (ended) expected.delete(id);
      else if (askedAt - since >= GRACE) contradicted(id, now);
    },
    wasWhole(askedAt, now) {
      for (const [id, since] of expected) if (askedAt - since >= GRACE) contradicted(id, now);
    },
  };
}
