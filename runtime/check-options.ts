import { ConfigurationError } from "./errors/configuration.js";
import { type RateLimitOptions, resolveRateLimit } from "./limit/options.js";
import type { ClientOptions } from "./options.js";
import { type RetryOptions, resolveRetry } from "./retry/policy.js";

/**
 * What each option must be, in words that {@link isAsExpected} reads too: alternatives with `or` between them, and after
 * `with` the functions that an object must have. Empty where whoever reads the option checks it.
 */
type Expectations<Options> = Readonly<Record<keyof Options, string>>;

const EXPECTED: Expectations<ClientOptions> = {
  credentials: "an object or a function",
  tokenStore: "an object with get, set or an object with obtain",
  journal: "an object with attach",
  baseUrl: "",
  servers: "an object",
  serverVariables: "an object",
  apiKeys: "an object",
  fetch: "a function",
  timeout: "a number",
  deadline: "a number",
  retry: "an object or false",
  rateLimit: "an object or false",
  maxResponseBytes: "a positive number",
  middleware: "a list",
  headers: "an object",
  userAgent: "a string",
  onDeprecation: '"warn" or "silent" or a function or an object with record',
  onEvent: "a function",
  logger: "an object",
  random: "a function",
  clock: "an object",
};

const RETRY: Expectations<RetryOptions> = { attempts: "a number", delay: "a number", maxDelay: "a number" };

const RATE_LIMIT: Expectations<RateLimitOptions> = {
  burst: "a number",
  margin: "a number",
  limits: "an object",
  share: "a number",
  shared: "a boolean",
  pacer: "an object with reserve, refused",
};

const MIDDLEWARE = "a function or an object with perCall or an object with perAttempt";

/**
 * Checks the options of a client, which programs in JavaScript pass without a compiler's help.
 *
 * @throws ConfigurationError naming the option that is unknown or invalid
 */
export function checkOptions(options: ClientOptions): void {
  checkAll(options, EXPECTED, "");
  checkAll(options.retry, RETRY, "retry.");
  checkAll(options.rateLimit, RATE_LIMIT, "rateLimit.");
  for (const [index, each] of (options.middleware ?? []).entries()) {
    check(`middleware[${index}]`, each, MIDDLEWARE);
  }
  resolveRetry(options.retry);
  if (options.rateLimit !== false) resolveRateLimit(options.rateLimit);
}

function checkAll<Options>(
  options: object | false | undefined,
  known: Expectations<Options>,
  prefix: string,
): void {
  for (const [name, value] of Object.entries(options || {})) {
    if (!Object.hasOwn(known, name)) {
      const names = Object.keys(known);
      const meant = similar(names, name);
      const hint = meant === undefined ? "" : `Did you mean ${prefix}${meant}? `;
      throw new ConfigurationError(`The option ${JSON.stringify(prefix + name)} is unknown.`, {
        advice: `${hint}Options of ${prefix.slice(0, -1) || "createClient"} are: ${names.join(", ")}.`,
      });
    }
    if (value !== undefined) check(prefix + name, value, known[name as keyof Options]);
  }
}

function check(name: string, value: unknown, expected: string): void {
  if (expected === "" || isAsExpected(value, expected)) return;
  throw new ConfigurationError(`The option ${name} is invalid.`, { advice: `It must be ${expected}.` });
}

function isAsExpected(value: unknown, expected: string): boolean {
  return expected.split(" or ").some((alternative) => {
    const [kind = "", functions] = alternative.replace(/^an? /, "").split(" with ");
    if (kind === "list") return Array.isArray(value);
    if (kind === "positive number") return typeof value === "number" && value > 0;
    // A value itself, such as false or "warn".
    if (typeof value !== "object" && JSON.stringify(value) === kind) return true;
    if (typeof value !== kind || value === null) return false;
    return (
      functions?.split(", ").every((name) => typeof Reflect.get(value as object, name) === "function") ?? true
    );
  });
}

/** The name that starts as the given one does: what is misspelt is rarely so at the start. */
function similar(names: readonly string[], given: string): string | undefined {
  const start = (name: string) => name.slice(0, 4).toLowerCase();
  return names.find((name) => start(name) === start(given));
}
