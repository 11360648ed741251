import type { Fetch } from "../../runtime/index.js";

/** Credentials that occur nowhere else, so that finding a piece of one proves a leak. */
export const CREDENTIALS = {
  id: "0b1c6f5e-7a4d-4c1e-9b52-ca4a7e0f1d2b",
  secret: "Zq7-patSecretCanary-9f3XvB1+/=k",
  apiKey: "Kw4-staticKeyCanary-77tYpL0+/=m",
};

/** So much of a secret is a leak: less is found by chance. */
const PIECE = 12;

/** All that is secret in one client's conversation. */
export interface Canaries {
  /** What a server could say back: each secret as it travelled so far, and those it should have kept to itself. */
  readonly values: () => readonly string[];
  /** The first piece of a secret that a text holds. */
  readonly find: (text: string) => string | undefined;
  /** Listens to what is sent, for the tokens that the platform makes up. */
  readonly overhear: (fetch: Fetch) => Fetch;
}

/** Knows the credentials in every form they are sent in, and learns the tokens. */
export function createCanaries(): Canaries {
  const { id, secret, apiKey } = CREDENTIALS;
  const values = new Set([secret, apiKey, encodeURIComponent(apiKey)]);
  const pieces = new Set<string>();
  const cut = (text: string): void => {
    for (let start = 0; start + PIECE <= text.length; start += 1)
      pieces.add(text.slice(start, start + PIECE));
  };
  for (const value of [...values, btoa(`${id}:${secret}`)]) cut(value);
  return {
    values: () => [...values],
    find: (text) => [...pieces].find((piece) => text.includes(piece)),
    overhear: (fetch) => async (url, init) => {
      const credential = new Headers(init.headers).get("authorization")?.split(" ")[1];
      if (credential !== undefined && !values.has(credential)) {
        values.add(credential);
        // Header and claims of a token are not secret; its signature is.
        cut(credential.split(".").at(-1) ?? "");
      }
      return fetch(url, init);
    },
  };
}
