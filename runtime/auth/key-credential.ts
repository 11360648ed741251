import { ConfigurationError } from "../errors/configuration.js";
import type { Settings } from "../settings.js";
import { base64 } from "./basic.js";
import { basic, bearer, type Credential } from "./credential.js";
import type { ChosenScheme, KeyScheme } from "./schemes.js";

/** Whether a scheme uses a key, not the platform's token. */
export function isKey(scheme: ChosenScheme): scheme is KeyScheme {
  return scheme.as !== "platform";
}

/**
 * The credential that a scheme makes of its key.
 *
 * @throws ConfigurationError when the caller's function returned an empty key
 */
export async function keyCredential({ as, key: given }: KeyScheme, settings: Settings): Promise<Credential> {
  const key = typeof given === "function" ? await given() : given;
  if (key === "") {
    throw new ConfigurationError("A key in `apiKeys` is empty.", {
      advice: "Check what the function in `apiKeys` returns.",
    });
  }
  settings.redactor.add(key);
  if (as === "bearer") return bearer(key);
  if (as === "basic") {
    // The encoded pair is a secret of its own.
    const encoded = base64(key);
    settings.redactor.add(encoded);
    return basic(encoded);
  }
  if (as.in === "header") return { header: as.name, value: key };
  const pair = `${encodeURIComponent(as.name)}=${encodeURIComponent(key)}`;
  return as.in === "query" ? { query: pair } : { cookie: pair };
}
