import type { Clock } from "../../runtime/clock.js";

/** The `sleep` of a clock that has timers: one of them for each, which an abort stops. */
export function sleepBy(startTimer: NonNullable<Clock["startTimer"]>): Clock["sleep"] {
  return (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason as Error);
        return;
      }
      const onAbort = (): void => {
        stop();
        reject(signal?.reason as Error);
      };
      const stop = startTimer(ms, () => {
        signal?.removeEventListener("abort", onAbort);
        resolve();
      });
      signal?.addEventListener("abort", onAbort, { once: true });
    });
}
