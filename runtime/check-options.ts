import { ConfigurationError } from "./errors/configuration.js";
import { resolveRateLimit } from "./limit/options.js";
import type { ClientOptions } from "./options.js";
import { resolveRetry } from "./retry/policy.js";

/** What an option must be, where that is more than its type says; `undefined` leaves the check to whoever reads it. */
const EXPECTED: Readonly<Record<keyof ClientOptions, readonly [string, (value: unknown) => boolean] | null>> =
  {
    credentials: [
      "an object with id and secret, or a function",
      (value) => isObject(value) || isFunction(value),
    ],
    tokenStore: [
      "an object with the functions get and set, or obtain",
      (value) => hasFunctions(value, "get", "set") || hasFunctions(value, "obtain"),
    ],
    baseUrl: null,
    servers: ["an object", isObject],
    serverVariables: ["an object", isObject],
    apiKeys: ["an object", isObject],
    fetch: ["a function", isFunction],
    timeout: null,
    deadline: null,
    retry: ["an object, or false", (value) => isObject(value) || value === false],
    rateLimit: ["an object, or false", (value) => isObject(value) || value === false],
    maxResponseBytes: ["a positive number", (value) => typeof value === "number" && value > 0],
    middleware: ["a list of functions", (value) => Array.isArray(value) && value.every(isFunction)],
    onDeprecation: [
      '"warn", "silent" or a function',
      (value) => value === "warn" || value === "silent" || isFunction(value),
    ],
    onEvent: ["a function", isFunction],
    logger: ["an object", isObject],
    random: ["a function", isFunction],
    clock: ["an object", isObject],
  };

/**
 * Checks the options of a client, which programs in JavaScript pass without a compiler's help.
 *
 * @throws ConfigurationError naming the option that is unknown or invalid
 */
export function checkOptions(options: ClientOptions): void {
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(EXPECTED, name)) {
      throw new ConfigurationError(`The option ${JSON.stringify(name)} is unknown.`, {
        advice: `Options of createClient are: ${Object.keys(EXPECTED).join(", ")}.`,
      });
    }
    const [expected, isValid] = EXPECTED[name as keyof ClientOptions] ?? ["", () => true];
    if (value !== undefined && !isValid(value)) {
      throw new ConfigurationError(`The option ${name} is invalid.`, { advice: `It must be ${expected}.` });
    }
  }
  resolveRetry(options.retry);
  if (options.rateLimit !== false) resolveRateLimit(options.rateLimit);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function hasFunctions(value: unknown, ...names: readonly string[]): boolean {
  return isObject(value) && names.every((name) => isFunction(Reflect.get(value, name)));
}

function isFunction(value: unknown): boolean {
  return typeof value === "function";
}
