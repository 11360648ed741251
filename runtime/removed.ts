import { ConfigurationError } from "./errors/configuration.js";

declare const message: unique symbol;

/**
 * Stands where the function of an operation was that the API has removed: it cannot be called, and is nothing that a
 * function is expected for. Compilers name its argument when they say so.
 */
export interface Removed<Message extends string> {
  readonly [message]: Message;
}

/**
 * What generated code has in the place of a removed operation. A program that was not compiled against it, and calls
 * it all the same, gets a promise that is rejected.
 *
 * @param problem what happened, a sentence
 * @param advice what to do about it, a sentence
 * @returns a function whose promise is rejected with a {@link ConfigurationError} that says both; nothing is sent
 */
export function removed<Problem extends string, Advice extends string>(
  problem: Problem,
  advice: Advice,
): Removed<`${Problem} ${Advice}`> {
  const refuse = (): Promise<never> => Promise.reject(new ConfigurationError(problem, { advice }));
  // The type says less than there is, so that no code which calls it compiles.
  return refuse as unknown as Removed<`${Problem} ${Advice}`>;
}
