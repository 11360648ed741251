import { ConfigurationError } from "./errors/configuration.js";

declare const message: unique symbol;

/**
 * Replaces the type of the function of an operation that the API has removed: it can neither be called nor be passed where a
 * function is expected. Compilers print its type argument in their error.
 */
export interface Removed<Message extends string> {
  readonly [message]: Message;
}

/**
 * The function that generated code has in the place of a removed operation. A program that calls it without having been
 * compiled against it gets a rejected promise.
 *
 * @param problem what happened, a sentence
 * @param advice what to do about it, a sentence
 * @returns a function whose promise is rejected with a {@link ConfigurationError} of both sentences; nothing is sent
 */
export function removed<Problem extends string, Advice extends string>(
  problem: Problem,
  advice: Advice,
): Removed<`${Problem} ${Advice}`> {
  const refuse = (): Promise<never> => Promise.reject(new ConfigurationError(problem, { advice }));
  // The type hides that it is a function, so that code which calls it does not compile.
  return refuse as unknown as Removed<`${Problem} ${Advice}`>;
}
