import type { CallOptions } from "./call-options.js";
import type { Client } from "./client.js";
import { ConfigurationError } from "./errors/configuration.js";
import { OBSERVE, type Observation, type ObservedOptions } from "./observation.js";

/** The result of a call, with its answer, number of attempts and times. */
export interface Answered<T> extends Observation {
  /** The result of the operation function. */
  readonly data: T;
  /** Whether the list is incomplete (206 Partial Content): an object that is missing in it may still exist. */
  readonly partial: boolean;
}

/**
 * Calls an operation and returns, beside its result, the answer's headers, the number of attempts and the times:
 * `await withResponse(client, (c) => listVirtualMachines(c))`. Of several calls in the function, the last one is reported.
 *
 * @throws ConfigurationError when the function made no call with the client it was given
 */
export async function withResponse<T>(
  client: Client,
  use: (client: Client) => Promise<T>,
): Promise<Answered<T>> {
  const seen: Observation[] = [];
  const observe = (options: CallOptions | undefined): ObservedOptions => ({
    ...options,
    [OBSERVE]: (observation) => seen.push(observation),
  });
  const data = await use({
    ...client,
    call: (operation, request, options) => client.call(operation, request, observe(options)),
    fetch: (path, init, options) => client.fetch(path, init, observe(options)),
  });
  const last = seen.at(-1);
  if (last === undefined) {
    throw new ConfigurationError("The function of withResponse made no call.", {
      advice: "Use the client that the function receives: withResponse(client, (c) => listX(c)).",
    });
  }
  return { data, ...last, partial: last.response.status === 206 };
}
