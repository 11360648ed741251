import type { ActivityReader } from "../activity/reader.js";
import type { Resolution, ResolveOptions } from "../activity/resolution.js";
import { operationOf, restore } from "../activity/restore.js";
import type { ActivityFollower, ActivityStarter } from "../client.js";
import { ConfigurationError } from "../errors/configuration.js";
import type { JournalEntry } from "./entry.js";
import type { AcceptedWrite, EndedWrite, JournaledWrite, Resumed, UncertainWrite } from "./resumed.js";

type By = ActivityStarter | ActivityFollower;

/** What can be done with an entry. */
export interface EntryActions {
  readonly forget: (entry: JournalEntry) => Promise<void>;
  readonly resolve: (entry: JournalEntry, options?: ResolveOptions) => Promise<Resolution>;
}

/** Groups the entries of a journal, and makes the handles of their activities. */
export function resumedOf(
  entries: Iterable<JournalEntry>,
  by: By | readonly By[],
  reader: ActivityReader,
  actions: EntryActions,
): Resumed {
  const followers = followersOf(by);
  const accepted: AcceptedWrite[] = [];
  const uncertain: UncertainWrite[] = [];
  const ended: EndedWrite[] = [];
  for (const entry of entries) {
    const { state, activityId } = entry;
    const write = writeOf(entry, actions);
    if (state === "intended")
      uncertain.push({ ...write, resolve: (options) => actions.resolve(entry, options) });
    if (activityId === undefined || state === "void" || state === "intended") continue;
    const follower = followers.get(entry.operation) ?? followers.get(ANY);
    if (follower === undefined) {
      if (state === "accepted") throw unlisted(entry);
      continue;
    }
    const { operation, method, path, created } = entry;
    const saved = { id: activityId, operation, method, path, ...(created && { created }) };
    const activity = restore(reader, saved, follower);
    if (state === "accepted") accepted.push({ ...write, activity });
    else ended.push({ ...write, activity, outcome: state });
  }
  return { accepted, uncertain, ended };
}

/** Stands for all operations. */
const ANY = "";

/** What follows the activities of each operation, by its id. */
function followersOf(by: By | readonly By[]): ReadonlyMap<string, By> {
  const list = Array.isArray(by) ? (by as readonly By[]) : [by as By];
  return new Map(
    list.map((each): [string, By] => {
      const operation = typeof each === "function" ? operationOf(each) : undefined;
      // Programs in JavaScript may pass anything.
      const follows: unknown = typeof each === "function" ? operation?.activity : each;
      if (typeof follows !== "object" || follows === null || !("follow" in follows)) {
        throw new ConfigurationError("client.resume: one of those given starts no activity.", {
          advice:
            "Pass a list of generated functions, as they are imported, or `anyActivity` of cloudtemple.",
        });
      }
      return [operation?.id ?? ANY, each];
    }),
  );
}

function writeOf(entry: JournalEntry, { forget }: EntryActions): JournaledWrite {
  const { id, operation, method, path, requestPath, label, sentAt, clock } = entry;
  return {
    ...{ id, operation, method, path, requestPath, sentAt, clock },
    ...(label !== undefined && { label }),
    forget: () => forget(entry),
  };
}

function unlisted({ operation, requestPath }: JournalEntry): ConfigurationError {
  return new ConfigurationError(
    `client.resume: the journal has a write of ${operation} (${requestPath}), which is not among the functions given.`,
    { advice: "Add the function, or `anyActivity` of cloudtemple to the list." },
  );
}
