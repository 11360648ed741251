import type { Clock } from "../clock.js";
import { CATCH_UP, GUARD, intervalOf, MAX_LOG } from "../limit/lane.js";
import type { PacedLane, PaceRequest } from "../limit/pacer.js";
import type { SendFor } from "./commands.js";
import { LANE_SCRIPT } from "./lane-script.js";
import { createScript, MAX_ANSWER } from "./script.js";

/** What the server says about a slot. */
export interface SlotAnswer {
  /** Whether the slot is taken, {@link wait} milliseconds from now; otherwise ask again after so long. */
  readonly taken: boolean;
  readonly wait: number;
  /** The server has lost its memory: nothing is taken, and the process goes on at its own pace for {@link wait}. */
  readonly alone: boolean;
}

/** A slot to take, or to keep. */
export interface SlotRequest extends Omit<PaceRequest, "signal" | "waited"> {
  readonly slot: string;
  /** Milliseconds by which the request may arrive later than it is due. */
  readonly slack: number;
  /** Whether requests of this process that may have been late have arrived by now. */
  readonly settled: boolean;
  /** Milliseconds that the slot may be ahead. */
  readonly horizon: number;
}

/** One of several processes. */
export interface Place {
  readonly members: number;
  /** How many come before it, in an order that is the same for all. */
  readonly rank: number;
}

/** The lanes of one scope on the server. All functions reject when it does not do what it is asked. */
export interface Lanes {
  reserve(lanes: readonly PacedLane[], request: SlotRequest): Promise<SlotAnswer>;
  /** Whether a slot that is due can still be used; if not, because it is late or the lanes pause, it becomes another. */
  confirm(lanes: readonly PacedLane[], request: SlotRequest): Promise<SlotAnswer>;
  /** Gives a slot back that nobody uses. */
  release(lanes: readonly PacedLane[], slot: string): Promise<void>;
  /** @returns milliseconds that the lanes pause */
  refuse(lanes: readonly PacedLane[], wait: number | undefined): Promise<number>;
  /**
   * Asks as a process that has been without the server, and waits for the answer as long as `patience` says.
   *
   * @returns milliseconds until the lanes are shared: until then, others may still go at their own pace
   */
  join(lanes: readonly PacedLane[], patience: number): Promise<number>;
  /** The time of this process at which the even pace has caught up with the slots that were handed out in a burst. */
  evenFrom(lane: PacedLane): number;
  /** This process among those that have shared the lanes within the last half minute, as the server last reported. */
  readonly place: Place | undefined;
  /** The server's time in milliseconds, as far as it is known. */
  serverTime(): number;
}

/** A part of the limit that can be sent at once before it is known what the server accepts. */
const FIRST_PART = 5;

/** What differs between the operations. */
interface Question {
  readonly request?: SlotRequest;
  readonly pause?: number | undefined;
  readonly patience?: number | undefined;
}

const NO_SLOT: SlotRequest = {
  priority: "interactive",
  more: false,
  gap: 0,
  slack: 0,
  settled: false,
  accepted: 0,
  slot: "",
  horizon: 0,
};

/**
 * Creates the lanes of a scope; sends nothing.
 *
 * @param name of the scope, in the hash tag of all keys, so that a cluster keeps them on one server
 * @param member this process, under an id that no other has
 */
export function createLanes(name: string, member: string, send: SendFor, clock: Clock): Lanes {
  const script = createScript(LANE_SCRIPT, send, clock);
  const tag = `cloudtemple:{${encodeURIComponent(name)}}`;
  let place: Place | undefined;
  const evenFrom = new Map<string, number>();
  /** The server's time less that of this process, in microseconds, rather too much than too little. */
  let ahead: number | undefined;

  async function ask(
    operation: "reserve" | "confirm" | "release" | "refuse" | "join",
    lanes: readonly PacedLane[],
    { request = NO_SLOT, pause, patience }: Question,
    isRepeated = false,
    hasForgotten = false,
  ): Promise<SlotAnswer> {
    const keys: [string, ...string[]] = [
      `${tag}:members`,
      ...lanes.flatMap(({ lane }) => [`${tag}:lane:${lane}`, `${tag}:slots:${lane}`]),
    ];
    const sent = clock.now();
    // What the server executes after everybody has gone on without it must not take a slot.
    const expires = ahead === undefined || operation === "join" ? 0 : micros(sent + MAX_ANSWER) + ahead;
    let isForgotten = operation === "join" || hasForgotten;
    const parameters = (forgotten: boolean): string[] => {
      isForgotten ||= forgotten;
      return [
        ...[operation, member, String(expires), forgotten || hasForgotten ? "1" : "0"],
        ...[request.horizon, request.gap, request.slack].map(text),
        ...[String(request.accepted), request.priority, request.more ? "1" : "0", request.slot, text(GUARD)],
        request.settled ? "1" : "0",
        ...lanes.flatMap((lane) => laneParameters(lane, pause)),
      ];
    };
    const answer = await script.run(keys, parameters, patience);
    const [status, wait, now, members, rank, used] = numbers(answer);
    // An answer that lay in a stalled process says little about the time.
    if (ahead === undefined || status === -1 || clock.now() - sent < MAX_ANSWER) ahead = now - micros(sent);
    if (status === -1) {
      if (isRepeated) throw new Error("Redis executed a command after its time.");
      // A server that has lost its memory has the script by now, and must still be told.
      return ask(operation, lanes, { request, pause }, true, isForgotten);
    }
    isForgotten ||= status === 2;
    // A server that was empty just now has not heard of the others, and knows nothing of the slots.
    if (!isForgotten || place === undefined) place = { members, rank };
    if (!isForgotten) for (const { lane } of lanes) evenFrom.set(lane, clock.now() + used / 1000);
    return { taken: status === 1, wait: wait / 1000, alone: status === 2 };
  }

  return {
    reserve: (lanes, request) => ask("reserve", lanes, { request }),
    confirm: (lanes, request) => ask("confirm", lanes, { request }),
    async release(lanes, slot) {
      await ask("release", lanes, { request: { ...NO_SLOT, slot } });
    },
    refuse: async (lanes, pause) => (await ask("refuse", lanes, { pause })).wait,
    join: async (lanes, patience) => (await ask("join", lanes, { patience })).wait,
    evenFrom: ({ lane }) => evenFrom.get(lane) ?? Number.NEGATIVE_INFINITY,
    get place() {
      return place;
    },
    serverTime: () => clock.now() + (ahead ?? 0) / 1000,
  };
}

function laneParameters(lane: PacedLane, pause: number | undefined): string[] {
  const { requests, seconds, burst, share } = lane;
  const own = requests * share;
  const interval = intervalOf(lane);
  const size = Math.min(Math.ceil(own), MAX_LOG);
  return [
    text(interval),
    text(interval * Math.max(0, Math.min(burst, own) - 1)),
    String(size),
    text(Math.min((size * seconds * 1000) / own + GUARD, size * interval)),
    ...[Math.min(CATCH_UP, Math.floor(own / FIRST_PART) - 1), Math.floor(own) - 1].map((burst) =>
      text(interval * Math.max(0, burst)),
    ),
    pause === undefined ? "-1" : text(pause),
  ];
}

/** Milliseconds in whole microseconds. */
function micros(milliseconds: number): number {
  return Math.round(milliseconds * 1000);
}

function text(milliseconds: number): string {
  return String(micros(milliseconds));
}

/** The numbers of an answer: clients differ in whether integers are numbers, strings or `bigint`. */
function numbers(answer: unknown): Numbers {
  const all = Array.isArray(answer) ? answer.map(Number) : [];
  if (all.length === ANSWER_LENGTH && all.every(Number.isSafeInteger)) return all as unknown as Numbers;
  throw new Error("Redis answered something else than the script does.");
}

type Numbers = readonly [
  status: number,
  wait: number,
  now: number,
  members: number,
  rank: number,
  used: number,
];
const ANSWER_LENGTH = 6;
