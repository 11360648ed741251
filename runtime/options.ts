import type { TokenStore } from "./auth/token-store.js";
import type { Clock } from "./clock.js";
import type { DeprecationOption } from "./deprecation.js";
import type { RateLimitOptions } from "./limit/options.js";
import type { Middleware } from "./middleware.js";
import type { ClientEvent, Logger } from "./notify.js";
import type { RetryOptions } from "./retry/policy.js";

/** A personal access token of the Cloud Temple console. */
export interface Credentials {
  readonly id: string;
  readonly secret: string;
}

/** A static key, or a function that gives it, called once per attempt. */
export type ApiKey = string | (() => string | Promise<string>);

/** How the client sends: the platform's `fetch` or anything that behaves like it. */
export type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

/** Options of `createClient`; all have a default. */
export interface ClientOptions {
  /**
   * The personal access token, or an async function that gives it, called at each login. Default: the
   * environment variables `CLOUDTEMPLE_CLIENT_ID` and `CLOUDTEMPLE_SECRET_ID`.
   */
  readonly credentials?: Credentials | (() => Credentials | Promise<Credentials>) | undefined;
  /** Keeps tokens beyond this client, so that several processes share one login. Default: each client keeps its own. */
  readonly tokenStore?: TokenStore | undefined;
  /**
   * URL all paths start from, `/api` included. Default: `CLOUDTEMPLE_HTTP_ADDR` and `CLOUDTEMPLE_HTTP_SCHEME` of the
   * environment, or `https://shiva.cloud-temple.com/api`.
   */
  readonly baseUrl?: string | URL | undefined;
  /**
   * Server by module slug, for modules that live elsewhere (`{ llmaas: "https://…" }`). It takes the place of every
   * server that the document names, those of single operations too; an entry `module.operation`
   * (`"shop.uploadFile"`) is for that operation alone and comes first.
   */
  readonly servers?: Readonly<Record<string, string | URL>> | undefined;
  /**
   * Values for the variables in a document's server URLs, by module slug: `{ shop: { region: "eu" } }`. Default:
   * the document's.
   */
  readonly serverVariables?:
    | Readonly<Record<string, Readonly<Record<string, string | undefined>>>>
    | undefined;
  /**
   * Static key by module slug, for modules that take no platform token; `id:secret` where the module wants HTTP
   * Basic. Where operations take several kinds of them, an object with a key by the name of the security scheme,
   * `{ shop: { bearerAuth: "…", session: "…" } }`; the comment of each operation names its schemes.
   * Default: the environment, `CLOUDTEMPLE_LLMAAS_API_KEY` for the module `llmaas`.
   */
  readonly apiKeys?: Readonly<Record<string, ApiKey | Readonly<Record<string, ApiKey>>>> | undefined;
  /** Default: the platform's `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** Milliseconds one attempt may take, body included. Default 60,000. */
  readonly timeout?: number | undefined;
  /** Milliseconds a whole call may take. Default: `CLOUDTEMPLE_HTTP_TIMEOUT` (seconds) of the environment, or 600,000. */
  readonly deadline?: number | undefined;
  /** How failed attempts are repeated; `false` for never. Default: five attempts. */
  readonly retry?: RetryOptions | false | undefined;
  /** How requests are paced to stay within the documented limits; `false` for not at all. */
  readonly rateLimit?: RateLimitOptions | false | undefined;
  /** Longest answer that is read into memory, in bytes. Default 256 MiB. */
  readonly maxResponseBytes?: number | undefined;
  /** Layers of your own; see `Middleware` for where they run. */
  readonly middleware?: readonly Middleware[] | undefined;
  /**
   * Hears once of each deprecated operation that is used, with its removal date: a function, whose errors are ignored,
   * `warn` for a `DeprecationWarning` of the process (elsewhere the console), or `silent`. Default `warn`.
   */
  readonly onDeprecation?: DeprecationOption | undefined;
  /** Told of requests, retries, waits, logins and readings of activities. What it throws is ignored. */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
  /** Gets a line per event: `console` or anything shaped like it. Default: nothing is logged. */
  readonly logger?: Partial<Logger> | undefined;
  /** Random numbers from 0 to below 1, for the jitter; for tests and simulations. */
  readonly random?: (() => number) | undefined;
  /** Where time comes from; for tests and simulations. */
  readonly clock?: Clock | undefined;
}
