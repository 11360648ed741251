import { type Clock, systemClock } from "../clock.js";
import type { DeprecationNotice, DeprecationRecorder } from "../deprecation.js";
import { ConfigurationError } from "../errors/configuration.js";
import { createRedactor } from "../redact.js";
import { platformFiles } from "./files.js";
import { addToFile } from "./locked-file.js";
import { mergeSeen, type Seen } from "./seen-file.js";
import { seenOf } from "./seen-of.js";

export interface RecorderOptions {
  /** Path of the file; several processes may write the same. Its folder must exist. */
  readonly file: string;
  /** Source of time, for the days on which something was seen; for tests. */
  readonly clock?: Clock | undefined;
}

/** A recorder, for `onDeprecation`. */
export interface Recorder extends DeprecationRecorder {
  /**
   * Writes what was recorded since the last time. Called by itself a second later, and when the process ends, unless a signal
   * kills it: call it in the handler of a signal.
   *
   * @throws Error when the file cannot be written, or is none of the recorder
   */
  readonly flush: () => void;
}

/** Milliseconds from a notice to the file. */
const DELAY = 1_000;
/** How often, and after how many milliseconds, a process that ends tries again to get the lock of the file. */
const LAST_TRIES = 200;
const PAUSE = 5;

/**
 * Writes what a program uses of what is deprecated to a file, each thing at each place once with the number of calls, for
 * `cloudtemple check --runtime FILE`. It has names and dates only; no value of a call gets there.
 *
 * ```ts
 * const client = createClient({ onDeprecation: createRecorder({ file: "seen.json" }) });
 * ```
 *
 * @throws ConfigurationError where the platform has no file system, or for a file that is not a path
 */
export function createRecorder({ file, clock = systemClock }: RecorderOptions): Recorder {
  if (typeof file !== "string" || file === "") {
    throw new ConfigurationError("The option file of createRecorder is invalid.", {
      advice: 'It must be the path of a file, such as "seen.json".',
    });
  }
  const files = platformFiles();
  // The program may change its folder later.
  const target = files.path.resolve(file);
  const folder = files.path.dirname(target);
  const redactor = createRedactor();
  let pending: readonly Seen[] = [];
  let timer: unknown;
  let isWarned = false;

  const write = (): boolean => {
    if (pending.length > 0 && !addToFile(files, target, pending)) return false;
    pending = [];
    files.process.off("exit", last);
    return true;
  };
  const flush = (): void => {
    for (let tries = 0; tries < LAST_TRIES && !write(); tries++) pause(PAUSE);
  };
  /** An error here has no caller, and must not end the program. */
  const attempt = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      if (!isWarned)
        files.process.emitWarning(`cloudtemple/recorder: ${String(error)}`, { code: "CLOUDTEMPLE_RECORDER" });
      isWarned = true;
    }
  };
  const schedule = (): void => {
    timer ??= withoutHolding(
      setTimeout(() => {
        timer = undefined;
        attempt(() => {
          if (!write()) schedule();
        });
      }, DELAY),
    );
  };
  const last = (): void => attempt(flush);

  return {
    flush,
    record(notice: DeprecationNotice) {
      const today = new Date(clock.now()).toISOString().slice(0, 10);
      if (pending.length === 0) files.process.on("exit", last);
      pending = mergeSeen(pending, [seenOf(notice, today, folder, files, redactor)]);
      schedule();
    },
  };
}

/** The timer, which does not keep the process alive. */
function withoutHolding(timer: unknown): unknown {
  (timer as { unref?: () => void }).unref?.();
  return timer;
}

/** Blocks for so many milliseconds: a process that ends can wait no other way. */
function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
