import type { Job } from "bullmq";
import { begin } from "../activity/follow-state.js";
import type { SavedActivity } from "../activity/saved.js";
import { systemClock } from "../clock.js";
import { ConfigurationError } from "../errors/configuration.js";
import { reasonOf } from "../redis/reason.js";
import { checkOptions } from "./check-options.js";
import type { ActivityEnd } from "./end.js";
import { createFollowReport } from "./event.js";
import { type Followed, isFollowed, jobIdOf } from "./followed.js";
import { loadBullmq } from "./load.js";
import type { ActivityQueue, FollowActivitiesOptions } from "./options.js";
import { sweep } from "./sweep.js";
import { type Run, takeStep } from "./take-step.js";

const DAY = 24 * 60 * 60_000;

/** As good as no limit: BullMQ gives up a job after 1 stall and 1 attempt, and both happen by chance in a job's life. */
const NEVER = 1_000_000_000;

/** Milliseconds until a run is repeated that failed for an error of the queue's own. */
const REPEAT_AFTER = 5_000;

/**
 * Follows activities with BullMQ, over crashes and machines: one job for each, whose id is the activity's, so that none is
 * followed twice. A run of a job makes one read, by any process of the queue, and delays the job by the schedule of
 * `activity.completed()`, with its tolerance for early 404s and failures that pass. Activities of a process that dies are another's
 * after `takeOverAfter`; those that BullMQ gives up are put back. A restart of Redis loses nothing that was written to disk.
 *
 * Needs `bullmq` (5.81 or later, or 6), and `ioredis` for it; neither is a dependency of this package.
 *
 * ```ts
 * const queue = await followActivities({ connection: { url: process.env.REDIS_URL }, client, onEnd: (end) => save(end) });
 * await queue.add(await createVcenterVirtualMachine(client, { body }), { data: { order: 17 } });
 * ```
 *
 * @throws ConfigurationError for an option that is invalid, and where BullMQ is not installed
 */
export async function followActivities<Data = unknown>(
  options: FollowActivitiesOptions<Data>,
): Promise<ActivityQueue<Data>> {
  const { connection, client, onEnd, name = "cloudtemple-activities", prefix, clock = systemClock } = options;
  const { concurrency = 20, takeOverAfter = 30_000, keep = DAY } = options;
  checkOptions({ connection, client, onEnd, name, concurrency, takeOverAfter, keep });
  const { Queue, Worker, DelayedError, UnrecoverableError } = await loadBullmq();
  const report = createFollowReport(options.onEvent);
  const onError = (error: unknown): void => report({ type: "error", reason: reasonOf(error) });
  // BullMQ's types know more of a connection than need be known here.
  const common = {
    connection: connection as { readonly host: string },
    ...(prefix !== undefined && { prefix }),
  };
  const queue = new Queue<Followed, ActivityEnd<Data>>(name, {
    ...common,
    defaultJobOptions: {
      attempts: NEVER,
      backoff: { type: "fixed", delay: REPEAT_AFTER },
      removeOnComplete: { age: Math.ceil(keep / 1000) },
      removeOnFail: false,
    },
  });
  queue.on("error", onError);

  const controller = new AbortController();
  const runner = { client, clock, report, onEnd, signal: controller.signal } as Parameters<
    typeof takeStep
  >[1];
  const worker =
    concurrency === 0
      ? undefined
      : new Worker<Followed, ActivityEnd>(
          name,
          async (job: Job<Followed>, token?: string) => {
            if (!isFollowed(job.data))
              throw new UnrecoverableError(`The queue ${name} has a job that followActivities did not add.`);
            let run: Run;
            try {
              run = await takeStep(job, runner);
            } catch (error) {
              if (!controller.signal.aborted) throw error;
              run = { at: clock.now() };
            }
            if ("end" in run) return run.end;
            await job.moveToDelayed(Date.now() + Math.max(0, Math.ceil(run.at - clock.now())), token);
            throw new DelayedError();
          },
          {
            ...common,
            concurrency,
            lockDuration: takeOverAfter,
            stalledInterval: Math.ceil(takeOverAfter / 2),
            maxStalledCount: NEVER,
          },
        );
  worker?.on("error", onError);
  worker?.on("failed", (_, error) => onError(error));
  worker?.on("stalled", (id) => report({ type: "stalled", id: decodeURIComponent(id) }));

  let sweeping = Promise.resolve();
  const sweepOnce = (): void => {
    sweeping = sweeping
      .then(async () => {
        const ids = await sweep(queue);
        if (ids.length > 0) report({ type: "recovered", ids });
      })
      .catch(onError);
  };
  const timer = worker && setInterval(sweepOnce, takeOverAfter);
  if (worker) sweepOnce();

  return {
    async add(activity, { data, deadline, again = false } = {}) {
      const saved = savedOf(activity);
      const jobId = jobIdOf(saved.id);
      if (again) {
        const job = await queue.getJob(jobId);
        if ((await job?.isCompleted()) === true) await job?.remove();
      }
      const state = begin(saved, { now: clock.now(), deadline });
      await queue.add("follow", { v: 1, state, ...(data !== undefined && { data }) }, { jobId });
    },
    async ended(id) {
      const job = await queue.getJob(jobIdOf(id));
      return job?.returnvalue ?? undefined;
    },
    async pending() {
      const counts = Object.entries(await queue.getJobCounts());
      return counts.reduce((sum, [state, count]) => (state === "completed" ? sum : sum + count), 0);
    },
    async close() {
      clearInterval(timer);
      controller.abort(new Error("this process stops following activities"));
      await worker?.close();
      await sweeping;
      await queue.close();
    },
  };
}

function savedOf(activity: Parameters<ActivityQueue["add"]>[0]): SavedActivity {
  if (typeof activity === "string") return savedOf({ id: activity });
  const saved = "toJSON" in activity ? activity.toJSON() : activity;
  if (typeof saved.id !== "string" || saved.id === "")
    throw new ConfigurationError("add: there is no id in the activity.", {
      advice: "Pass the activity that a write returned, what its toJSON() returned, or an id.",
    });
  return saved;
}
