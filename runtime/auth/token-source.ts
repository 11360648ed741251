import { orAbort } from "../abort.js";
import type { Clock } from "../clock.js";
import type { Redactor } from "../redact.js";
import type { ServerTime } from "./server-time.js";
import { readTokenLife } from "./token.js";

/** Gives tokens to the authentication layer, logging in as seldom as the tokens' life allows. */
export interface TokenSource {
  /** A token that is good now. Aborting `signal` stops the waiting, not the login, which others may wait for. */
  get(signal: AbortSignal): Promise<string>;
  /** The cached token if it is still good, for who got one a while ago; a login in the background as with {@link get}. */
  current(): string | undefined;
  /** A token other than `rejected`, which the server refused with 401. */
  renew(rejected: string, signal: AbortSignal): Promise<string>;
}

/** What {@link createTokenSource} works with. */
export interface TokenSourceParts {
  /** Exchanges the credentials for a fresh token. */
  readonly login: () => Promise<string>;
  /** A token that somebody else may have obtained. */
  readonly readStored: () => Promise<string | undefined>;
  readonly clock: Clock;
  readonly serverTime: ServerTime;
  readonly redactor: Redactor;
}

/** A cached token and, in local time, until when it is served without and with a refresh in the background. */
interface CachedToken {
  readonly token: string;
  readonly freshUntil: number;
  readonly usableUntil: number;
}

// Fractions, because a fixed window of five minutes would log in on every call with tokens that live for five.
const REFRESH_WHEN_LEFT = 0.2;
const BLOCK_WHEN_LEFT = 0.05;
/** Pause between two refreshes in the background, in milliseconds, for when the first one fails. */
const REFRESH_PAUSE = 5_000;

/**
 * Caches one token. It is served for 80 % of its life, then served while one login runs in the background, and not
 * served any more in the last 5 %. Whoever needs a token while a login runs waits for that one.
 */
export function createTokenSource(parts: TokenSourceParts): TokenSource {
  const { clock, redactor } = parts;
  let cached: CachedToken | undefined;
  let pending: Promise<string> | undefined;
  let nextRefresh = 0;

  /** A token other than `useless`, from the store or by a login. */
  const obtain = async (useless: string | undefined): Promise<string> => {
    const stored = await parts.readStored();
    if (stored !== undefined && stored !== useless) {
      redactor.add(stored);
      const life = lifeOf(stored, parts, false);
      if (life !== undefined && clock.now() < life.freshUntil) {
        cached = life;
        return stored;
      }
    }
    const token = await parts.login();
    redactor.add(token);
    cached = lifeOf(token, parts, true);
    return token;
  };

  const share = (useless: string | undefined): Promise<string> => {
    pending ??= obtain(useless).finally(() => {
      pending = undefined;
    });
    return pending;
  };

  const refreshInBackground = (useless: string): void => {
    if (pending !== undefined || clock.now() < nextRefresh) return;
    nextRefresh = clock.now() + REFRESH_PAUSE;
    // When it fails, the token at hand still works; whoever finds it expired gets the error of a login of their own.
    share(useless).catch(() => undefined);
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
 * `undefined` for a token without a usable life: it serves those who wait for it and is not kept.
 *
 * @param fresh it comes straight from a login, so it has its whole life ahead, whatever a wrong clock makes of it
 */
function lifeOf(token: string, parts: TokenSourceParts, fresh: boolean): CachedToken | undefined {
  const { clock, serverTime } = parts;
  const life = readTokenLife(token);
  if (life === undefined) return undefined;
  const left = life.expiresAt * 1000 - serverTime.now();
  const whole = life.issuedAt === undefined ? left : (life.expiresAt - life.issuedAt) * 1000;
  const isPlausible = serverTime.known && left > 0 && left <= whole;
  const expiry = clock.now() + (fresh && !isPlausible ? whole : left);
  return {
    token,
    freshUntil: expiry - whole * REFRESH_WHEN_LEFT,
    usableUntil: expiry - whole * BLOCK_WHEN_LEFT,
  };
}
