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

/**
 * Aborts `controller` when `signal` does. A listener of our own instead of `AbortSignal.any` or
 * `new Request(…, { signal })`, because those stay on a long-lived signal until garbage is collected.
 *
 * @returns removes the listener
 */
export function follow(signal: AbortSignal | null | undefined, controller: AbortController): () => void {
  if (!signal) return () => undefined;
  const onAbort = () => controller.abort(signal.reason);
  if (signal.aborted) {
    onAbort();
    return () => undefined;
  }
  signal.addEventListener("abort", onAbort, { once: true });
  return () => signal.removeEventListener("abort", onAbort);
}

/** Calls `onTime` after `ms` unless the returned function was called before. `Infinity` never fires. */
export function startTimer(clock: Clock, ms: number, onTime: () => void): () => void {
  if (ms === Number.POSITIVE_INFINITY) return () => undefined;
  const timer = new AbortController();
  clock.sleep(ms, timer.signal).then(onTime, () => undefined);
  return () => timer.abort();
}
