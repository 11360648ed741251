import { ConfigurationError } from "../errors/configuration.js";

/** How failed attempts are repeated; `false` in its place means a single attempt. */
export interface RetryOptions {
  /** Number of attempts, the first one included. Default 5. */
  readonly attempts?: number | undefined;
  /**
   * Upper bound of the wait before the second attempt, in milliseconds; it doubles with each further attempt. The wait is a
   * random share of the bound (full jitter). Default 1,000: at most 1, 2, 4 and 8 seconds, as the Cloud Temple
   * documentation advises.
   */
  readonly delay?: number | undefined;
}

/** {@link RetryOptions} with its defaults. */
export interface RetryPolicy {
  readonly attempts: number;
  readonly delay: number;
}

/**
 * Fills in the defaults.
 *
 * @throws ConfigurationError for a number out of its range
 */
export function resolveRetry(options: RetryOptions | false | undefined): RetryPolicy {
  if (options === false) return { attempts: 1, delay: 0 };
  const { attempts = 5, delay = 1_000 } = options ?? {};
  if (attempts >= 1 && delay >= 0) return { attempts, delay };
  throw new ConfigurationError(`retry has ${attempts} attempts and a delay of ${delay} ms.`, {
    advice: "attempts is at least 1, delay is not negative; `retry: false` turns retries off.",
  });
}
