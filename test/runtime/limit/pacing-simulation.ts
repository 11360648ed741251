import { intervalOf } from "../../../runtime/limit/lane.js";
import type { PacedLane, Pacer } from "../../../runtime/limit/pacer.js";
import { createSlotQueue } from "../../../runtime/limit/queue.js";
import { createLateClock, type LateClock, type Lateness } from "./late-clock.js";
import { type Admission, fixedWindow, leakyBucket, seededRandom, slidingWindow } from "./limited-server.js";

export const RATE = 25;
/** Milliseconds of the way to the server, without jitter. */
const WAY = 20;

/** Servers that a pace must satisfy, and one that refuses every client. */
export const SERVERS = {
  sliding: () => slidingWindow(RATE, 1),
  fixed: (random: () => number) => {
    const phase = random() * 1000;
    const admit = fixedWindow(RATE, 1);
    return (now: number) => admit(now + phase);
  },
  "leaky, burst 5": () => leakyBucket(RATE, 1, 5),
  "leaky, no burst": () => leakyBucket(RATE, 1, 0),
} as const satisfies Record<string, (random: () => number) => Admission>;

/** One condition of the simulation. */
export interface Condition {
  readonly server: keyof typeof SERVERS;
  /** Milliseconds by which the way to the server and back varies. */
  readonly jitter: number;
  readonly lateness: Lateness;
  readonly seed: number;
  readonly requests: number;
}

/** What happened. */
export interface Figures {
  /** Part of the limit that was used, in percent. */
  readonly share: number;
  readonly refused: number;
}

/** Sends requests at a pace: calls `send` when the request may leave; it resolves when the server accepted it. */
export type Sender = (clock: LateClock, requests: number, send: () => Promise<boolean>) => void;

/** Sends all requests of a condition, in simulated time; `settle` as in {@link createLateClock}. */
export async function simulate(
  condition: Condition,
  start: Sender,
  settle?: () => Promise<void>,
): Promise<Figures> {
  const random = seededRandom(condition.seed * 1000 + 7);
  const clock = createLateClock(condition.lateness, random, settle);
  const admit = SERVERS[condition.server](random);
  const accepted: number[] = [];
  let refused = 0;
  const send = () =>
    new Promise<boolean>((resolve) => {
      const way = () => WAY + random() * condition.jitter;
      clock.at(clock.now() + way(), () => {
        const isAccepted = admit(clock.now());
        if (isAccepted) accepted.push(clock.now());
        else refused += 1;
        clock.at(clock.now() + way(), () => resolve(isAccepted));
      });
    });
  clock.at(0, () => start(clock, condition.requests, send));
  await clock.run();
  const span = (accepted.at(-1) ?? Number.NaN) - (accepted[0] ?? Number.NaN);
  return { share: (100 * (accepted.length - 1) * 1000) / RATE / span, refused };
}

const LANE: PacedLane = { lane: "product", requests: RATE, seconds: 1, margin: 0.04, burst: 1, share: 1 };
const LANES = [LANE];

/** The queue of the client, with its own lanes or with another pacer; a refused request is sent again behind a gap. */
export function throughQueue(createPacer?: (clock: LateClock) => Pacer): Sender {
  return (clock, requests, send) => {
    const queue = createSlotQueue(clock, createPacer?.(clock));
    const call = async (): Promise<void> => {
      for (let refusals = 0; ; refusals++) {
        const gap = Math.min(500, refusals * intervalOf(LANE));
        await queue.enter(LANES, "interactive", new AbortController().signal, gap);
        if (gap > 0) await new Promise<void>((resolve) => clock.at(clock.now() + gap, resolve));
        if (await send()) {
          queue.accepted(LANES);
          return;
        }
        await queue.refused(LANES, undefined);
      }
    };
    for (let count = 0; count < requests; count++) void call();
  };
}
