import { ConfigurationError } from "../errors/configuration.js";
import type { Limit } from "./lane.js";

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
}

/** {@link RateLimitOptions} with its defaults. */
export interface Pace {
  readonly burst: number;
  readonly margin: number;
  readonly limits: Readonly<Record<string, Limit | false>>;
}

/**
 * Fills in the defaults.
 *
 * @throws ConfigurationError for a number out of its range
 */
export function resolveRateLimit(options: RateLimitOptions = {}): Pace {
  const { burst = 1, margin = 0.04, limits = {} } = options;
  const wrong = Object.entries(limits).find(
    ([, limit]) => limit !== false && !(limit.requests > 0 && limit.seconds > 0),
  );
  if (burst >= 1 && margin >= 0 && margin < 1 && wrong === undefined) return { burst, margin, limits };
  throw new ConfigurationError(
    wrong === undefined
      ? `rateLimit has a burst of ${burst} and a margin of ${margin}.`
      : `rateLimit.limits.${wrong[0]} is not a limit.`,
    { advice: "burst is at least 1, margin from 0 to below 1, requests and seconds are positive." },
  );
}
