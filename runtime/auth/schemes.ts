import { apiKeyVariable, environmentVariable } from "../environment.js";
import { ConfigurationError } from "../errors/configuration.js";
import { own } from "../json.js";
import type { KeyPlace, Operation, SecurityRequirement } from "../operation.js";
import type { ApiKey } from "../options.js";
import { moduleOf } from "../server.js";
import type { Settings } from "../settings.js";
import { resolveCredentials } from "./login.js";

/** A security scheme with what satisfies it: the platform's token, or a key of the caller. */
export type ChosenScheme = { readonly as: "platform" } | KeyScheme;
export interface KeyScheme {
  readonly as: "basic" | "bearer" | KeyPlace;
  readonly key: ApiKey;
}

/** Where a request is about to go, which a middleware may have changed. */
export interface Destination {
  readonly origin: string;
  /** The platform, the only origin that receives its token and credentials. */
  readonly isHome: boolean;
  /** The server of the operation, the only origin that receives the keys of its module. */
  readonly isServer: boolean;
}

/**
 * The schemes that a call must satisfy, all of them; empty where the operation needs no authentication. Of several
 * alternatives, the first for which the caller has all keys is used.
 *
 * @throws ConfigurationError naming the missing key, or the origin that gets no credentials
 */
export function chooseSchemes(
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
  const variable = names.some(({ length }) => length === 1) ? `, or set ${apiKeyVariable(module)}` : "";
  throw new ConfigurationError(`${operation.id} needs a key for ${wanted}.`, {
    advice: `Pass \`apiKeys: { ${module}: { ${keys} } }\` to createClient${variable}.`,
  });
}

function elsewhere({ id }: Operation, { origin }: Destination): ConfigurationError {
  return new ConfigurationError(
    `A middleware sends ${id} to ${origin}, which gets none of the client's credentials.`,
    {
      advice:
        "Name that server in `baseUrl` or `servers` of the client options, or set its Authorization header in the middleware.",
    },
  );
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
        ? (given ?? environmentVariable(apiKeyVariable(module)))
        : undefined;
  return key === "" ? undefined : key;
}

function moduleKey(operation: Operation, settings: Settings): ApiKey {
  const module = moduleOf(operation);
  const given = own(settings.options.apiKeys, module);
  const key = typeof given === "object" ? undefined : (given ?? environmentVariable(apiKeyVariable(module)));
  if (key !== undefined && key !== "") return key;
  throw new ConfigurationError(
    `${operation.id} needs the static key of the module ${module}; the platform's token is never sent there.`,
    { advice: `Set ${apiKeyVariable(module)} or pass \`apiKeys: { ${module}: … }\` to createClient.` },
  );
}

async function accessTokenPair(settings: Settings): Promise<string> {
  const { id, secret } = await resolveCredentials(settings);
  return `${id}:${secret}`;
}
