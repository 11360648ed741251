import type { CallOptions } from "./call-options.js";
import type { Client } from "./client.js";
import { ConfigurationError } from "./errors/configuration.js";
import { OBSERVE, type Observation, type ObservedOptions } from "./observation.js";

/** The result of a call with what lies behind it. */
export interface Answered<T> extends Observation {
  /** What the operation function resolves to. */
  readonly data: T;
  /** Whether the platform says that a list is not complete (206 Partial Content): no proof that something is gone. */
  readonly partial: boolean;
}

/**
 * Calls an operation and gives its answer's headers, the number of attempts and where the time went:
 * `await withResponse(client, (c) => listVirtualMachines(c))`. Of several calls within the function, the last one counts.
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
    throw new ConfigurationError("withResponse saw no call.", {
      advice: "Use the client that the function is given: withResponse(client, (c) => listX(c)).",
    });
  }
  return { data, ...last, partial: last.response.status === 206 };
}
