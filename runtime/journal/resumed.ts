import type { Activity } from "../activity/handle.js";
import type { Resolution, ResolveOptions } from "../activity/resolution.js";
import type { ActivityFollower, ActivityStarter, Client } from "../client.js";
import type { JournalEntry } from "./entry.js";

/** A client with a journal. */
export interface JournaledClient extends Client {
  /**
   * What the journal has as pending, after a crash or a restart; sends nothing. Takes the generated functions that the
   * program writes with, which bring the code that follows activities, or `anyActivity` for all of them.
   *
   * ```ts
   * const { accepted, uncertain } = await client.resume([createVcenterVirtualMachine, deleteVcenterVirtualMachine]);
   * for (const { activity } of accepted) await activity.completed();
   * ```
   *
   * @throws ConfigurationError for a function that starts no activity, and where the journal has writes of a function that is
   * not among those given, so that none is forgotten
   * @throws JournalError when the journal cannot be read
   */
  resume<Created extends string | undefined>(
    by: readonly (ActivityStarter<Created> | ActivityFollower)[],
  ): Promise<Resumed<Created>>;
  resume(by: ActivityFollower): Promise<Resumed>;
}

/** What a journal has of the writes of this process and of those before it; each in the order of sending. */
export interface Resumed<Created extends string | undefined = string | undefined> {
  /** Accepted by the platform, and not known to have ended. */
  readonly accepted: readonly AcceptedWrite<Created>[];
  /**
   * Possibly sent, without a known answer: the process died in between, or the call failed with `AmbiguousWriteError`. Never
   * sent again by this package.
   */
  readonly uncertain: readonly UncertainWrite[];
  /**
   * Known to have ended: the last thousand of a file. A program that died between the end and what it does then finds them
   * here; `activity.completed()` reads what was created once more.
   */
  readonly ended: readonly EndedWrite<Created>[];
}

/** A write in the journal. */
export interface JournaledWrite extends Omit<JournalEntry, "state" | "activityId" | "created" | "timeout"> {
  /** Removes it from the journal, which is not asked for it again. */
  forget(): Promise<void>;
}

/** A write that the platform accepted. */
export interface AcceptedWrite<Created extends string | undefined = string | undefined>
  extends JournaledWrite {
  /** The same as its function returned: it knows what it creates. Its end is recorded. */
  readonly activity: Activity<Created>;
}

/** A write whose activity ended. */
export interface EndedWrite<Created extends string | undefined = string | undefined>
  extends AcceptedWrite<Created> {
  readonly outcome: "completed" | "failed";
}

/** A write of which it is not known whether the platform has it. */
export interface UncertainWrite extends JournaledWrite {
  readonly activity?: undefined;
  /**
   * Searches the platform's activities for what became of it, as `resolve()` of an `AmbiguousWriteError` does; it never sends it again.
   * The journal has what is found out: `accepted` with its activity, and nothing more of what was not accepted. One that stays
   * `unknown` stays in the journal until {@link forget}.
   *
   * @throws CloudTempleError when the activities cannot be read; PermissionError without `activity_read`
   */
  resolve(options?: ResolveOptions): Promise<Resolution>;
}
