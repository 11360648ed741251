/**
 * How much one client may retry, so that an outage is not met with a multiple of the usual traffic. The scheme and its
 * numbers are those of the AWS SDKs ("Retry behavior", standard mode).
 */
export interface RetryBudget {
  /** Takes the cost of a retry; `false` when there is not enough left, and then nothing is taken. */
  take(cost: number): boolean;
  /** A success gives back what its retries cost, or a little when it needed none. */
  giveBack(cost: number): void;
}

const CAPACITY = 500;
const REWARD = 1;

/** A full budget. */
export function createRetryBudget(): RetryBudget {
  let left = CAPACITY;
  return {
    take(cost) {
      if (cost > left) return false;
      left -= cost;
      return true;
    },
    giveBack(cost) {
      left = Math.min(CAPACITY, left + (cost || REWARD));
    },
  };
}
