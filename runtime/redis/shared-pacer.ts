import { type Clock, systemClock } from "../clock.js";
import { ConfigurationError } from "../errors/configuration.js";
import { GUARD, intervalOf } from "../limit/lane.js";
import { createLocalPacer } from "../limit/local-pacer.js";
import type { PaceAnswer, PacedLane, PaceRequest, Pacer } from "../limit/pacer.js";
import type { Priority } from "../limit/priority.js";
import { type RedisClient, senderOf } from "./commands.js";
import { createReport, type SharedStateHook } from "./event.js";
import { createLanes } from "./lanes.js";
import { createReachability } from "./reachability.js";

/** Options of {@link sharedPacer}. */
export interface SharedPacerOptions {
  /** The client of Redis; yours to connect and to close. */
  readonly redis: RedisClient;
  /**
   * What shares the limits: the platform counts by source address, so give the address that requests leave from, and the
   * account where several use one Redis. Processes of different scopes do not see each other. Default `default`.
   */
  readonly scope?: string | undefined;
  /**
   * By how many the pace is divided while Redis has not been reached once; after that, by the processes that it counted
   * last. Default 1.
   */
  readonly processes?: number | undefined;
  /** Called when Redis goes away and when it is back. Default: a warning of the process. */
  readonly onEvent?: SharedStateHook | undefined;
  /** Source of time; for tests and simulations. */
  readonly clock?: Clock | undefined;
}

/**
 * Milliseconds that a slot may be ahead: what lower priorities have taken is the most that a higher one waits for them.
 * Where there are no slots that near, the client asks again.
 */
const HORIZON: Readonly<Record<Priority, number>> = {
  login: 1_500,
  poll: 500,
  interactive: 1_000,
  bulk: 120,
};

/** Milliseconds that the client waits for an answer of a pacer, less some: runtime/limit/queue.ts. */
const MAX_WAIT = 1_500;

/** A slot for which the client waited longer may be in the middle of a pause that began meanwhile. */
const CONFIRM_AFTER = 100;

/**
 * A pace that all processes behind one address share: at most the documented limits together, whoever is busy. Slots are
 * handed out by one script on the server, in the server's time, lane by lane; calls of higher priority come first across all
 * processes, and a 429 that one of them sees pauses the lane for all.
 *
 * No call fails because of Redis. Where it fails, or does not answer within 250 ms, the process goes on at the pace of one,
 * divided by the processes that were counted last, says so once by {@link SharedPacerOptions.onEvent}, and tries again
 * every second. A server that lost its memory gets a pause of a second, because others may hold slots.
 *
 * Redis 6 and later, Valkey, and what else speaks the protocol and runs Lua. All keys of a scope have one hash tag and expire
 * a minute after their last use.
 *
 * ```ts
 * const redis = new Redis(process.env.REDIS_URL);
 * const client = createClient({ rateLimit: { pacer: sharedPacer({ redis, scope: "203.0.113.7" }) } });
 * ```
 *
 * @throws ConfigurationError for an option that is invalid
 */
export function sharedPacer({
  redis,
  scope = "default",
  processes = 1,
  onEvent,
  clock = systemClock,
}: SharedPacerOptions): Pacer {
  if (scope === "" || !(processes >= 1))
    throw new ConfigurationError(
      `sharedPacer has the scope ${JSON.stringify(scope)} and ${processes} processes.`,
      {
        advice: "The scope is a name that is not empty, and there is at least one process.",
      },
    );
  const member = crypto.randomUUID();
  const lanes = createLanes(scope, member, senderOf(redis, "sharedPacer"), clock);
  const report = createReport(onEvent);
  const server = createReachability(clock, (change) => {
    if (change.state === "alone") startAlone();
    report({ type: "redis", what: "pace", ...change, members: sharers() });
  });
  let local = createLocalPacer(clock);
  let aloneSince = Number.NEGATIVE_INFINITY;
  /** Where in its interval this process begins, so that processes that fall back together do not send together. */
  let offset = 0;
  let slots = 0;

  const sharers = (): number => Math.max(1, lanes.members ?? processes);

  function startAlone(): void {
    lanes.returning();
    local = createLocalPacer(clock);
    aloneSince = clock.now();
    offset = Math.random();
  }

  const divided = (paced: readonly PacedLane[]): PacedLane[] =>
    paced.map((lane) => ({ ...lane, share: lane.share / sharers() }));

  function reserveAlone(paced: readonly PacedLane[], request: PaceRequest): PaceAnswer {
    const own = divided(paced);
    const first = aloneSince + offset * Math.max(...own.map(intervalOf)) - clock.now();
    return first > 0 ? { go: false, askAgainIn: first } : local.reserve(own, request);
  }

  async function reserveShared(paced: readonly PacedLane[], request: PaceRequest): Promise<PaceAnswer> {
    const { priority, more, waited, gap, accepted, signal } = request;
    slots += 1;
    const question = { priority, more, waited, gap, accepted, slot: `${member}:${slots}` };
    const begin = clock.now();
    const horizon = (): number => Math.min(HORIZON[priority], begin + MAX_WAIT - clock.now());
    let answer = await lanes.reserve(paced, { ...question, horizon: horizon() });
    // An answer that took so long may have lain in this process, while its slot passed.
    let isUncertain = clock.now() - begin > CONFIRM_AFTER;
    for (;;) {
      server.reached();
      if (!answer.taken) return { go: false, askAgainIn: answer.wait + Math.random() * GUARD };
      const answered = clock.now();
      if (answer.wait <= 0 && !isUncertain) return { go: true, in: 0 };
      try {
        // Waited for here, and not by the client, because a slot that is missed is another's.
        if (answer.wait > 0) await clock.sleep(answer.wait, signal);
      } catch (reason) {
        lanes.release(paced, question.slot).catch(() => undefined);
        throw reason;
      }
      const isLate = clock.now() - answered - answer.wait > GUARD;
      if (!isLate && !isUncertain && answer.wait <= CONFIRM_AFTER) return { go: true, in: 0 };
      // What was accepted is told once.
      answer = await lanes.confirm(paced, { ...question, accepted: 0, horizon: horizon() });
      isUncertain = false;
      if (answer.taken && answer.wait <= 0) return { go: true, in: 0 };
    }
  }

  return {
    reserve(paced, request) {
      if (!server.shouldTry()) return reserveAlone(paced, request);
      return reserveShared(paced, request).catch((error: unknown) => {
        // The client has left; what it gets does not matter.
        if (request.signal.aborted) return { go: true, in: 0 };
        server.failed(error);
        return reserveAlone(paced, request);
      });
    },
    refused(paced, wait) {
      if (!server.shouldTry()) return local.refused(divided(paced), wait);
      const shared = async (): Promise<number> => {
        const pause = await lanes.refuse(paced, wait);
        server.reached();
        return pause;
      };
      return shared().catch((error: unknown) => {
        server.failed(error);
        return local.refused(divided(paced), wait);
      });
    },
  };
}
