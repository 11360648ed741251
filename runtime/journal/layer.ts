import { orAbort, within } from "../abort.js";
import { activityIdOf } from "../activity/location.js";
import type { ActivityReader } from "../activity/reader.js";
import { startedActivity } from "../codec/activity.js";
import { type CallContext, callFacts } from "../context.js";
import { safeCause } from "../errors/cause.js";
import type { Layer } from "../layer.js";
import type { Operation } from "../operation.js";
import { isRefusal } from "../status.js";
import type { JournalEntry } from "./entry.js";
import { JournalError } from "./journal-error.js";

/** Milliseconds that an accepted write waits for the journal. A store that hangs must not keep the activity from its caller. */
const PATIENCE = 10_000;

/** What the layer does with what it learns. */
export interface Recording {
  /** An attempt is about to be sent; rejects where that cannot be recorded. */
  begin(entry: JournalEntry): Promise<void>;
  /** It was not sent after all. */
  undo(entry: JournalEntry): void;
  /**
   * What became of it; `undefined` where that is unknown. Never rejects.
   *
   * @param sentAt when it was sent, by the clock of this machine
   */
  finish(entry: JournalEntry, known: Partial<JournalEntry> | undefined, sentAt: number): Promise<void>;
}

/**
 * Records each attempt to send a write that may start an activity: before it is sent, and what became of it before its function
 * returns. Every attempt is one of its own, because a 429 or a 401 proves that the one before it was not carried out.
 */
export function createJournalLayer(
  recording: Recording,
  { clock, serverTime }: Pick<ActivityReader, "clock" | "serverTime">,
): Layer {
  return (next) => async (request, context) => {
    const { operation, write, stop } = context;
    if (!write || operation.activity === undefined) return next(request, context);
    const entry = intentionOf(context, clock.now(), serverTime.known);
    const recorded = recording.begin(entry);
    try {
      await orAbort(recorded, stop);
    } catch (error) {
      // An intention that is recorded after all is of a write that was not sent.
      const undo = () => recording.undo(entry);
      recorded.then(undo, undo);
      if (stop.aborted) throw error;
      throw notRecorded(error, context);
    }
    let known: Partial<JournalEntry> | undefined;
    try {
      const response = await next(request, context);
      known = outcomeOf(response, operation);
      return response;
    } catch (error) {
      if (!context.uncertain) known = { state: "void" };
      throw error;
    } finally {
      const finished = recording.finish(entry, known, context.sentAt);
      await within(
        clock,
        PATIENCE,
        () => finished,
        () => new Error("late"),
      ).catch(() => undefined);
    }
  };
}

function intentionOf(context: CallContext, now: number, isServerTime: boolean): JournalEntry {
  const { operation, serverAhead, timeout, redactor, options } = context;
  const { id, method, path, created } = operation;
  const { requestPath = "" } = callFacts(context);
  return {
    id: crypto.randomUUID(),
    state: "intended",
    operation: id,
    ...{ method, path, requestPath },
    ...(options.label !== undefined && { label: redactor.text(options.label) }),
    sentAt: Math.round(now + serverAhead),
    clock: isServerTime ? "server" : "local",
    // Infinity has no JSON.
    ...(Number.isFinite(timeout) && { timeout }),
    ...(created && { created }),
  };
}

/** What an answer proves. A server error proves nothing, and neither does a success that should name an activity. */
function outcomeOf(
  { status, ok, headers }: Response,
  operation: Operation,
): Partial<JournalEntry> | undefined {
  if (isRefusal(status)) return { state: "void" };
  if (!ok) return undefined;
  const activityId = activityIdOf(headers.get("location"));
  if (activityId !== undefined) return { state: "accepted", activityId };
  // 202 says that the platform goes on with it, so there is an activity that the answer does not name.
  return operation.activity === startedActivity || status === 202 ? undefined : { state: "completed" };
}

function notRecorded(error: unknown, context: CallContext): JournalError {
  return new JournalError("the journal could not record the write, which therefore was not sent.", {
    ...callFacts(context),
    cause: safeCause(error, context.redactor),
    advice: "Correct what the cause names, such as a full disk, and make the call again.",
  });
}
