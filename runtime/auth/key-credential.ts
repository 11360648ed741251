import type { KeyPlace } from "../operation.js";
import type { ApiKey } from "../options.js";
import { percentEncode } from "../serialize/scalar.js";
import type { Settings } from "../settings.js";
import { base64 } from "./basic.js";
import { basic, bearer, type Credential } from "./credential.js";
import { keyOf } from "./module-key.js";

/** A security scheme with what satisfies it: the platform's token, or a key of the caller. */
export type ChosenScheme = { readonly as: "platform" } | KeyScheme;
export interface KeyScheme {
  readonly as: "basic" | "bearer" | KeyPlace;
  readonly key: ApiKey;
}

/** Whether a scheme uses a key, not the platform's token. */
export function isKey(scheme: ChosenScheme): scheme is KeyScheme {
  return scheme.as !== "platform";
}

/**
 * The credential that a scheme makes of its key.
 *
 * @throws ConfigurationError for an empty key
 */
export async function keyCredential({ as, key: given }: KeyScheme, settings: Settings): Promise<Credential> {
  const key = await keyOf(given, settings);
  if (as === "bearer") return bearer(key);
  if (as === "basic") {
    // The encoded pair is a secret of its own, and so is the password (RFC 7617: what follows the first colon).
    const encoded = base64(key);
    settings.redactor.add(encoded);
    settings.redactor.add(key.slice(key.indexOf(":") + 1));
    return basic(encoded);
  }
  if (as.in === "header") return { header: as.name, value: key };
  const encoded = percentEncode(key, "key");
  // So it stands in what a server quotes of the request.
  settings.redactor.add(encoded);
  const pair = `${percentEncode(as.name, "name of a key")}=${encoded}`;
  return as.in === "query" ? { query: pair } : { cookie: pair };
}
