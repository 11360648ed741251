import { environmentVariable, moduleVariable } from "../environment.js";
import { ConfigurationError } from "../errors/configuration.js";
import { own } from "../json.js";
import type { Authenticator, Operation, SecurityRequirement } from "../operation.js";
import type { ApiKey } from "../options.js";
import { requireConfidential } from "../origin.js";
import { moduleOf } from "../server.js";
import type { Settings } from "../settings.js";
import type { Credential } from "./credential.js";
import { type ChosenScheme, isKey, keyCredential } from "./key-credential.js";
import { resolveCredentials } from "./login.js";
import { type Destination, elsewhere, moduleKey } from "./module-key.js";

/** What a request is sent with. */
export interface Credentials {
  readonly needsToken: boolean;
  readonly keys: readonly Credential[];
}

/**
 * The credentials of an operation that accepts keys; descriptors hold it.
 *
 * @throws ConfigurationError for a missing or empty key, for a server without encryption, or for an origin that gets none
 */
export const withKeys: Authenticator = async (
  operation,
  settings: Settings,
  destination: Destination,
): Promise<Credentials> => {
  const schemes = chooseSchemes(operation, settings, destination);
  if (schemes.length > 0) requireConfidential(destination.origin);
  const keys = await Promise.all(schemes.filter(isKey).map((scheme) => keyCredential(scheme, settings)));
  return { needsToken: keys.length < schemes.length, keys };
};

/**
 * The schemes that a call must satisfy, all of them; empty where the operation needs no authentication. Of several
 * alternatives, the first for which the caller has all keys is used.
 *
 * @throws ConfigurationError naming the missing key, or the origin that gets no credentials
 */
function chooseSchemes(
  operation: Operation,
  settings: Settings,
  destination: Destination,
): readonly ChosenScheme[] {
  const { auth = "platform" } = operation;
  const { isHome, isServer } = destination;
  if (typeof auth === "object" && !("in" in auth))
    return firstSatisfied(operation, auth, settings, destination);
  if (auth === "none") return [];
  if (isHome && auth === "platform") return [{ as: "platform" }];
  if (isHome && auth === "basic") return [{ as: "basic", key: () => accessTokenPair(settings) }];
  if (!isServer) throw elsewhere(operation, destination);
  const as = auth === "platform" || auth === "key" ? "bearer" : auth;
  return [{ as, key: moduleKey(operation, settings) }];
}

function firstSatisfied(
  operation: Operation,
  alternatives: readonly SecurityRequirement[],
  settings: Settings,
  destination: Destination,
): readonly ChosenScheme[] {
  const { isHome, isServer } = destination;
  for (const requirement of alternatives) {
    const chosen = requirement.flatMap(({ as, scheme }): ChosenScheme[] => {
      if (as === "platform" && isHome) return [{ as }];
      if (!isServer) return [];
      const key = keyOfScheme(moduleOf(operation), scheme, requirement.length === 1, settings);
      return key === undefined ? [] : [{ as: as === "platform" ? "bearer" : as, key }];
    });
    if (chosen.length === requirement.length && chosen.length > 0) return chosen;
  }
  if (alternatives.some(({ length }) => length === 0)) return [];
  if (!isServer) throw elsewhere(operation, destination);
  const module = moduleOf(operation);
  const names = alternatives.map((requirement) => requirement.map(({ scheme }) => scheme));
  const wanted = names.map((schemes) => schemes.join(" with ")).join(", or ");
  const keys = (names[0] ?? []).map((name) => `${JSON.stringify(name)}: …`).join(", ");
  const variable = names.some(({ length }) => length === 1)
    ? `, or set ${moduleVariable(module, "API_KEY")}`
    : "";
  throw new ConfigurationError(`${operation.id} needs a key for ${wanted}.`, {
    advice: `Pass \`apiKeys: { ${module}: { ${keys} } }\` to createClient${variable}.`,
  });
}

/** A module's single key serves any scheme that is required alone; where several are required, each needs its own key. */
function keyOfScheme(
  module: string,
  scheme: string,
  isAlone: boolean,
  settings: Settings,
): ApiKey | undefined {
  const given = own(settings.options.apiKeys, module);
  const key =
    typeof given === "object"
      ? own(given, scheme)
      : isAlone
        ? (given ?? environmentVariable(moduleVariable(module, "API_KEY")))
        : undefined;
  return key === "" ? undefined : key;
}

async function accessTokenPair(settings: Settings): Promise<string> {
  const { id, secret } = await resolveCredentials(settings);
  return `${id}:${secret}`;
}
