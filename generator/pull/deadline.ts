import type { Clock } from "../../runtime/clock.js";

/** How long one module may take, in milliseconds: logins, pauses and every address included. */
export const MODULE_DEADLINE = 60_000;

/** After its deadline, work has this long to say what it waited for, in milliseconds. */
const GRACE = 1_000;

/** The module had its time. As the reason of a signal, it is not an interruption by the user. */
export class DeadlineError extends Error {
  constructor(seconds: number) {
    super(`no document within ${seconds} s.`);
    this.name = "DeadlineError";
  }
}

/**
 * Runs work that has until the deadline. Its signal aborts then, with a {@link DeadlineError} as the reason, or when
 * `signal` does.
 *
 * @throws DeadlineError when the work goes on after its signal aborted.
 */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  {
    clock,
    signal,
    ms = MODULE_DEADLINE,
  }: { readonly clock: Clock; readonly signal: AbortSignal | undefined; readonly ms?: number },
): Promise<T> {
  const [deadline, finished] = [new AbortController(), new AbortController()];
  const error = new DeadlineError(ms / 1000);
  const late = async (): Promise<never> => {
    await clock.sleep(ms, finished.signal);
    deadline.abort(error);
    await clock.sleep(GRACE, finished.signal);
    throw error;
  };
  const either = signal === undefined ? deadline.signal : AbortSignal.any([signal, deadline.signal]);
  const tooLate = late();
  // Rejected with the reason of `finished` when the work is done in time.
  tooLate.catch(() => undefined);
  try {
    return await Promise.race([work(either), tooLate]);
  } finally {
    finished.abort();
  }
}

/** Whether a signal aborted because the deadline passed. */
export function isPastDeadline(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true && signal.reason instanceof DeadlineError;
}

/** Calls `onWaiting` every `ms` milliseconds, with the seconds so far, until the work is done. */
export async function whileWaiting<T>(
  work: Promise<T>,
  {
    clock,
    onWaiting,
    ms = 10_000,
  }: { readonly clock: Clock; readonly onWaiting: (seconds: number) => void; readonly ms?: number },
): Promise<T> {
  const finished = new AbortController();
  const tick = async (): Promise<void> => {
    for (let count = 1; ; count++) {
      await clock.sleep(ms, finished.signal);
      onWaiting((count * ms) / 1000);
    }
  };
  tick().catch(() => undefined);
  return await work.finally(() => finished.abort());
}
