import { ConfigurationError } from "./errors/configuration.js";
import { API_PATH, PLATFORM_BASE_URL, PLATFORM_HOST } from "./platform.js";

/** The globals through which platforms give access to environment variables. */
interface Platform {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
  readonly Deno?: { readonly env: { get(name: string): string | undefined } };
}

/**
 * The value of an environment variable; `undefined` where it is absent or empty, where there is no environment
 * (browsers), and where reading it is not permitted (Deno without `--allow-env`).
 */
export function environmentVariable(name: string): string | undefined {
  return readVariable(name) ?? undefined;
}

/**
 * Whether the platform refuses to read a variable (Deno without `--allow-env`), so that it may be set and is not seen.
 */
export function isEnvironmentDenied(name: string): boolean {
  return readVariable(name) === null;
}

/** As {@link environmentVariable}, but `null` where reading is not permitted. */
function readVariable(name: string): string | undefined | null {
  const platform = globalThis as Platform;
  try {
    return (
      (platform.Deno === undefined ? platform.process?.env?.[name] : platform.Deno.env.get(name)) || undefined
    );
  } catch {
    return null;
  }
}

const ADDRESS = "CLOUDTEMPLE_HTTP_ADDR";
const SCHEME = "CLOUDTEMPLE_HTTP_SCHEME";

/**
 * The name of a variable of one module: `CLOUDTEMPLE_LLMAAS_API_KEY`, its static key, and `CLOUDTEMPLE_LLMAAS_HTTP_ADDR`, its
 * server, for `llmaas`.
 */
export function moduleVariable(module: string, name: "API_KEY" | "HTTP_ADDR"): string {
  return `CLOUDTEMPLE_${module.toUpperCase().replace(/\W/g, "_")}_${name}`;
}

/**
 * Base URL from `CLOUDTEMPLE_HTTP_ADDR` (a host, which may carry a scheme) and `CLOUDTEMPLE_HTTP_SCHEME`, as the
 * Terraform provider reads them; `https://shiva.cloud-temple.com/api` without them.
 *
 * @throws ConfigurationError where reading them is not permitted: they may name a server for tests, and calls that were meant
 * for it would reach production
 */
export function environmentBaseUrl(): string {
  const root = urlIn(ADDRESS, PLATFORM_HOST, `baseUrl: "${PLATFORM_BASE_URL}"`).replace(/\/+$/, "");
  // Not the host of `https://api`.
  return /[^/]\/api$/.test(root) ? root : root + API_PATH;
}

/**
 * Server of a module with a host of its own: `CLOUDTEMPLE_LLMAAS_HTTP_ADDR` for `llmaas` (`host[:port][/path]`, which may
 * carry a scheme) with `CLOUDTEMPLE_HTTP_SCHEME`; empty without the former.
 *
 * @param option the option of `createClient` that spares reading them
 * @throws ConfigurationError where reading them is not permitted, as {@link environmentBaseUrl}
 */
export function environmentServer(module: string, option: string): string {
  return urlIn(moduleVariable(module, "HTTP_ADDR"), "", option);
}

/** The URL that a variable, or else `standard`, is the address of; no URL for an empty address. */
function urlIn(variable: string, standard: string, option: string): string {
  const denied = [variable, SCHEME].filter(isEnvironmentDenied);
  if (denied.length > 0) {
    throw new ConfigurationError(`Reading ${denied.join(" and ")} of the environment is not permitted.`, {
      advice: `Run Deno with --allow-env, or pass \`${option}\` to createClient.`,
    });
  }
  const address = environmentVariable(variable) ?? standard;
  return /^$|^[a-z][a-z\d+.-]*:\/\//i.test(address)
    ? address
    : `${environmentVariable(SCHEME) ?? "https"}://${address}`;
}

/** `CLOUDTEMPLE_HTTP_TIMEOUT` in milliseconds; values other than a positive number of seconds are ignored. */
export function environmentDeadline(): number | undefined {
  const seconds = Number(environmentVariable("CLOUDTEMPLE_HTTP_TIMEOUT"));
  return seconds > 0 && Number.isFinite(seconds) ? seconds * 1000 : undefined;
}
