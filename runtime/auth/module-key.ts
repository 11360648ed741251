import { within } from "../abort.js";
import { environmentVariable, moduleVariable } from "../environment.js";
import { ConfigurationError } from "../errors/configuration.js";
import { own } from "../json.js";
import type { Operation } from "../operation.js";
import type { ApiKey } from "../options.js";
import { moduleOf } from "../server.js";
import type { Settings } from "../settings.js";

/** Where a request is about to go, which a middleware may have changed. */
export interface Destination {
  readonly origin: string;
  /** The platform, the only origin that receives its token and credentials. */
  readonly isHome: boolean;
  /** The server of the operation, the only origin that receives the keys of its module. */
  readonly isServer: boolean;
}

/** The error of a request that a middleware sends to an origin that gets no credentials. */
export function elsewhere({ id }: Operation, { origin }: Destination): ConfigurationError {
  return new ConfigurationError(
    `A middleware sends ${id} to ${origin}, which gets none of the client's credentials.`,
    {
      advice:
        "Name that server in `baseUrl` or `servers`, or set its Authorization header in the middleware.",
    },
  );
}

/**
 * The static key of the operation's module.
 *
 * @throws ConfigurationError when there is none
 */
export function moduleKey(operation: Operation, settings: Settings): ApiKey {
  const module = moduleOf(operation);
  const given = own(settings.options.apiKeys, module);
  const variable = moduleVariable(module, "API_KEY");
  const key = typeof given === "object" ? undefined : (given ?? environmentVariable(variable));
  if (key) return key;
  throw new ConfigurationError(
    `${operation.id} needs the static key of the module ${module}; the platform's token is never sent there.`,
    { advice: `Set ${variable} or pass \`apiKeys: { ${module}: … }\` to createClient.` },
  );
}

/**
 * The text of a key, which errors and logs never contain from then on.
 *
 * @throws ConfigurationError when the caller's function returned an empty one, or none in time
 */
export async function keyOf(given: ApiKey, { redactor, clock }: Settings): Promise<string> {
  const key =
    typeof given === "function" ? await within(clock, MAX_WAIT, async () => given(), hangingFunction) : given;
  // Programs without types return what the environment lacks.
  if (typeof key !== "string" || key === "") {
    throw new ConfigurationError("A key in `apiKeys` is empty.", {
      advice: "Check what the function in `apiKeys` returns.",
    });
  }
  redactor.add(key);
  return key;
}

/** Milliseconds that the caller's function may take, as that of `credentials`. */
const MAX_WAIT = 2_000;

function hangingFunction(): ConfigurationError {
  return new ConfigurationError(`A function in \`apiKeys\` did not return within ${MAX_WAIT} ms.`, {
    advice: "Obtain the key before it is needed, and let the function return it from memory.",
  });
}
