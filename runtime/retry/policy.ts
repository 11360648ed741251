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
  /**
   * Longest wait between two attempts, in milliseconds, unless the server asks for more with `Retry-After`. Default
   * 20,000, as in the AWS SDKs, or `delay` where that is more.
   */
  readonly maxDelay?: number | undefined;
}

/** {@link RetryOptions} with its defaults. */
export interface RetryPolicy {
  readonly attempts: number;
  readonly delay: number;
  readonly maxDelay: number;
}

/**
 * Fills in the defaults.
 *
 * @throws ConfigurationError for a number out of its range
 */
export function resolveRetry(options: RetryOptions | false | undefined): RetryPolicy {
  if (options === false) return { attempts: 1, delay: 0, maxDelay: 0 };
  const { attempts = 5, delay = 1_000, maxDelay = Math.max(20_000, delay) } = options ?? {};
  if (attempts >= 1 && delay >= 0 && maxDelay >= 0) return { attempts, delay, maxDelay };
  throw new ConfigurationError(
    `retry has ${attempts} attempts, a delay of ${delay} ms and a maxDelay of ${maxDelay} ms.`,
    { advice: "attempts is at least 1, the delays are not negative; `retry: false` turns retries off." },
  );
}
