import { checkOptions } from "./check-options.js";
import { type Clock, systemClock } from "./clock.js";
import { defaultHeaders } from "./default-headers.js";
import { environmentBaseUrl, environmentDeadline } from "./environment.js";
import { environmentLogger } from "./environment-logger.js";
import { ConfigurationError } from "./errors/configuration.js";
import { asRecord } from "./json.js";
import { createEmit, type Emit } from "./notify.js";
import type { ClientOptions, Fetch } from "./options.js";
import { parseServer, requireConfidential, type Server } from "./origin.js";
import { createRedactor, type Redactor } from "./redact.js";
import type { Defaults } from "./serialize/header.js";

/** The client's options with every default filled in. */
export interface Settings {
  readonly options: ClientOptions;
  /** The server of {@link ClientOptions.baseUrl}. */
  readonly home: Server;
  readonly servers: ReadonlyMap<string, Server>;
  readonly fetch: Fetch;
  /** Whether {@link fetch} is the platform's own, whose error codes prove what was not sent. */
  readonly isPlatformFetch: boolean;
  /** Headers of every request that has none of that name. */
  readonly headers: Defaults;
  readonly clock: Clock;
  readonly timeout: number;
  readonly deadline: number;
  readonly maxResponseBytes: number;
  readonly redactor: Redactor;
  readonly emit: Emit;
  readonly random: () => number;
}

const DEFAULT_TIMEOUT = 60_000;
const DEFAULT_DEADLINE = 600_000;
const DEFAULT_RESPONSE_BYTES = 256 * 2 ** 20;

/**
 * Checks the options and fills in the defaults and the environment.
 *
 * @throws ConfigurationError naming the option that is invalid
 */
export function resolveSettings(options: ClientOptions): Settings {
  checkOptions(options);
  const home = parseServer("baseUrl", options.baseUrl ?? environmentBaseUrl());
  requireConfidential(home.origin);
  const servers = Object.entries(options.servers ?? {}).map(
    ([module, url]) => [module, parseServer(`servers.${module}`, url)] as const,
  );
  const redactor = createRedactor();
  const custom = options.fetch;
  for (const given of Object.values(options.apiKeys ?? {})) {
    for (const key of typeof given === "object" ? Object.values(given) : [given]) redactor.add(key);
  }
  redactor.add(asRecord(options.credentials)["secret"]);
  return {
    options,
    home,
    servers: new Map(servers),
    // Looked up at each call, so that it can be replaced.
    fetch: custom ?? ((url, init) => fetch(url, init)),
    isPlatformFetch: custom === undefined || custom === globalThis.fetch,
    headers: defaultHeaders(options),
    clock: options.clock ?? systemClock,
    timeout: milliseconds("timeout", options.timeout, DEFAULT_TIMEOUT),
    deadline: milliseconds("deadline", options.deadline, environmentDeadline() ?? DEFAULT_DEADLINE),
    maxResponseBytes: options.maxResponseBytes ?? DEFAULT_RESPONSE_BYTES,
    redactor,
    emit: createEmit(options.onEvent, options.logger ?? environmentLogger()),
    random: options.random ?? Math.random,
  };
}

/**
 * The duration, or its default. `Infinity` means no limit.
 *
 * @throws ConfigurationError naming the option when it is not a positive number
 */
export function milliseconds(name: string, value: number | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  // Programs without types pass text, to which a time would be joined.
  const given: unknown = value;
  if (typeof given === "number" && given > 0) return given;
  throw new ConfigurationError(`${name} is ${value}.`, {
    advice: "Give a positive number of milliseconds, or Infinity for no limit.",
  });
}
