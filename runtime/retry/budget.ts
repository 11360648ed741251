/**
 * Limits the retries of one client, so that an outage does not multiply the usual traffic. The scheme and its numbers are
 * those of the AWS SDKs ("Retry behavior", standard mode).
 */
export interface RetryBudget {
  /** Takes the cost of a retry; returns `false` and takes nothing when not enough is left. */
  take(cost: number): boolean;
  /** Returns the cost of the retries before a success; for a success without retries, {@link REWARD}. */
  giveBack(cost: number): void;
}

const CAPACITY = 500;
/** Returned to the budget by a success without retries. */
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
