import { startTimer, within } from "../abort.js";
import type { Clock } from "../clock.js";
import { CloudTempleError } from "../errors/base.js";
import { isToken } from "./token.js";

/**
 * Stores tokens between processes or across restarts. Errors of a store are ignored: the client then logs in. A
 * token is a credential until it expires, so store it where only you can read it.
 *
 * Processes that start at the same time each find nothing and each log in; a {@link SharedTokenStore} prevents that.
 */
export interface TokenStore {
  /** The token stored under `key`, if any; it may be expired. */
  get(key: string): Promise<string | undefined> | string | undefined;
  /** Stores a token. `key` consists of the server's URL and the id of the personal access token, and contains no secret. */
  set(key: string, token: string): Promise<void> | void;
}

/** What a {@link SharedTokenStore} needs to know to provide a token. */
export interface TokenRequest {
  /**
   * A token that does not serve any longer, because the server refused it or most of its life is over. If the store holds
   * another one, that is the answer; if it holds this one, somebody has to log in.
   */
  readonly useless: string | undefined;
  /**
   * Logs in and resolves to the fresh token, to be stored. It may be called inside a lock, and logs in once however often
   * it is called. The client goes on with the token at once, without waiting for the store. It rejects when the login
   * failed; then release the lock, so that others do not wait for it.
   */
  readonly login: () => Promise<string>;
  /** Aborts when the client waits no longer, after {@link SharedTokenStore.maxWait}. */
  readonly signal: AbortSignal;
}

/** Provides tokens to several processes, and can let one of them log in for all: it runs the login inside its own lock. */
export interface SharedTokenStore {
  /**
   * A token for `key`, from the store or from a login. An error that is a `CloudTempleError` (for instance
   * `AuthenticationError`, when another process has found the credentials wrong) is the error of the call; after any other
   * error, the client logs in itself.
   *
   * @param key the server's URL and the id of the personal access token; it contains no secret
   */
  obtain(key: string, request: TokenRequest): Promise<string>;
  /**
   * Milliseconds that `obtain` may take, the time of its own login not counted, before the client logs in itself. Default
   * 2,000; a store that lets processes wait for each other's login needs more.
   */
  readonly maxWait?: number | undefined;
}

/** Milliseconds that a store may take. A login takes less than a store that hangs. */
const MAX_WAIT = 2_000;

/**
 * A token from the store, which may have logged in for it.
 *
 * @param login called at most once
 * @returns `undefined` when the store fails or hangs
 * @throws the error of the login, and a CloudTempleError of the store
 */
export function obtainToken(
  store: TokenStore | SharedTokenStore,
  key: string,
  useless: string | undefined,
  login: () => Promise<string>,
  clock: Clock,
): Promise<string | undefined> {
  const shared = "obtain" in store ? store : withoutLock(store, clock);
  const controller = new AbortController();
  return new Promise((resolve, reject) => {
    const stop = startTimer(clock, shared.maxWait ?? MAX_WAIT, () => {
      controller.abort(new Error("The client waits no longer for the token store."));
      resolve(undefined);
    });
    const request: TokenRequest = {
      useless,
      signal: controller.signal,
      login() {
        stop();
        const token = login();
        token.then(resolve, reject);
        return token;
      },
    };
    const obtain = async (): Promise<unknown> => shared.obtain(key, request);
    obtain()
      .then(
        (token) => resolve(tokenOf(token)),
        (error: unknown) => {
          if (error instanceof CloudTempleError) reject(error);
          else resolve(undefined);
        },
      )
      .finally(stop);
  });
}

/** A store without a lock: whoever finds nothing logs in. No call waits for `set`. */
function withoutLock(store: TokenStore, clock: Clock): SharedTokenStore {
  return {
    maxWait: Number.POSITIVE_INFINITY,
    async obtain(key, { useless, login }) {
      const stored = await readStore(store, key, clock);
      if (stored !== undefined && stored !== useless) return stored;
      const token = await login();
      await store.set(key, token);
      return token;
    },
  };
}

/** The stored token; `undefined` when there is none, and when the store fails or hangs. */
async function readStore(store: TokenStore, key: string, clock: Clock): Promise<string | undefined> {
  try {
    const hanging = () => new Error("The token store did not answer.");
    return tokenOf(await within(clock, MAX_WAIT, async () => store.get(key), hanging));
  } catch {
    return undefined;
  }
}

/** What a store gave, where it can be a token at all: what no header may hold would end every call with an error. */
function tokenOf(stored: unknown): string | undefined {
  const token = typeof stored === "string" ? stored.trim() : "";
  return isToken(token) ? token : undefined;
}
