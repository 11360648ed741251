import { ConfigurationError } from "../errors/configuration.js";
import type { Limit } from "./lane.js";
import type { Pacer } from "./pacer.js";

/** How requests are paced; `false` in its place turns pacing off, so that a 429 is only retried. */
export interface RateLimitOptions {
  /**
   * Requests that may be sent at once after a pause, per limit. Default 1: evenly spaced. A burst starts a batch faster, but
   * servers with a sliding window or a leaky bucket then refuse some requests, which are retried: measured at 25 a second,
   * 2 to 6 % of them with a burst of 5, up to a third with a burst of 25.
   */
  readonly burst?: number | undefined;
  /** Share of each limit that is left unused. Default 0.04; below that, servers with a sliding window refuse some requests. */
  readonly margin?: number | undefined;
  /** Replaces the documented limit of a lane (`{ console: { requests: 50, seconds: 1 } }`), or removes it (`false`). */
  readonly limits?: Readonly<Record<string, Limit | false>> | undefined;
  /**
   * Share of each limit that this process uses, for a known number of processes behind one address: `1 / 3` for three.
   * Limits count per source address. Default 1.
   */
  readonly share?: number | undefined;
  /**
   * Whether the clients of this process that send to the same origin share their limits, which count per source address:
   * they wait in one queue. Default true. `false` for a client with an address of its own, such as behind another proxy,
   * and for tests that create many clients of one server; clients with different clocks are always apart.
   */
  readonly shared?: boolean | undefined;
  /** Hands out the slots instead of this process, so that several processes can share a pace. */
  readonly pacer?: Pacer | undefined;
}

/** {@link RateLimitOptions} with its defaults. */
export interface Pace {
  readonly burst: number;
  readonly margin: number;
  readonly share: number;
  readonly shared: boolean;
  readonly limits: Readonly<Record<string, Limit | false>>;
  readonly pacer: Pacer | undefined;
}

/**
 * Fills in the defaults.
 *
 * @throws ConfigurationError for a number out of its range
 */
export function resolveRateLimit(options: RateLimitOptions = {}): Pace {
  const { burst = 1, margin = 0.04, share = 1, shared = true, limits = {}, pacer } = options;
  const wrong = Object.entries(limits).find(
    ([, limit]) => limit !== false && !(limit.requests > 0 && limit.seconds > 0),
  );
  const isValid = burst >= 1 && margin >= 0 && margin < 1 && share > 0 && share <= 1;
  if (isValid && wrong === undefined) return { burst, margin, share, shared, limits, pacer };
  throw new ConfigurationError(
    wrong === undefined
      ? `rateLimit has a burst of ${burst}, a margin of ${margin} and a share of ${share}.`
      : `rateLimit.limits.${wrong[0]} is not a limit.`,
    {
      advice:
        "burst is at least 1, margin from 0 to below 1, share above 0 and at most 1, requests and seconds are positive.",
    },
  );
}
