/**
 * Shares tokens between processes or keeps them across restarts. Errors of a store are ignored: the client then logs in. A
 * token is a credential until it expires, so store it where only you can read it.
 */
export interface TokenStore {
  /** The token stored under `key`, if any; it may be expired. */
  get(key: string): Promise<string | undefined> | string | undefined;
  /** Stores a token. `key` consists of the server's URL and the id of the personal access token, and contains no secret. */
  set(key: string, token: string): Promise<void> | void;
}

/** The stored token; `undefined` when there is none or the store fails. */
export async function readStore(store: TokenStore | undefined, key: string): Promise<string | undefined> {
  try {
    return await store?.get(key);
  } catch {
    return undefined;
  }
}

/** Stores the token; a failure is ignored. */
export async function writeStore(store: TokenStore | undefined, key: string, token: string): Promise<void> {
  try {
    await store?.set(key, token);
  } catch {
    // This process has its token; the next one logs in.
  }
}
