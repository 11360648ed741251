import { orAbort } from "../abort.js";
import type { Clock } from "../clock.js";
import type { Redactor } from "../redact.js";
import type { ServerTime } from "./server-time.js";
import { readTokenLife } from "./token.js";

/** Provides tokens to the authentication layer, with as few logins as the tokens' lifetime allows. */
export interface TokenSource {
  /** A valid token. Aborting `signal` stops the wait, not the login, which other calls may wait for. */
  get(signal: AbortSignal): Promise<string>;
  /** The cached token if it is still valid; like {@link get}, it may start a login in the background. */
  current(): string | undefined;
  /** A token other than `rejected`, which the server refused with 401. */
  renew(rejected: string, signal: AbortSignal): Promise<string>;
}

/** What {@link createTokenSource} requires. */
export interface TokenSourceParts {
  /** Exchanges the credentials for a fresh token. */
  readonly login: () => Promise<string>;
  /** A token other than `useless` from a store, which may call `login` for it. */
  readonly obtain?:
    | ((useless: string | undefined, login: () => Promise<string>) => Promise<string | undefined>)
    | undefined;
  readonly clock: Clock;
  readonly serverTime: ServerTime;
  readonly redactor: Redactor;
}

/** A cached token; until `freshUntil` it is used as it is, until `usableUntil` while a login runs in the background. Local time. */
interface CachedToken {
  readonly token: string;
  readonly freshUntil: number;
  readonly usableUntil: number;
}

// Shares of the lifetime, because a fixed window of five minutes would log in on every call with tokens that live for five.
/** A login starts in the background when no more than this share is left. */
const REFRESH_SHARE = 0.2;
/** Calls wait for a login when no more than this share is left. */
const EXPIRY_SHARE = 0.05;
/** Milliseconds between two background logins, should the first one fail. */
const REFRESH_PAUSE = 5_000;

/**
 * Caches one token. For the first 80 % of its lifetime it is used as it is; then it is used while one login runs in the
 * background; in the last 5 % it is not used. Calls that need a token while a login runs wait for that login.
 */
export function createTokenSource(parts: TokenSourceParts): TokenSource {
  const { clock, redactor } = parts;
  let cached: CachedToken | undefined;
  let pending: Promise<string> | undefined;
  let nextRefresh = 0;

  /** A token other than `except`, from the store or from a login. */
  const obtain = async (except: string | undefined): Promise<string> => {
    const own: { login?: Promise<string> } = {};
    const login = (): Promise<string> => {
      own.login ??= parts.login();
      return own.login;
    };
    let useless = except;
    // A second time for a store that had only an expired token.
    for (let round = 0; round < 2 && parts.obtain !== undefined; round++) {
      const stored = await parts.obtain(useless, login);
      if (stored === undefined || own.login !== undefined) break;
      redactor.add(stored);
      const life = stored === useless ? undefined : lifeOf(stored, parts, false);
      if (life !== undefined && clock.now() < life.freshUntil) {
        cached = life;
        return stored;
      }
      useless = stored;
    }
    const token = await login();
    redactor.add(token);
    cached = lifeOf(token, parts, true);
    return token;
  };

  const share = (except: string | undefined): Promise<string> => {
    pending ??= obtain(except).finally(() => {
      pending = undefined;
    });
    return pending;
  };

  const refreshInBackground = (except: string): void => {
    if (pending !== undefined || clock.now() < nextRefresh) return;
    nextRefresh = clock.now() + REFRESH_PAUSE;
    // If it fails, the cached token still works; a call that finds it expired logs in itself and gets that login's error.
    share(except).catch(() => undefined);
  };

  const current = (): string | undefined => {
    const now = clock.now();
    if (cached === undefined || now >= cached.usableUntil) return undefined;
    if (now >= cached.freshUntil) refreshInBackground(cached.token);
    return cached.token;
  };

  return {
    current,
    async get(signal) {
      return current() ?? orAbort(share(cached?.token), signal);
    },
    async renew(rejected, signal) {
      if (cached !== undefined && cached.token !== rejected) return cached.token;
      cached = undefined;
      return orAbort(share(rejected), signal);
    },
  };
}

/**
 * How long a token can be used; `undefined` when its lifetime is unknown: it serves the calls that wait for it and is not
 * cached.
 *
 * @param fresh whether it comes straight from a login, so that its whole lifetime is left even if the clocks disagree
 */
function lifeOf(token: string, parts: TokenSourceParts, fresh: boolean): CachedToken | undefined {
  const { clock, serverTime } = parts;
  const life = readTokenLife(token);
  if (life === undefined) return undefined;
  const left = life.expiresAt * 1000 - serverTime.now();
  const whole = life.issuedAt === undefined ? left : (life.expiresAt - life.issuedAt) * 1000;
  // A fresh token has most of its lifetime left. If the clocks say otherwise, they are wrong.
  const isPlausible = serverTime.known && left > whole / 2 && left <= whole;
  const expiry = clock.now() + (fresh && !isPlausible ? whole : left);
  return {
    token,
    freshUntil: expiry - whole * REFRESH_SHARE,
    usableUntil: expiry - whole * EXPIRY_SHARE,
  };
}
