import type { CallOptions } from "./call-options.js";
import type { Client } from "./client.js";
import { ConfigurationError } from "./errors/configuration.js";
import type { LaneUsage } from "./limit/lane.js";
import type { PacedLane } from "./limit/pacer.js";
import { OBSERVE, type Observed, type ObservedOptions, type Timing } from "./observation.js";
import type { RateLimit } from "./operation.js";

/** A rate limit that a call was under: at most {@link requests} within {@link seconds}. */
export interface LaneBudget extends RateLimit {
  /**
   * Requests that the limit still allowed when the call was answered, by what the clients of this process have sent within the
   * last {@link seconds}; 0 while a 429 pauses it. `undefined` where `rateLimit.pacer` counts for several processes.
   */
  readonly left: number | undefined;
}

/** What a call waited for, before it was sent or between its attempts. */
export interface Wait {
  /**
   * `token`: a login, or another process that logs in. `slot`: the rate limits in `budget`. `retry`: to be repeated after a
   * failed attempt.
   */
  readonly for: "token" | "slot" | "retry";
  /** Milliseconds, all attempts together. */
  readonly duration: number;
}

/** The result of a call, with its answer, number of attempts and times. */
export interface Answered<T> {
  /** Status and headers of the last answer; its body is already read. */
  readonly response: Response;
  /** How many times the request was sent. */
  readonly attempts: number;
  /** How the time was spent, in milliseconds. */
  readonly timing: Readonly<Timing>;
  /** The result of the operation function. */
  readonly data: T;
  /** Whether the list is incomplete (206 Partial Content): an object that is missing in it may still exist. */
  readonly partial: boolean;
  /** The rate limits that the last attempt was under, with what they have left; none where `rateLimit` is `false`. */
  readonly budget: readonly LaneBudget[];
  /** What the call waited for, the longest first; empty when it was sent at once. */
  readonly waits: readonly Wait[];
}

/**
 * Calls an operation and returns, beside its result, the answer's headers, the number of attempts, the times, what the call
 * waited for and what is left of its rate limits:
 * `await withResponse(client, (c) => listVirtualMachines(c))`. Of several calls in the function, the last one is reported.
 *
 * @throws ConfigurationError when the function made no call with the client it was given
 */
export async function withResponse<T>(
  client: Client,
  use: (client: Client) => Promise<T>,
): Promise<Answered<T>> {
  const seen: Omit<Answered<T>, "data">[] = [];
  const observe = (options: CallOptions | undefined): ObservedOptions => ({
    ...options,
    [OBSERVE]: (...observed) => seen.push(answered(...observed)),
  });
  const data = await use({
    ...client,
    call: (operation, request, options) => client.call(operation, request, observe(options)),
    fetch: (path, init, options) => client.fetch(path, init, observe(options)),
  });
  const last = seen.at(-1);
  if (last === undefined) {
    throw new ConfigurationError("The function of withResponse made no call.", {
      advice: "Use the client that the function receives: withResponse(client, (c) => listX(c)).",
    });
  }
  return { data, ...last };
}

/** What is told of a call, with what is left of its limits at this time. */
function answered(
  response: Response,
  { attempts, timing, lanes = [], queue }: Observed,
  now: number,
): Omit<Answered<unknown>, "data"> {
  const budget = lanes.map((lane) => {
    const { requests, seconds } = lane;
    return { lane: lane.lane, requests, seconds, left: leftOf(lane, queue?.usage?.(lane), now) };
  });
  return { response, attempts, timing, partial: response.status === 206, budget, waits: waitsOf(timing) };
}

function leftOf(
  { requests, seconds, share }: PacedLane,
  usage: LaneUsage | undefined,
  now: number,
): number | undefined {
  if (usage === undefined) return undefined;
  const [departures, pausedUntil] = usage;
  const sent = departures.filter((time) => time > now - seconds * 1_000).length;
  return now < pausedUntil ? 0 : Math.max(0, Math.floor(requests * share) - sent);
}

function waitsOf({ token, queue, backoff }: Readonly<Timing>): readonly Wait[] {
  const waits: readonly Wait[] = [
    { for: "token", duration: token },
    { for: "slot", duration: queue },
    { for: "retry", duration: backoff },
  ];
  return waits.filter(({ duration }) => duration > 0).sort((one, other) => other.duration - one.duration);
}
