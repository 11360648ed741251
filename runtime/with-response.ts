import type { CallOptions, Client } from "./client.js";
import type { Timing } from "./context.js";
import { ConfigurationError } from "./errors/configuration.js";

/** The result of a call with what lies behind it. */
export interface Answered<T> {
  /** What the operation function resolves to. */
  readonly data: T;
  /** Status and headers of the last answer; its body is already read. */
  readonly response: Response;
  /** How many times the request was sent. */
  readonly attempts: number;
  /** Where the time went, in milliseconds. */
  readonly timing: Readonly<Timing>;
  /** Whether the platform says that a list is not complete (206 Partial Content): no proof that something is gone. */
  readonly partial: boolean;
}

/** What a call tells {@link withResponse} once it is answered. */
export type Observation = Pick<Answered<unknown>, "response" | "attempts" | "timing">;

/** Option through which a call is observed; a symbol, so that it travels with spread options and nobody else's. */
export const OBSERVE: unique symbol = Symbol("cloudtemple.observe");

/** Call options with an observer. */
export interface ObservedOptions extends CallOptions {
  readonly [OBSERVE]?: (observation: Observation) => void;
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
