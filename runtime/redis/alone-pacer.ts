import type { Clock } from "../clock.js";
import { intervalOf } from "../limit/lane.js";
import { createLocalPacer } from "../limit/local-pacer.js";
import type { PaceAnswer, PacedLane, PaceRequest } from "../limit/pacer.js";
import type { Lanes } from "./lanes.js";

/** The pace of one of several processes that cannot agree: each goes at its part of the limit, and in turn. */
export interface AlonePacer {
  /** Begins anew, with nothing saved up. */
  start(): void;
  reserve(lanes: readonly PacedLane[], request: PaceRequest): PaceAnswer;
  refused(lanes: readonly PacedLane[], wait?: number): number;
  /** By how many the pace is divided. */
  sharers(): number;
}

const BEGUN = Number.NEGATIVE_INFINITY;

/** @param processes by how many the pace is divided where the server was never reached */
export function createAlonePacer(
  clock: Clock,
  server: Pick<Lanes, "place" | "serverTime" | "evenFrom">,
  processes: number,
): AlonePacer {
  let local = createLocalPacer(clock);
  let since = Number.NEGATIVE_INFINITY;
  /** When the first request of each lane may leave, since this process is alone. */
  let begins = new Map<string, number>();

  const sharers = (): number => Math.max(1, server.place?.members ?? processes);
  const divided = (paced: readonly PacedLane[]): PacedLane[] =>
    paced.map((lane) => ({ ...lane, share: lane.share / sharers() }));

  /**
   * In each interval of the divided pace, every process has a moment of its own by the server's time, which all know:
   * together they keep the even pace, while moments chosen at random come in clusters that exceed the limit.
   */
  const beginOf = (lane: PacedLane): number => {
    const interval = intervalOf(lane);
    const earliest = Math.max(since, server.evenFrom(lane));
    const { place } = server;
    if (place === undefined) return earliest + Math.random() * interval;
    const sinceMoment =
      earliest + server.serverTime() - clock.now() - (interval * place.rank) / Math.max(1, place.members);
    return earliest + (Math.ceil(sinceMoment / interval) - sinceMoment / interval) * interval;
  };

  return {
    sharers,
    start() {
      local = createLocalPacer(clock);
      since = clock.now();
      begins = new Map();
    },
    reserve(paced, request) {
      const own = divided(paced);
      const now = clock.now();
      let first = now;
      let hasBegun = true;
      for (const lane of own) {
        const begin = begins.get(lane.lane) ?? beginOf(lane);
        begins.set(lane.lane, begin);
        first = Math.max(first, begin);
        hasBegun &&= begin === BEGUN;
      }
      if (first > now) return { go: false, askAgainIn: first - now };
      // Nobody makes up for the time before: all at once, that would exceed the limit.
      const answer = local.reserve(own, { ...request, waited: request.waited && hasBegun });
      if (answer.go) for (const { lane } of own) begins.set(lane, BEGUN);
      return answer;
    },
    refused: (paced, wait) => local.refused(divided(paced), wait),
  };
}
