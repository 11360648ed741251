import { within } from "../abort.js";
import type { Clock } from "../clock.js";

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

/** Milliseconds that a store may take. A login takes less than a store that hangs. */
const MAX_WAIT = 2_000;

/** The stored token; `undefined` when there is none, and when the store fails or hangs. */
export async function readStore(
  store: TokenStore | undefined,
  key: string,
  clock: Clock,
): Promise<string | undefined> {
  try {
    const stored: unknown = await within(clock, MAX_WAIT, async () => store?.get(key), hangingStore);
    return typeof stored === "string" ? stored : undefined;
  } catch {
    return undefined;
  }
}

function hangingStore(): Error {
  return new Error("The token store did not answer.");
}

/** Stores the token. A failure is ignored, and no call waits for it: this process has its token, the next one logs in. */
export function writeStore(store: TokenStore | undefined, key: string, token: string): void {
  (async () => store?.set(key, token))().catch(() => undefined);
}
