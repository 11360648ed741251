/** Whether a request that arrives now is accepted. Refused ones do not count, as the documentation says. */
export type Admission = (now: number) => boolean;

/** At most `requests` in any window of `seconds` that ends now. */
export function slidingWindow(requests: number, seconds: number): Admission {
  const accepted: number[] = [];
  return (now) => {
    while (accepted[0] !== undefined && accepted[0] <= now - seconds * 1000) accepted.shift();
    if (accepted.length >= requests) return false;
    accepted.push(now);
    return true;
  };
}

/** At most `requests` in each period of `seconds` of the wall clock. */
export function fixedWindow(requests: number, seconds: number): Admission {
  let period = -1;
  let count = 0;
  return (now) => {
    const current = Math.floor(now / (seconds * 1000));
    if (current !== period) count = 0;
    period = current;
    if (count >= requests) return false;
    count += 1;
    return true;
  };
}

/** nginx `limit_req`: drains evenly and holds up to `burst` requests beyond the one that is let through. */
export function leakyBucket(requests: number, seconds: number, burst: number): Admission {
  const rate = requests / (seconds * 1000);
  let excess = 0;
  let last = Number.NEGATIVE_INFINITY;
  return (now) => {
    // nginx counts in thousandths of a request and in whole milliseconds.
    const after = last === Number.NEGATIVE_INFINITY ? 0 : Math.max(0, excess - (now - last) * rate + 1);
    if (after > burst + 1e-9) return false;
    excess = after;
    last = now;
    return true;
  };
}

/** Repeatable random numbers from 0 to below 1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
