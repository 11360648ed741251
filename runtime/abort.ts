import type { Clock } from "./clock.js";

/**
 * Settles with `work`, or rejects with `signal.reason` as soon as the signal aborts, even when `work` takes no
 * notice of it. The listener is gone once either happened.
 */
export function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason as Error);
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}

/** Controllers that follow a signal: one listener serves them all, so that many calls at once raise no leak warning. */
const followers = new WeakMap<AbortSignal, Set<AbortController>>();

/**
 * Aborts `controller` when `signal` does. A listener of our own instead of `AbortSignal.any` or
 * `new Request(…, { signal })`, because those stay on a long-lived signal until garbage is collected.
 *
 * @returns lets go of the signal
 */
export function follow(signal: AbortSignal | null | undefined, controller: AbortController): () => void {
  if (!signal) return () => undefined;
  if (signal.aborted) {
    controller.abort(signal.reason);
    return () => undefined;
  }
  const group = followers.get(signal) ?? new Set();
  if (group.size === 0) {
    followers.set(signal, group);
    signal.addEventListener("abort", abortFollowers);
  }
  group.add(controller);
  return () => {
    group.delete(controller);
    if (group.size === 0) signal.removeEventListener("abort", abortFollowers);
  };
}

function abortFollowers(this: AbortSignal): void {
  this.removeEventListener("abort", abortFollowers);
  const group = followers.get(this) ?? [];
  followers.delete(this);
  for (const controller of group) controller.abort(this.reason);
}

/** Spares the platform the making of an error that nobody sees. */
const STOPPED = "stopped";

/** Calls `onTime` after `ms` unless the returned function was called before. `Infinity` never fires. */
export function startTimer(clock: Clock, ms: number, onTime: () => void): () => void {
  if (ms === Number.POSITIVE_INFINITY) return () => undefined;
  if (clock.startTimer !== undefined) return clock.startTimer(ms, onTime);
  const timer = new AbortController();
  clock.sleep(ms, timer.signal).then(onTime, () => undefined);
  return () => timer.abort(STOPPED);
}
