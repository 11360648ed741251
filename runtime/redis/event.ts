import { callHook } from "../call-hook.js";
import { emitWarning } from "../emit-warning.js";

/** What is shared over Redis is not shared for the moment, or is shared again. */
export interface SharedStateEvent {
  readonly type: "redis";
  readonly what: "pace" | "token";
  /** `alone`: Redis failed, or did not answer in time, and this process goes on without it. `shared`: it is back. */
  readonly state: "alone" | "shared";
  /** What failed; `undefined` once it is back. */
  readonly reason: string | undefined;
  /** By how many the pace is divided meanwhile: the processes that Redis last counted. Absent for tokens. */
  readonly members?: number;
}

/** Receives the events; without one, each is a warning of the process, or of the console elsewhere. */
export type SharedStateHook = (event: SharedStateEvent) => void;

/** Passes events on; errors of the hook are ignored. */
export function createReport(hook: SharedStateHook = warn): SharedStateHook {
  return (event) => {
    callHook(() => hook(event));
  };
}

function warn({ what, state, reason, members }: SharedStateEvent): void {
  const message = {
    pace: {
      alone: `Redis is away (${reason ?? ""}); the pace is that of this process, divided by ${members ?? 1}.`,
      shared: "Redis is back; the pace is shared again.",
    },
    token: {
      alone: `Redis is away (${reason ?? ""}); this process logs in for itself.`,
      shared: "Redis is back; the token is shared again.",
    },
  }[what][state];
  emitWarning(message);
}
