import type { SharedTokenStore, TokenStore } from "./auth/token-store.js";
import type { Clock } from "./clock.js";
import type { DeprecationOption } from "./deprecation.js";
import type { Journal } from "./journal/journal.js";
import type { RateLimitOptions } from "./limit/options.js";
import type { Middleware, MiddlewareHooks } from "./middleware.js";
import type { ClientEvent, Logger } from "./notify.js";
import type { RetryOptions } from "./retry/policy.js";

/** A personal access token of the Cloud Temple console. */
export interface Credentials {
  readonly id: string;
  readonly secret: string;
}

/** A static key, or a function that returns it within two seconds, called once per attempt. */
export type ApiKey = string | (() => string | Promise<string>);

/**
 * Sends a request: the platform's `fetch`, that of the packages `undici` or `node-fetch`, or a function that behaves like
 * them. It is called with a URL and an object, and never with a `Request`, which each of them makes in its own way.
 */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Options of `createClient`; each has a default. */
export interface ClientOptions {
  /**
   * The personal access token, or a function that returns it within two seconds, called at each login. Default: the
   * environment variables `CLOUDTEMPLE_CLIENT_ID` and `CLOUDTEMPLE_SECRET_ID`.
   */
  readonly credentials?: Credentials | (() => Credentials | Promise<Credentials>) | undefined;
  /**
   * Stores tokens outside this client, so that several processes share one login: `get` and `set`, or `obtain` for a store
   * with a lock. One that does not answer within two seconds is ignored. Default: each client has its own token.
   */
  readonly tokenStore?: TokenStore | SharedTokenStore | undefined;
  /**
   * Records asynchronous writes, so that none is forgotten when the process dies: `fileJournal` or `createJournal` of
   * `cloudtemple/journal`. The client then has `resume`. Requests of `client.fetch` are not recorded. Default: none.
   */
  readonly journal?: Journal | undefined;
  /**
   * URL that all paths are below, `/api` included. Default: `CLOUDTEMPLE_HTTP_ADDR` and `CLOUDTEMPLE_HTTP_SCHEME` of the
   * environment, or `https://shiva.cloud-temple.com/api`.
   */
  readonly baseUrl?: string | URL | undefined;
  /**
   * Server by module slug, for modules on another server (`{ llmaas: "https://…" }`). It replaces every server that the
   * document names, those of single operations too; an entry `module.operation` (`"shop.uploadFile"`) applies to that
   * operation alone and has precedence. Operations of a document without an absolute URL need an entry; a path that the
   * document has in its place (`/v1`) is added to it. Default, for modules with a server of their own: the environment,
   * `CLOUDTEMPLE_LLMAAS_HTTP_ADDR` (a host with port and path) and `CLOUDTEMPLE_HTTP_SCHEME` for the module `llmaas`.
   */
  readonly servers?: Readonly<Record<string, string | URL>> | undefined;
  /**
   * Values of the variables in a document's server URLs, by module slug: `{ shop: { region: "eu" } }`. Default:
   * those of the document.
   */
  readonly serverVariables?:
    | Readonly<Record<string, Readonly<Record<string, string | undefined>>>>
    | undefined;
  /**
   * Static key by module slug, for modules that do not accept the platform's token; `id:secret` where the module uses HTTP
   * Basic. Where operations have several security schemes, an object with a key by the name of the scheme,
   * `{ shop: { bearerAuth: "…", session: "…" } }`; the comment of each operation names its schemes.
   * Default: the environment, `CLOUDTEMPLE_LLMAAS_API_KEY` for the module `llmaas`.
   */
  readonly apiKeys?: Readonly<Record<string, ApiKey | Readonly<Record<string, ApiKey>>>> | undefined;
  /**
   * Sends the requests. Default: the platform's `fetch`. The errors of any other one do not prove that a request was not
   * sent, so a write that fails in it ends in `AmbiguousWriteError` and is not repeated.
   */
  readonly fetch?: Fetch | undefined;
  /** Milliseconds one attempt may take, body included. Default 60,000. */
  readonly timeout?: number | undefined;
  /** Milliseconds a whole call may take. Default: `CLOUDTEMPLE_HTTP_TIMEOUT` (seconds) of the environment, or 600,000. */
  readonly deadline?: number | undefined;
  /** How failed attempts are repeated; `false` for a single attempt. Default: five attempts. */
  readonly retry?: RetryOptions | false | undefined;
  /** How requests are paced to stay within the documented limits; `false` turns pacing off. */
  readonly rateLimit?: RateLimitOptions | false | undefined;
  /** Size of the largest answer, or event of a stream, that is read into memory, in bytes. Default 256 MiB. */
  readonly maxResponseBytes?: number | undefined;
  /**
   * Layers around each attempt, or around each call; see `Middleware` and `MiddlewareHooks` for their place in the order.
   */
  readonly middleware?: readonly (Middleware | MiddlewareHooks)[] | undefined;
  /**
   * Headers of every request to every server, logins included, so not a place for secrets. Those of the operation and of
   * the call take precedence; `Authorization` is refused.
   */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
  /**
   * Product tokens of your program, `my-program/1.2`, in front of those of this package in `User-Agent`. Without effect in
   * browsers, where the header cannot be set.
   */
  readonly userAgent?: string | undefined;
  /**
   * Called once for each deprecated operation that is used, with its removal date: a function, whose errors are ignored,
   * `warn` for a `DeprecationWarning` of the process (elsewhere of the console), or `silent`. Default `warn`.
   */
  readonly onDeprecation?: DeprecationOption | undefined;
  /** Called for requests, retries, waits, logins and reads of activities. Its errors are ignored. */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
  /**
   * Receives one line per event: `console`, or an object with its methods. Default: standard error where the
   * environment variable `CLOUDTEMPLE_LOG` is `debug` or `info`, otherwise nothing is logged.
   */
  readonly logger?: Partial<Logger> | undefined;
  /** Source of random numbers from 0 to below 1, for the jitter of retries; for tests and simulations. */
  readonly random?: (() => number) | undefined;
  /** Source of time; for tests and simulations. */
  readonly clock?: Clock | undefined;
}
