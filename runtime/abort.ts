import type { Clock } from "./clock.js";

/** What the client uses of an `AbortSignal`. */
export interface Abortable {
  readonly aborted: boolean;
  readonly reason: AbortSignal["reason"];
  addEventListener(type: "abort", onAbort: () => void): void;
  removeEventListener(type: "abort", onAbort: () => void): void;
}

/** An `AbortController` that costs next to nothing until its signal is asked for: creating one is a good part of a call. */
export class Abort implements Abortable {
  aborted = false;
  reason: unknown;
  readonly #listeners = new Set<() => void>();
  #controller: AbortController | undefined;

  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.aborted) this.#controller.abort(this.reason);
    return this.#controller.signal;
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  abort(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    for (const onAbort of this.#listeners) onAbort();
    this.#controller?.abort(reason);
  }

  addEventListener(_type: "abort", onAbort: () => void): void {
    this.#listeners.add(onAbort);
  }

  removeEventListener(_type: "abort", onAbort: () => void): void {
    this.#listeners.delete(onAbort);
  }
}

/**
 * Resolves or rejects as `work` does, or rejects with `signal.reason` as soon as the signal aborts, even when `work`
 * ignores the signal. The listener is removed in every case.
 *
 * @param onEnd called when it does either, and again when abandoned work ends
 */
export function orAbort<T>(work: Promise<T>, signal: Abortable, onEnd?: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      signal.removeEventListener("abort", onAbort);
      onEnd?.();
    };
    const onAbort = () => {
      leave();
      reject(signal.reason as Error);
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort);
    work.then(
      (value) => {
        leave();
        resolve(value);
      },
      (error: unknown) => {
        leave();
        const reason = error as Error;
        reject(reason);
      },
    );
  });
}

/** Controllers that follow a signal: one listener serves them all, so that many calls at once raise no leak warning. */
const followers = new WeakMap<AbortSignal, Set<Follower>>();

/** What can be aborted. */
export interface Follower {
  abort(reason: unknown): void;
}

/**
 * Aborts `controller` when `signal` does. A listener of our own instead of `AbortSignal.any` or
 * `new Request(…, { signal })`, because those stay on a long-lived signal until garbage is collected.
 *
 * @returns a function that stops following
 */
export function follow(signal: AbortSignal | null | undefined, controller: Follower): () => void {
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

/**
 * The result of a function of the caller that may hang.
 *
 * @param late the error when it is not done within `ms` milliseconds
 */
export function within<T>(clock: Clock, ms: number, work: () => Promise<T>, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = startTimer(clock, ms, () => reject(late()));
    work().then(resolve, reject).finally(stop);
  });
}

/** A reason of our own, because the platform creates an error object for the default one. */
const STOPPED = "stopped";

/** Calls `onTime` after `ms` unless the returned function is called first. With `Infinity` it never does. */
export function startTimer(clock: Clock, ms: number, onTime: () => void): () => void {
  if (ms === Number.POSITIVE_INFINITY) return () => undefined;
  if (clock.startTimer !== undefined) return clock.startTimer(ms, onTime);
  const timer = new AbortController();
  clock.sleep(ms, timer.signal).then(onTime, () => undefined);
  return () => timer.abort(STOPPED);
}
