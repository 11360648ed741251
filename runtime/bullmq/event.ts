import type { ActivitySnapshot } from "../activity/snapshot.js";
import { callHook } from "../call-hook.js";
import { emitWarning } from "../emit-warning.js";

/** What happens while activities are followed, apart from their ends. */
export type FollowEvent =
  /** One read was made; without a snapshot it failed, and is repeated. */
  | {
      readonly type: "read";
      readonly id: string;
      readonly snapshot: ActivitySnapshot | undefined;
      /** When the next one is due, milliseconds since 1970. */
      readonly at: number;
    }
  /** `onEnd` failed for this activity, and is called again. */
  | { readonly type: "undelivered"; readonly id: string; readonly error: unknown; readonly at: number }
  /** The process that had this activity died or stalled; another one goes on. */
  | { readonly type: "stalled"; readonly id: string }
  /** The queue had given up these activities; they are followed again. */
  | { readonly type: "recovered"; readonly ids: readonly string[] }
  /** The queue does not work, because Redis is away for example; it goes on by itself. The same reason is told once. */
  | { readonly type: "error"; readonly reason: string };

/** Receives the events; its own errors are ignored. Without one, `undelivered` and `error` are warnings of the process. */
export type FollowEventHook = (event: FollowEvent) => void;

/** Passes events on, the same error once until something was read again. */
export function createFollowReport(hook: FollowEventHook = warn): FollowEventHook {
  let last: string | undefined;
  return (event) => {
    if (event.type === "read") last = undefined;
    if (event.type === "error") {
      if (event.reason === last) return;
      last = event.reason;
    }
    callHook(() => hook(event));
  };
}

function warn(event: FollowEvent): void {
  if (event.type === "error") emitWarning(`following activities: ${event.reason}`);
  if (event.type === "undelivered") emitWarning(`onEnd failed for activity ${event.id}; it is called again.`);
}
