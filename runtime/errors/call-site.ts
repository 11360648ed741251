import type { Clock } from "../clock.js";
import { CloudTempleError } from "./base.js";
import { copyError } from "./copy.js";

/** The stack at the place where a program called the client; read only when the call fails. */
export interface CallSite {
  readonly stack?: string;
}

/** File and line in a frame of any engine: `    at f (file:///x.js:12:5)`, `f@http://host/x.js:12:5`. */
export const LINE_OF_CODE = /[^\s(@]+:\d+(?=:\d+\)?$)/;

/** A function that may be anywhere on the stack. */
export type Below = (...parameters: never[]) => unknown;

/** Platforms on V8, which can leave frames out. */
interface StackPlatform {
  readonly captureStackTrace?: (site: object, below: Below) => void;
}

/**
 * Remembers who called `below`, a function of the client, so that an error which a timer or the network raises later can
 * name the caller's line.
 */
export function callSite(below: Below): CallSite {
  const { captureStackTrace } = Error as StackPlatform;
  // An error would capture it twice.
  if (captureStackTrace === undefined) return new Error();
  const site = {};
  captureStackTrace(site, below);
  return site;
}

/** Calls of a second whose place is remembered: capturing a stack is a fifth of what the client adds to a call. */
const MAX_SITES = 100;

/** Where a call was made of which nothing was remembered. */
const UNKNOWN: CallSite = {};

/**
 * As {@link callSite}, for the first {@link MAX_SITES} calls of any second: the platform's limits keep programs that make a
 * few calls at a time below that. The errors of other calls have the frames of the functions that await them, on engines
 * that know those; see {@link atCallSite}.
 */
export function createCallSites(clock: Clock): (below: Below) => CallSite {
  let since = 0;
  let sites = 0;
  return (below) => {
    const now = clock.now();
    // Also when the clock was set back.
    if (Math.abs(now - since) >= 1_000) {
      since = now;
      sites = 0;
    }
    sites += 1;
    return sites > MAX_SITES ? UNKNOWN : callSite(below);
  };
}

/**
 * The error of a call with the frames of its caller at the end of its stack. Where the place of the call was not remembered,
 * those are the functions that await the call.
 *
 * @param isShared whether other calls fail with the same error, so that this one needs a copy
 * @param below the function that failed, which they await
 */
export function atCallSite(
  error: unknown,
  site: CallSite,
  isShared: boolean,
  below: Below = atCallSite,
): unknown {
  if (!(error instanceof CloudTempleError)) return error;
  const stack = error.stack ?? String(error);
  // Engines keep some of the frames over an await, so only those are added that are missing.
  const frames = (site.stack ?? callSite(below).stack ?? "").split("\n").filter((frame) => {
    const [line] = LINE_OF_CODE.exec(frame) ?? [];
    return line !== undefined && !stack.includes(line);
  });
  if (frames.length === 0) return error;
  const changes = { stack: [stack, ...frames].join("\n") };
  if (isShared) return copyError(error, changes);
  Object.defineProperty(error, "stack", { value: changes.stack, writable: true, configurable: true });
  return error;
}
