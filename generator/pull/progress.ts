import { plainText } from "../text/terminal.js";
import type { PullOutcome } from "./pull-module.js";

/** Says how far a pull is. */
export interface PullProgress {
  readonly start: (slugs: readonly string[]) => void;
  readonly done: (outcome: PullOutcome) => void;
  /** Resolves when everything said is on the screen; modules that are not done are left as they are. */
  readonly end: () => Promise<void>;
}

export function outcomeLine({ slug, status, text }: PullOutcome): string {
  return `${slug.padEnd(16)} ${status.padEnd(10)} ${plainText(text)}`;
}

/** A line per module as it is done. */
export function lineProgress(write: (line: string) => void): PullProgress {
  return {
    start: () => undefined,
    done: (outcome) => write(outcomeLine(outcome)),
    end: () => Promise.resolve(),
  };
}

/** A line per module that changes in place, for a terminal. */
export async function listProgress(): Promise<PullProgress> {
  const { Listr } = await import("listr2");
  const waiting = new Map<string, (outcome: PullOutcome | undefined) => void>();
  let running: Promise<unknown> = Promise.resolve();
  return {
    start(slugs) {
      const tasks = slugs.map((slug) => {
        const outcome = new Promise<PullOutcome | undefined>((resolve) => waiting.set(slug, resolve));
        return {
          title: slug,
          task: async (_: unknown, task: { title: string; skip: (text: string) => void }): Promise<void> => {
            const found = await outcome;
            if (found === undefined) {
              task.skip(`${slug.padEnd(16)} interrupted`);
              return;
            }
            task.title = outcomeLine(found);
            if (found.status === "absent") task.skip(outcomeLine(found));
            if (found.status === "failed") throw new Error(outcomeLine(found));
          },
        };
      });
      running = new Listr(tasks, {
        concurrent: true,
        exitOnError: false,
        // Signals are this program's own affair: it has a tree to leave as it was.
        registerSignalListeners: false,
        rendererOptions: { collapseErrors: false, formatOutput: "truncate" },
      }).run();
    },
    done(outcome) {
      waiting.get(outcome.slug)?.(outcome);
      waiting.delete(outcome.slug);
    },
    async end() {
      for (const resolve of waiting.values()) resolve(undefined);
      await running;
    },
  };
}
