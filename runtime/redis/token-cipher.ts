import { ConfigurationError } from "../errors/configuration.js";

/** Writes tokens so that whoever reads the database cannot use them. */
export interface TokenCipher {
  /** @param name of the place it is stored at; text that is moved to another place does not open */
  seal(token: string, name: string): Promise<string>;
  /** `undefined` for what was sealed with another secret, or changed. */
  open(text: string, name: string): Promise<string | undefined>;
}

/** Characters of a secret at least: it is used as a key, not as a password that could be guessed slowly. */
const MIN_SECRET = 32;

const NONCE_BYTES = 12;

/**
 * AES-256-GCM with a key derived from the secret (HKDF with SHA-256) and a random nonce for each token.
 *
 * @param secret `undefined` to store tokens as they are
 * @throws ConfigurationError for a short secret
 */
export function createTokenCipher(secret: string | undefined): TokenCipher {
  if (secret === undefined)
    return {
      seal: (token) => Promise.resolve(`plain.${token}`),
      open: (text) => Promise.resolve(text.startsWith("plain.") ? text.slice("plain.".length) : undefined),
    };
  if (secret.length < MIN_SECRET)
    throw new ConfigurationError(`redisTokenStore has a secret of ${secret.length} characters.`, {
      advice: `Pass at least ${MIN_SECRET} random characters, the same in every process: openssl rand -base64 32`,
    });
  let key: Promise<CryptoKey> | undefined;
  const keyOnce = (): Promise<CryptoKey> => {
    key ??= deriveKey(secret);
    return key;
  };
  return {
    async seal(token, name) {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const sealed = await crypto.subtle.encrypt(algorithm(iv, name), await keyOnce(), bytesOf(token));
      return `aes256gcm.${toBase64(iv)}.${toBase64(new Uint8Array(sealed))}`;
    },
    async open(text, name) {
      const [version, iv, sealed] = text.split(".");
      if (version !== "aes256gcm" || iv === undefined || sealed === undefined) return undefined;
      try {
        const opened = await crypto.subtle.decrypt(
          algorithm(fromBase64(iv), name),
          await keyOnce(),
          fromBase64(sealed),
        );
        return new TextDecoder().decode(opened);
      } catch {
        return undefined;
      }
    },
  };
}

async function deriveKey(secret: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey("raw", bytesOf(secret), "HKDF", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: bytesOf("cloudtemple token store 1") },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

function algorithm(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: bytesOf(name) };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
