import type { Clock } from "../clock.js";
import { getOrInsert } from "../get-or-insert.js";
import { createLane, type Lane, type LaneUsage } from "./lane.js";
import type { PaceAnswer, PacedLane, PaceRequest, Pacer } from "./pacer.js";

/** The pacer of one process; its answers are never promises. */
export interface LocalPacer extends Pacer {
  reserve(lanes: readonly PacedLane[], ask: Pick<PaceRequest, "gap" | "waited" | "accepted">): PaceAnswer;
  refused(lanes: readonly PacedLane[], wait?: number): number;
  readonly usage: (lane: PacedLane) => LaneUsage;
}

/** Creates a pacer that has handed out nothing. Lanes of the same name are one, also when they are used differently. */
export function createLocalPacer(clock: Clock): LocalPacer {
  const lanes = new Map<string, Lane>();
  const laneOf = ({ lane }: PacedLane): Lane => getOrInsert(lanes, lane, createLane);
  return {
    reserve(paced, { gap, waited, accepted }) {
      const time = clock.now();
      let readyAt = time;
      for (const limit of paced) {
        const lane = laneOf(limit);
        lane.accept(accepted);
        readyAt = Math.max(readyAt, lane.readyAt(time, limit));
      }
      if (readyAt > time) return { go: false, askAgainIn: readyAt - time };
      for (const limit of paced) laneOf(limit).take(time, limit, gap, waited);
      return { go: true, in: 0 };
    },
    usage: (limit) => laneOf(limit).usage(),
    refused: (paced, wait) => Math.max(...paced.map((limit) => laneOf(limit).refuse(clock.now(), wait))),
  };
}
