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
}

/** A slot to take, or to keep. */
export interface SlotRequest extends Omit<PaceRequest, "signal"> {
  readonly slot: string;
  /** Milliseconds that the slot may be ahead. */
  readonly horizon: number;
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
  /** Marks this process as one that has been without the server: the next question for each lane is asked as such. */
  returning(): void;
  /** How many processes have shared the lanes within the last half minute, as the server last reported. */
  readonly members: number | undefined;
}

const NO_SLOT: SlotRequest = {
  priority: "interactive",
  more: false,
  waited: false,
  gap: 0,
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
  let counted: number | undefined;
  /** The lanes that were asked for since this process was without the server; `undefined` if it never was. */
  let asked: Set<string> | undefined;
  /** The server's time less that of this process, in microseconds, rather too much than too little. */
  let ahead: number | undefined;

  async function ask(
    operation: "reserve" | "confirm" | "release" | "refuse",
    lanes: readonly PacedLane[],
    request: SlotRequest,
    pause: number | undefined,
    isRepeated = false,
  ): Promise<SlotAnswer> {
    const keys: [string, ...string[]] = [
      `${tag}:members`,
      ...lanes.flatMap(({ lane }) => [`${tag}:lane:${lane}`, `${tag}:slots:${lane}`]),
    ];
    const sent = clock.now();
    // What the server executes after everybody has gone on without it must not take a slot.
    const expires = ahead === undefined ? 0 : micros(sent + MAX_ANSWER) + ahead;
    const isReturning = (): boolean => asked !== undefined && !lanes.every(({ lane }) => asked?.has(lane));
    const answer = await script.run(keys, (forgotten) => [
      operation,
      member,
      String(expires),
      forgotten || isReturning() ? "1" : "0",
      ...[request.horizon, request.gap].map(text),
      String(request.accepted),
      request.priority,
      request.more ? "1" : "0",
      request.waited ? "1" : "0",
      request.slot,
      text(GUARD),
      ...lanes.flatMap((lane) => laneParameters(lane, pause)),
    ]);
    const [status, wait, now, members] = numbers(answer);
    // An answer that lay in a stalled process says little about the time.
    if (ahead === undefined || status === -1 || clock.now() - sent < MAX_ANSWER) ahead = now - micros(sent);
    if (status === -1) {
      if (isRepeated) throw new Error("Redis executed a command after its time.");
      return ask(operation, lanes, request, pause, true);
    }
    counted = members;
    for (const { lane } of lanes) asked?.add(lane);
    return { taken: status === 1, wait: wait / 1000 };
  }

  return {
    reserve: (lanes, request) => ask("reserve", lanes, request, undefined),
    confirm: (lanes, request) => ask("confirm", lanes, request, undefined),
    async release(lanes, slot) {
      await ask("release", lanes, { ...NO_SLOT, slot }, undefined);
    },
    refuse: async (lanes, wait) => (await ask("refuse", lanes, NO_SLOT, wait)).wait,
    returning() {
      asked = new Set();
    },
    get members() {
      return counted;
    },
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
    text(interval * Math.max(0, Math.min(CATCH_UP, own - 1))),
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

/** The four numbers of an answer: clients differ in whether integers are numbers, strings or `bigint`. */
function numbers(answer: unknown): [status: number, wait: number, now: number, members: number] {
  const [status, wait, now, members] = Array.isArray(answer) ? answer.map(Number) : [];
  for (const number of [status, wait, now, members])
    if (!Number.isSafeInteger(number)) throw new Error("Redis answered something else than the script does.");
  return [status as number, wait as number, now as number, members as number];
}
