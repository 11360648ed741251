import { type Clock, systemClock } from "../clock.js";
import { ConfigurationError } from "../errors/configuration.js";
import { GUARD } from "../limit/lane.js";
import type { PaceAnswer, PacedLane, PaceRequest, Pacer } from "../limit/pacer.js";
import type { Priority } from "../limit/priority.js";
import { createAlonePacer } from "./alone-pacer.js";
import { type RedisClient, senderOf } from "./commands.js";
import { createReport, type SharedStateHook } from "./event.js";
import { CONFIRM_AFTER } from "./lane-script.js";
import { createLanes } from "./lanes.js";
import { createNaps } from "./nap.js";
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

/** Milliseconds by which the first requests of a process are late, until it is known: connections are opened. */
const COLD_START = 100;

/** Milliseconds for which connections stay open without a request. */
const KEPT_ALIVE = 4_000;

/** Milliseconds to wait for a server that is away: one that is back answers what it was asked meanwhile. */
const PATIENCE = 3_000;

/**
 * A pace that all processes behind one address share: at most the documented limits together, whoever is busy. Slots are
 * handed out by one script on the server, in the server's time, lane by lane; calls of higher priority come first across all
 * processes, and a 429 that one of them sees pauses the lane for all. After an idle time, the first requests leave at once: a
 * fifth of a second's limit, and as the server accepts them up to all of it; if it refuses one, the even pace remains.
 *
 * No call fails because of Redis. Where it fails, or does not answer within 250 ms, the process goes on at the pace of one,
 * divided by the processes that were counted last, says so once by {@link SharedPacerOptions.onEvent}, and tries again
 * every second. On a server that lost its memory or was away, the lanes are shared again after a second, and until then each
 * process goes on at its part, because others may not know yet.
 *
 * Redis 6 and later, Valkey, and what else speaks the protocol and runs Lua. All keys of a scope have one hash tag and expire
 * a minute after their last use, or an hour where a lane has been refused.
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
    report({ type: "redis", what: "pace", ...change, members: alone.sharers() });
  });
  const alone = createAlonePacer(clock, lanes, processes);
  const naps = createNaps(clock);
  /** From when on each lane is shared again, since this process was last alone; `undefined` if it never was. */
  let sharedFrom: Map<string, number> | undefined;
  /** When the server last accepted a request of this process, as far as this pacer knows. */
  let warmAt = Number.NEGATIVE_INFINITY;
  /** Until when lanes pause, as far as this process has seen a refusal. */
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let slots = 0;

  function startAlone(): void {
    sharedFrom = new Map();
    alone.start();
  }

  const isShared = (paced: readonly PacedLane[]): boolean => {
    if (server.isAway) return false;
    const now = clock.now();
    const from = sharedFrom;
    return (
      from === undefined || paced.every(({ lane }) => (from.get(lane) ?? Number.POSITIVE_INFINITY) <= now)
    );
  };

  /** Asks from when on lanes are shared again, while this process goes on alone. */
  function join(paced: readonly PacedLane[]): void {
    const from = sharedFrom;
    if (from === undefined || paced.every(({ lane }) => from.has(lane)) || !server.shouldTry()) return;
    const missing = paced.filter(({ lane }) => !from.has(lane));
    const shareFrom = (time: number): void => {
      for (const { lane } of missing) from.set(lane, time);
    };
    // Asked once, unless the server is away.
    if (!server.isAway) shareFrom(Number.POSITIVE_INFINITY);
    lanes.join(missing, PATIENCE).then(
      (wait) => {
        shareFrom(clock.now() + wait);
        server.reached();
      },
      (error: unknown) => server.failed(error),
    );
  }

  async function reserveShared(paced: readonly PacedLane[], request: PaceRequest): Promise<PaceAnswer> {
    const { priority, more, gap, accepted, signal } = request;
    slots += 1;
    const begin = clock.now();
    const isCold = begin - warmAt > KEPT_ALIVE;
    const settled = isCold && accepted > 0;
    if (accepted > 0) warmAt = begin;
    const slack = isCold && !settled ? COLD_START : 0;
    const question = { priority, more, gap, slack, settled, accepted, slot: `${member}:${slots}` };
    const horizon = (): number => Math.min(HORIZON[priority], begin + MAX_WAIT - clock.now());
    let answer = await lanes.reserve(paced, { ...question, horizon: horizon() });
    // An answer that took so long may have lain in this process, while its slot passed.
    let isUncertain = clock.now() - begin > CONFIRM_AFTER;
    for (;;) {
      server.reached();
      if (answer.alone) {
        startAlone();
        for (const { lane } of paced) sharedFrom?.set(lane, clock.now() + answer.wait);
        return alone.reserve(paced, request);
      }
      if (!answer.taken) return { go: false, askAgainIn: answer.wait + Math.random() * GUARD };
      const answered = clock.now();
      if (answer.wait <= 0 && !isUncertain) return { go: true, in: 0 };
      try {
        // Waited for here, and not by the client, because a slot that is missed is another's.
        if (answer.wait > CONFIRM_AFTER) await naps.nap(answer.wait, signal);
        else if (answer.wait > 0) await clock.sleep(answer.wait, signal);
      } catch (reason) {
        lanes.release(paced, question.slot).catch(() => undefined);
        throw reason;
      }
      const now = clock.now();
      const isLate = now - answered - answer.wait > GUARD;
      if (!isLate && !isUncertain && answer.wait <= CONFIRM_AFTER && now >= pausedUntil)
        return { go: true, in: 0 };
      // What was accepted is told once.
      answer = await lanes.confirm(paced, { ...question, settled: false, accepted: 0, horizon: horizon() });
      isUncertain = false;
      if (answer.taken && answer.wait <= 0) return { go: true, in: 0 };
    }
  }

  return {
    reserve(paced, request) {
      join(paced);
      if (!isShared(paced)) {
        if (request.accepted > 0) warmAt = clock.now();
        return alone.reserve(paced, request);
      }
      return reserveShared(paced, request).catch((error: unknown) => {
        // The client has left; what it gets does not matter.
        if (request.signal.aborted) return { go: true, in: 0 };
        server.failed(error);
        return alone.reserve(paced, request);
      });
    },
    refused(paced, wait) {
      if (!isShared(paced)) return alone.refused(paced, wait);
      const shared = async (): Promise<number> => {
        const pause = await lanes.refuse(paced, wait);
        server.reached();
        pausedUntil = clock.now() + pause;
        // The slot of the refused request is free for its repetition.
        naps.wakeIn(pause);
        return pause;
      };
      return shared().catch((error: unknown) => {
        server.failed(error);
        return alone.refused(paced, wait);
      });
    },
  };
}
