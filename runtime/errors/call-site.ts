import { CloudTempleError } from "./base.js";
import { copyError } from "./copy.js";

/** The stack at the place where a program called the client; read only when the call fails. */
export interface CallSite {
  readonly stack?: string;
}

/** File and line in a frame of any engine: `    at f (file:///x.js:12:5)`, `f@http://host/x.js:12:5`. */
export const LINE_OF_CODE = /[^\s(@]+:\d+(?=:\d+\)?$)/;

/** Platforms on V8, which can leave frames out. */
interface StackPlatform {
  readonly captureStackTrace?: (site: object, below: (...parameters: never[]) => unknown) => void;
}

/**
 * Remembers who called `below`, a function of the client, so that an error which a timer or the network raises later can
 * name the caller's line.
 */
export function callSite(below: (...parameters: never[]) => unknown): CallSite {
  const { captureStackTrace } = Error as StackPlatform;
  // An error would capture it twice.
  if (captureStackTrace === undefined) return new Error();
  const site = {};
  captureStackTrace(site, below);
  return site;
}

/**
 * The error of a call with the frames of its caller at the end of its stack.
 *
 * @param isShared whether other calls fail with the same error, so that this one needs a copy
 */
export function atCallSite(error: unknown, site: CallSite, isShared: boolean): unknown {
  if (!(error instanceof CloudTempleError)) return error;
  const stack = error.stack ?? String(error);
  // Engines keep some of the frames over an await, so only those are added that are missing.
  const frames = (site.stack ?? "").split("\n").filter((frame) => {
    const [line] = LINE_OF_CODE.exec(frame) ?? [];
    return line !== undefined && !stack.includes(line);
  });
  if (frames.length === 0) return error;
  const changes = { stack: [stack, ...frames].join("\n") };
  if (isShared) return copyError(error, changes);
  Object.defineProperty(error, "stack", { value: changes.stack, writable: true, configurable: true });
  return error;
}
