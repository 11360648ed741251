import { ConfigurationError } from "./errors/configuration.js";
import { type RateLimitOptions, resolveRateLimit } from "./limit/options.js";
import type { MiddlewareHooks } from "./middleware.js";
import type { ClientOptions } from "./options.js";
import { type RetryOptions, resolveRetry } from "./retry/policy.js";

/** What an option must be, and whether a value is that. */
type Expectation = readonly [string, (value: unknown) => boolean];
/** By name; `null` leaves the check to whoever reads the option. */
type Expectations<Options> = Readonly<Record<keyof Options, Expectation | null>>;

const OBJECT: Expectation = ["an object", isObject];
const FUNCTION: Expectation = ["a function", isFunction];
const NUMBER: Expectation = ["a number", isNumber];
const OBJECT_OR_FALSE: Expectation = ["an object, or false", (value) => isObject(value) || value === false];

const EXPECTED: Expectations<ClientOptions> = {
  credentials: [
    "an object with id and secret, or a function",
    (value) => isObject(value) || isFunction(value),
  ],
  tokenStore: [
    "an object with the functions get and set, or obtain",
    (value) => hasFunctions(value, "get", "set") || hasFunctions(value, "obtain"),
  ],
  baseUrl: null,
  servers: OBJECT,
  serverVariables: OBJECT,
  apiKeys: OBJECT,
  fetch: FUNCTION,
  timeout: NUMBER,
  deadline: NUMBER,
  retry: OBJECT_OR_FALSE,
  rateLimit: OBJECT_OR_FALSE,
  maxResponseBytes: ["a positive number", (value) => isNumber(value) && value > 0],
  middleware: [
    "a list of functions, or of objects with the functions perCall and perAttempt",
    (value) => Array.isArray(value) && value.every(isMiddleware),
  ],
  headers: OBJECT,
  userAgent: ["a text", (value) => typeof value === "string"],
  onDeprecation: [
    '"warn", "silent" or a function',
    (value) => value === "warn" || value === "silent" || isFunction(value),
  ],
  onEvent: FUNCTION,
  logger: OBJECT,
  random: FUNCTION,
  clock: OBJECT,
};

const RETRY: Expectations<RetryOptions> = { attempts: NUMBER, delay: NUMBER, maxDelay: NUMBER };

const RATE_LIMIT: Expectations<RateLimitOptions> = {
  burst: NUMBER,
  margin: NUMBER,
  limits: OBJECT,
  share: NUMBER,
  shared: ["true or false", (value) => typeof value === "boolean"],
  pacer: [
    "an object with the functions reserve and refused",
    (value) => hasFunctions(value, "reserve", "refused"),
  ],
};

const HOOKS: readonly (keyof MiddlewareHooks)[] = ["perCall", "perAttempt"];

/**
 * Checks the options of a client, which programs in JavaScript pass without a compiler's help.
 *
 * @throws ConfigurationError naming the option that is unknown or invalid
 */
export function checkOptions(options: ClientOptions): void {
  check(options, EXPECTED, "");
  check(options.retry, RETRY, "retry.");
  check(options.rateLimit, RATE_LIMIT, "rateLimit.");
  resolveRetry(options.retry);
  if (options.rateLimit !== false) resolveRateLimit(options.rateLimit);
}

function check<Options>(
  options: object | false | undefined,
  known: Expectations<Options>,
  prefix: string,
): void {
  for (const [name, value] of Object.entries(options || {})) {
    if (!Object.hasOwn(known, name)) {
      const names = Object.keys(known);
      const meant = similar(names, name);
      throw new ConfigurationError(`The option ${JSON.stringify(prefix + name)} is unknown.`, {
        advice: `${meant === undefined ? "" : `Did you mean ${prefix}${meant}? `}Options of ${prefix.slice(0, -1) || "createClient"} are: ${names.join(", ")}.`,
      });
    }
    const [expected, isValid] = known[name as keyof Options] ?? ["", () => true];
    if (value !== undefined && !isValid(value)) {
      throw new ConfigurationError(`The option ${prefix}${name} is invalid.`, {
        advice: `It must be ${expected}.`,
      });
    }
  }
}

/** The name that differs least from the given one, if most of it is the same. */
function similar(names: readonly string[], given: string): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const changed = difference(name.toLowerCase(), given.toLowerCase());
    if (changed < least && 2 * changed <= name.length + 1) [best, least] = [name, changed];
  }
  return best;
}

/** The number of letters between what is the same at the start of two words and at their end. */
function difference(name: string, given: string): number {
  const shorter = Math.min(name.length, given.length);
  let start = 0;
  while (start < shorter && name[start] === given[start]) start += 1;
  let end = 0;
  while (end < shorter - start && name.at(-1 - end) === given.at(-1 - end)) end += 1;
  return Math.max(name.length, given.length) - start - end;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

function isFunction(value: unknown): boolean {
  return typeof value === "function";
}

function hasFunctions(value: unknown, ...names: readonly string[]): boolean {
  return isObject(value) && names.every((name) => isFunction(Reflect.get(value, name)));
}

function isMiddleware(value: unknown): boolean {
  return isFunction(value) || HOOKS.some((hook) => hasFunctions(value, hook));
}
