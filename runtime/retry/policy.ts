import { ConfigurationError } from "../errors/configuration.js";

/** How failed attempts are repeated; `false` in its place means never. */
export interface RetryOptions {
  /** Attempts in all, the first one included. Default 5. */
  readonly attempts?: number | undefined;
  /**
   * Longest wait before the second attempt, in milliseconds; it doubles with each further one. The wait is drawn evenly
   * between zero and that (full jitter). Default 1,000: at most 1, 2, 4 and 8 seconds, as the Cloud Temple
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
 * The policy that the options mean.
 *
 * @throws ConfigurationError for numbers that cannot be meant
 */
export function resolveRetry(options: RetryOptions | false | undefined): RetryPolicy {
  if (options === false) return { attempts: 1, delay: 0 };
  const { attempts = 5, delay = 1_000 } = options ?? {};
  if (attempts >= 1 && delay >= 0) return { attempts, delay };
  throw new ConfigurationError(`retry is set to ${attempts} attempts and ${delay} ms.`, {
    advice: "Give at least one attempt and a delay that is not negative, or `retry: false`.",
  });
}
