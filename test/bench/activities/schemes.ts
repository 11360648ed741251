import { createActivity } from "../../../runtime/activity/follow.js";
import { begin } from "../../../runtime/activity/follow-state.js";
import { readActivity, readWhenDue } from "../../../runtime/activity/read.js";
import type { ActivityReader } from "../../../runtime/activity/reader.js";
import { step } from "../../../runtime/activity/step.js";

/** Resolves when the scheme has noticed the end of an activity. */
export type Scheme = (reader: ActivityReader, id: string, random: () => number) => Promise<void>;

/** Milliseconds of a waiter of the AWS SDK for JavaScript 3 between two reads, at least and at most: what most of them have. */
const AWS = { minDelay: 2_000, maxDelay: 120_000 };

async function hasEnded(reader: ActivityReader, id: string): Promise<boolean> {
  const { state } = await readActivity(reader, id, {});
  return state === "completed" || state === "failed";
}

/** What the package does. */
export const followed: Scheme = async (reader, id) => {
  await createActivity(reader, { id, operation: "compute.createX" })
    .completed({ deadline: 24 * 3_600_000 })
    .catch(() => undefined);
};

/** Each reads for itself, after pauses of 1, 1, 2, 3, 5, … and at most 30 seconds, as a few activities are followed. */
export const eachForItself: Scheme = async (reader, id) => {
  let state = begin(id, { now: reader.clock.now(), deadline: Number.POSITIVE_INFINITY });
  for (;;) {
    const next = step(state, await readWhenDue(reader, state, {}), reader.clock.now());
    if (next.action !== "read") return;
    state = next.state;
  }
};

/** Each is read every so many milliseconds. */
export const every =
  (pause: number): Scheme =>
  async (reader, id) => {
    while (!(await hasEnded(reader, id))) await reader.clock.sleep(pause);
  };

/**
 * A waiter for each, as in `@smithy/util-waiter`: between two reads at random from the least delay to one that doubles each
 * time, and the longest delay once that is reached.
 */
export const awsWaiter: Scheme = async (reader, id, random) => {
  const { minDelay, maxDelay } = AWS;
  const ceiling = Math.log(maxDelay / minDelay) / Math.log(2) + 1;
  for (let attempt = 1; !(await hasEnded(reader, id)); attempt++) {
    const most = minDelay * 2 ** (attempt - 1);
    await reader.clock.sleep(attempt > ceiling ? maxDelay : minDelay + random() * (most - minDelay));
  }
};
