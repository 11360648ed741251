import { startTimer } from "../abort.js";
import { type Clock, systemClock } from "../clock.js";

/**
 * The clock of a program in workerd (Cloudflare Workers), where timers and connections belong to the request that started
 * them and end with it. Calls of other requests may wait for them all the same: for the one queue of the rate limit, and for
 * one login. So a request goes on, after its response and when its caller has left, until its timers are through; the
 * timeout of a login is one of them.
 *
 * @param waitUntil keeps the current request alive until the promise settles or 30 seconds have passed; absent in versions
 * of workerd that have no such function outside of a handler
 */
export function createWorkerdClock(waitUntil: ((work: Promise<unknown>) => void) | undefined): Clock {
  return {
    now: () => systemClock.now(),
    startTimer(ms, onTime) {
      let end = (): void => undefined;
      waitUntil?.(
        new Promise<void>((resolve) => {
          end = resolve;
        }),
      );
      const stop = startTimer(systemClock, ms, () => {
        // What follows may start the next timer, so it comes first.
        try {
          onTime();
        } finally {
          end();
        }
      });
      return () => {
        stop();
        end();
      };
    },
    sleep(ms, signal) {
      const sleep = systemClock.sleep(ms, signal);
      waitUntil?.(sleep.catch(() => undefined));
      return sleep;
    },
  };
}
