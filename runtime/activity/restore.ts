import type { ActivityFollower, ActivityStarter, Client } from "../client.js";
import { ConfigurationError } from "../errors/configuration.js";
import type { Operation } from "../operation.js";
import type { Activity } from "./handle.js";
import type { ActivityReader } from "./reader.js";
import { originOf, type SavedActivity } from "./saved.js";

/**
 * The handle of an activity, given what `client.activity` takes. The code that follows it comes with the second argument, so
 * that programs without activities do not hold it.
 *
 * @throws ConfigurationError for anything else
 */
export function restore(
  reader: ActivityReader,
  activity: string | SavedActivity,
  by: ActivityStarter | ActivityFollower | undefined,
): Activity<string | undefined> {
  const { id } = typeof activity === "string" ? { id: activity } : activity;
  if (typeof id !== "string" || id === "")
    throw invalid("there is no id in it.", "Pass an id, or what `activity.toJSON()` returned.");
  const operation = typeof by === "function" ? operationOf(by) : undefined;
  const follower = typeof by === "object" ? by : operation?.activity;
  if (follower === undefined)
    throw invalid(
      "the second argument starts no activity.",
      "Pass the generated function that started it, as it is imported, or `anyActivity` of cloudtemple.",
    );
  return follower.follow(
    reader,
    typeof activity === "string" ? { id, ...originOf(operation) } : activity,
  ) as Activity<string | undefined>;
}

/** The descriptor that a generated function passes to its client. Nothing is sent: the client is none. */
export function operationOf(start: ActivityStarter): Operation | undefined {
  let found: Operation | undefined;
  const witness = {
    call: (operation: Operation) => {
      found = operation;
      return new Promise<never>(() => undefined);
    },
  };
  try {
    start(witness as Partial<Client> as Client, {} as never).catch(() => undefined);
  } catch {
    // A function of the caller, which reads more of its arguments than generated ones do.
  }
  return found;
}

function invalid(problem: string, advice: string): ConfigurationError {
  return new ConfigurationError(`client.activity: ${problem}`, { advice });
}
