import type { Queue } from "bullmq";
import { isFollowed } from "./followed.js";

/** Jobs that one sweep looks at; more are the next one's. */
const BATCH = 1_000;

/**
 * Puts back what the queue has given up: it fails jobs after errors of its own, too many stalls among them, and nothing here
 * ends by that.
 *
 * @returns ids of the activities that are followed again
 */
export async function sweep(queue: Queue): Promise<string[]> {
  const ids: string[] = [];
  for (const job of await queue.getFailed(0, BATCH - 1)) {
    // A job may be gone since the list was read, and data that is not ours is left where people find it.
    const data: unknown = (job as typeof job | undefined)?.data;
    if (!isFollowed(data)) continue;
    const isBack = await job.retry("failed").then(
      () => true,
      // Another process was faster.
      () => false,
    );
    if (isBack) ids.push(data.state.activity.id);
  }
  return ids;
}
