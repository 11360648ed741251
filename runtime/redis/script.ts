import { startTimer } from "../abort.js";
import type { Clock } from "../clock.js";
import type { SendFor } from "./commands.js";

/** Milliseconds after which a server that has not answered is away. */
export const MAX_ANSWER = 250;

/** Redis did not answer within {@link MAX_ANSWER}. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
}

/** A Lua script on the server: sent once, and called by its digest from then on. */
export interface Script {
  /**
   * Runs it atomically.
   *
   * @param parameters called with whether the server has forgotten a script that it ran for this process before: it was
   * restarted, or another one took over
   * @param patience milliseconds to wait for the answer, {@link MAX_ANSWER} by default
   * @throws NoAnswerError, or the error of the client or the script
   */
  run(
    keys: readonly [string, ...string[]],
    parameters: (forgotten: boolean) => string[],
    patience?: number,
  ): Promise<unknown>;
}

/** The digest of each script, calculated once. */
const digests = new Map<string, Promise<string>>();

/** Prepares a script; sends nothing. */
export function createScript(text: string, send: SendFor, clock: Clock): Script {
  const digest = digests.get(text) ?? sha1(text);
  digests.set(text, digest);
  let known = false;
  return {
    async run(keys, parameters, patience = MAX_ANSWER) {
      const sha = await digest;
      const call = (command: string, script: string, forgotten: boolean): Promise<unknown> =>
        answered(clock, patience, () =>
          send(keys[0], command, script, String(keys.length), ...keys, ...parameters(forgotten)),
        );
      let answer: unknown;
      try {
        answer = await call("EVALSHA", sha, false);
      } catch (error) {
        if (!(error instanceof Error) || !error.message.includes("NOSCRIPT")) throw error;
        answer = await call("EVAL", text, known);
      }
      known = true;
      return answer;
    },
  };
}

/** Parts in which the time until an answer is counted. */
const PARTS = 5;

/**
 * The answer of the server, unless it takes longer than `patience`. A stall of this process is not taken for one of
 * the server: the time is counted in parts, of which a stall can use up one, and after each part the event loop gets a turn,
 * in which commands are sent and answers are read.
 */
function answered<T>(clock: Clock, patience: number, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let part = 0;
    let isOver = false;
    let stop = (): void => undefined;
    const wait = (): void => {
      if (isOver) return;
      part += 1;
      if (part > PARTS) reject(new NoAnswerError(`Redis did not answer within ${patience} ms.`));
      else stop = startTimer(clock, patience / PARTS, () => nextTurn(wait));
    };
    wait();
    // A client that throws, because it is closed, is no different from one that rejects.
    const answer = async (): Promise<T> => work();
    answer()
      .then(resolve, reject)
      .finally(() => {
        isOver = true;
        stop();
      });
  });
}

/** After what has arrived is read: Node reads between timers and `setImmediate`. */
function nextTurn(callback: () => void): void {
  const { setImmediate } = globalThis as { setImmediate?: (callback: () => void) => void };
  if (setImmediate === undefined) setTimeout(callback, 0);
  else setImmediate(callback);
}

async function sha1(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-1", new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
