/**
 * Shares tokens between processes or keeps them over a restart. What a store throws is ignored: the client logs in then. A
 * token is a credential for as long as it lives, so keep it where only you can read it.
 */
export interface TokenStore {
  /** The token kept under `key`, if any; expired ones may be returned. */
  get(key: string): Promise<string | undefined> | string | undefined;
  /** Keeps a token; `key` names the server and the id of the personal access token, and holds no secret. */
  set(key: string, token: string): Promise<void> | void;
}

/** The stored token, or `undefined` when there is none or the store fails. */
export async function readStore(store: TokenStore | undefined, key: string): Promise<string | undefined> {
  try {
    return await store?.get(key);
  } catch {
    return undefined;
  }
}

/** Keeps the token, if the store can. */
export async function writeStore(store: TokenStore | undefined, key: string, token: string): Promise<void> {
  try {
    await store?.set(key, token);
  } catch {
    // The token works all the same; the next process logs in.
  }
}
