import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { ActivityEnd, FollowEvent } from "../../runtime/bullmq/index.js";

/** What a worker is told. */
export interface FollowWorkerOptions {
  /** Of Redis. */
  readonly port: number;
  readonly baseUrl: string;
  readonly takeOverAfter: number;
  readonly concurrency: number;
  /** Whether it keeps to the rate limit, together with the others. */
  readonly paced: boolean;
}

/** What a worker reports. */
export type FollowWorkerReport =
  | { readonly type: "ready" }
  | { readonly type: "end"; readonly end: ActivityEnd; readonly at: number }
  | { readonly type: "event"; readonly event: FollowEvent };

/** Processes that follow activities. */
export interface FollowWorkers {
  /** Starts one more, and waits until it follows. */
  start(): Promise<void>;
  /** Kills one with `SIGKILL`: it can tidy nothing up. */
  kill(index: number): Promise<void>;
  readonly running: number;
  /** Ends by activity, in order, with the time of each. */
  readonly ends: ReadonlyMap<string, { readonly end: ActivityEnd; readonly at: number }[]>;
  readonly events: readonly FollowEvent[];
  stopAll(): Promise<void>;
}

/** Makes workers that are processes of their own. */
export function createFollowWorkers(options: FollowWorkerOptions): FollowWorkers {
  const children: ChildProcess[] = [];
  const ends = new Map<string, { end: ActivityEnd; at: number }[]>();
  const events: FollowEvent[] = [];

  async function kill(index: number): Promise<void> {
    const [child] = children.splice(index, 1);
    if (child === undefined || child.exitCode !== null) return;
    const exit = once(child, "exit");
    child.kill("SIGKILL");
    await exit;
  }

  return {
    async start() {
      const child = fork(new URL("./follow-worker.ts", import.meta.url), [JSON.stringify(options)], {
        execArgv: ["--import", "tsx/esm"],
      });
      children.push(child);
      await new Promise<void>((resolve, reject) => {
        child.on("message", (report: FollowWorkerReport) => {
          if (report.type === "ready") resolve();
          if (report.type === "event") events.push(report.event);
          if (report.type !== "end") return;
          const { end, at } = report;
          ends.set(end.id, [...(ends.get(end.id) ?? []), { end, at }]);
        });
        child.once("exit", (code) => reject(new Error(`A worker ended with ${code ?? "a signal"}.`)));
      });
    },
    kill,
    get running() {
      return children.length;
    },
    ends,
    events,
    async stopAll() {
      while (children.length > 0) await kill(0);
    },
  };
}
