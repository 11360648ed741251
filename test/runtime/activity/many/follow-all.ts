import { createActivity } from "../../../../runtime/activity/follow.js";
import type { SavedActivity } from "../../../../runtime/activity/saved.js";
import type { ActivityModel } from "./activity-model.js";
import type { SimulatedClock } from "./simulated-clock.js";

/** What following all activities of a model cost, and how soon their ends were noticed. */
export interface Following {
  readonly requests: number;
  readonly lists: number;
  /** Requests a second, from the first activity to the last end. */
  readonly rate: number;
  /** Most requests in a minute, for each second of it. */
  readonly peak: number;
  /** Seconds from an end to its notice, of each, the shortest first; what half of them, and all but one in a hundred, are within. */
  readonly delays: readonly number[];
  readonly median: number;
  readonly p99: number;
  /** Those that were told something else than what happened. */
  readonly wrong: readonly string[];
}

/** Waits for every activity of the model from its start on. */
export async function followAll(clock: SimulatedClock, model: ActivityModel): Promise<Following> {
  const since = clock.now();
  const delays: number[] = [];
  const wrong: string[] = [];
  const waits = model.activities.map(async ({ id, startedAt, endsAt, fails }) => {
    await clock.sleep(startedAt - since);
    const saved: SavedActivity<string> = { id, operation: "compute.createX", created: ["result"] };
    const told = await createActivity<string>(model.reader, saved)
      .completed({ deadline: 4 * 3_600_000 })
      .then(
        ({ createdId }) => createdId,
        (error: unknown) => (error as { reason?: string }).reason,
      );
    delays.push((clock.now() - endsAt) / 1_000);
    if (told !== (fails ? "no space" : `created-by-${id}`)) wrong.push(`${id}: ${told}`);
  });
  await clock.run(Promise.all(waits));
  const seconds = (clock.now() - since) / 1_000;
  const { requests } = model;
  delays.sort((a, b) => a - b);
  const at = (share: number): number => delays[Math.floor((delays.length - 1) * share)] ?? Number.NaN;
  return {
    requests: requests.length,
    lists: requests.filter(({ isList }) => isList).length,
    rate: requests.length / seconds,
    peak:
      mostWithin(
        requests.map(({ at: time }) => time),
        60_000,
      ) / 60,
    delays,
    median: at(0.5),
    p99: at(0.99),
    wrong,
  };
}

function mostWithin(times: readonly number[], window: number): number {
  let most = 0;
  let first = 0;
  for (const [index, time] of times.entries()) {
    while ((times[first] ?? time) <= time - window) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
