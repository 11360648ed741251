import { ConfigurationError } from "./errors/configuration.js";
import { API_PATH, PLATFORM_HOST } from "./platform.js";

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
  try {
    return readVariable(name);
  } catch {
    return undefined;
  }
}

/** As {@link environmentVariable}, but fails where reading is not permitted. */
function readVariable(name: string): string | undefined {
  const platform = globalThis as Platform;
  const value = platform.Deno === undefined ? platform.process?.env?.[name] : platform.Deno.env.get(name);
  return value === undefined || value === "" ? undefined : value;
}

/**
 * Whether the platform refuses to read a variable (Deno without `--allow-env`), so that it may be set and is not seen.
 */
export function isEnvironmentDenied(name: string): boolean {
  try {
    readVariable(name);
    return false;
  } catch {
    return true;
  }
}

const ADDRESS = "CLOUDTEMPLE_HTTP_ADDR";
const SCHEME = "CLOUDTEMPLE_HTTP_SCHEME";

/** The name of the variable with the static key of a module: `CLOUDTEMPLE_LLMAAS_API_KEY` for `llmaas`. */
export function apiKeyVariable(module: string): string {
  return `CLOUDTEMPLE_${module.toUpperCase().replace(/\W/g, "_")}_API_KEY`;
}

/**
 * Base URL from `CLOUDTEMPLE_HTTP_ADDR` (a host, which may carry a scheme) and `CLOUDTEMPLE_HTTP_SCHEME`, as the
 * Terraform provider reads them; `https://shiva.cloud-temple.com/api` without them.
 *
 * @throws ConfigurationError where reading them is not permitted: they may name a server for tests, and calls that were meant
 * for it would reach production
 */
export function environmentBaseUrl(): string {
  const denied = [ADDRESS, SCHEME].filter(isEnvironmentDenied);
  if (denied.length > 0) {
    throw new ConfigurationError(`Reading ${denied.join(" and ")} of the environment is not permitted.`, {
      advice: `Run Deno with --allow-env, or pass \`baseUrl\` to createClient, such as "https://${PLATFORM_HOST}${API_PATH}".`,
    });
  }
  const address = environmentVariable(ADDRESS) ?? PLATFORM_HOST;
  const scheme = environmentVariable(SCHEME) ?? "https";
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `${scheme}://${address}`;
  const root = url.replace(/\/+$/, "");
  // Not the host of `https://api`.
  const hasPath = root.endsWith(API_PATH) && !root.endsWith(`/${API_PATH}`);
  return hasPath ? root : root + API_PATH;
}

/** `CLOUDTEMPLE_HTTP_TIMEOUT` in milliseconds; values other than a positive number of seconds are ignored. */
export function environmentDeadline(): number | undefined {
  const seconds = Number(environmentVariable("CLOUDTEMPLE_HTTP_TIMEOUT"));
  return seconds > 0 && Number.isFinite(seconds) ? seconds * 1000 : undefined;
}
