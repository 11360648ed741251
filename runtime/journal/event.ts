import { callHook } from "../call-hook.js";
import { emitWarning } from "../emit-warning.js";

/** What a journal has to tell, apart from what it throws. */
export type JournalEvent =
  /**
   * The platform accepted or refused a write, or its activity ended, and the journal could not record that. The call is not
   * affected: its caller has the activity. After a restart, `client.resume()` has the write among those that are uncertain, or
   * accepted.
   */
  | {
      readonly type: "unrecorded";
      readonly what: "acceptance" | "refusal" | "end";
      readonly operation: string;
      readonly requestPath: string;
      readonly activityId: string | undefined;
      readonly error: unknown;
    }
  /** The last line of the file was incomplete, because the process died while it wrote; nothing was sent after it. */
  | { readonly type: "torn"; readonly file: string; readonly line: number }
  /** The file could not be compacted, and grows until it can. */
  | { readonly type: "uncompacted"; readonly file: string; readonly error: unknown };

/** Receives the events; its errors are ignored. */
export type JournalEventHook = (event: JournalEvent) => void;

/** Passes events on. Without a hook each is a warning of the process, or of the console elsewhere. */
export function createJournalReport(hook: JournalEventHook = warn): JournalEventHook {
  return (event) => {
    callHook(() => hook(event));
  };
}

function warn(event: JournalEvent): void {
  emitWarning(`journal: ${describe(event)}`);
}

function describe(event: JournalEvent): string {
  switch (event.type) {
    case "unrecorded": {
      const { what, operation, activityId = "without an activity", error } = event;
      return `the ${what} of ${operation} (${activityId}) was not recorded: ${messageOf(error)}`;
    }
    case "torn":
      return `${event.file}:${event.line} is incomplete, and was left out: a process died while it wrote.`;
    case "uncompacted":
      return `${event.file} was not compacted: ${messageOf(event.error)}`;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
