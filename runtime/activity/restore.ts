import type { ActivityStarter, Client } from "../client.js";
import { ConfigurationError } from "../errors/configuration.js";
import type { CreatedId, Operation } from "../operation.js";
import type { SavedActivity } from "./saved.js";

/**
 * What the handle of an activity is made of, given what `client.activity` takes.
 *
 * @throws ConfigurationError for anything else
 */
export function restore(
  activity: string | SavedActivity,
  known: readonly CreatedId[] | ActivityStarter | undefined,
): SavedActivity {
  const { id } = typeof activity === "string" ? { id: activity } : activity;
  if (typeof id !== "string" || id === "")
    throw invalid("there is no id in it.", "Pass an id, or what `activity.toJSON()` returned.");
  if (typeof activity !== "string") return activity;
  if (typeof known !== "function") return { id, ...(known && { created: known }) };
  const operation = operationOf(known);
  if (operation?.activity === undefined)
    throw invalid(
      "the second argument starts no activity.",
      "Pass the generated function that started it, as it is imported.",
    );
  const { id: name, method, path, created } = operation;
  return { id, operation: name, method, path, ...(created && { created }) };
}

/** The descriptor that a generated function passes to its client. Nothing is sent: the client is none. */
function operationOf(start: ActivityStarter): Operation | undefined {
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
