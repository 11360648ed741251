import { discard } from "../buffered.js";
import type { CallContext } from "../context.js";
import { ConfigurationError } from "../errors/configuration.js";
import type { Layer } from "../layer.js";
import type { Operation } from "../operation.js";
import { requireConfidential } from "../origin.js";
import { serverOf } from "../server.js";
import type { Settings } from "../settings.js";
import { UNAUTHORIZED } from "../status.js";
import { bearer } from "./credential.js";
import { type Destination, elsewhere, keyOf, moduleKey } from "./module-key.js";
import type { Credentials } from "./schemes.js";
import type { ServerTime } from "./server-time.js";
import type { TokenSource } from "./token-source.js";

/**
 * Adds the credential that the operation requires. The platform's token goes to the origin of the base URL, the keys of a
 * module to that of its server, and nowhere else, wherever a middleware sends the request. A request that got a 401 was not carried out, so it is sent once
 * more with a fresh token, whatever its method.
 */
export function createAuthentication(settings: Settings, tokens: TokenSource, serverTime: ServerTime): Layer {
  return (next) => async (request, context) => {
    const { operation } = context;
    const { origin } = new URL(request.url);
    const isHome = origin === settings.baseUrl.origin;
    const isServer = origin === serverOf(operation, settings).origin;
    // What a middleware sends elsewhere may have a credential of its own there; it gets none of ours.
    const isForeign = !isHome && !isServer && request.headers.has("Authorization");
    const { needsToken, keys } = isForeign
      ? NONE
      : await credentialsOf(operation, settings, { origin, isHome, isServer });
    if (!needsToken && keys.length === 0) {
      const answer = await next({ ...request, credentials: undefined }, context);
      if (isHome) serverTime.learn(answer, context.sentAt);
      return answer;
    }
    requireConfidential(new URL(request.url));
    if (!needsToken) return next({ ...request, credentials: () => keys }, context);
    let token = await waitForToken(context, settings, tokens.get(context.stop.signal));
    // Read again when the request is sent: the token may expire while the request waits for its slot.
    const credentials = () => {
      token = tokens.current() ?? token;
      return [bearer(token), ...keys];
    };
    const authenticated = { ...request, credentials };
    context.serverAhead = serverTime.now() - settings.clock.now();
    const answer = await next(authenticated, context);
    serverTime.learn(answer, context.sentAt);
    if (answer.status !== UNAUTHORIZED || !context.replayable) return answer;
    await discard(answer);
    token = await waitForToken(context, settings, tokens.renew(token, context.stop.signal));
    return next(authenticated, context);
  };
}

const NONE: Credentials = { needsToken: false, keys: [] };

/** The platform's token, where the operation wants nothing else; its descriptor has what chooses among keys. */
async function credentialsOf(
  operation: Operation,
  settings: Settings,
  destination: Destination,
): Promise<Credentials> {
  const { id, auth = "platform", authenticate } = operation;
  if (auth === "none") return NONE;
  if (authenticate !== undefined)
    return (await authenticate(operation, settings as never, destination as never)) as Credentials;
  if (auth !== "platform")
    throw new ConfigurationError(`The descriptor of ${id} does not say how to send its keys.`, {
      advice: "Add `authenticate: withKeys` of cloudtemple/codecs.",
    });
  if (destination.isHome) return { needsToken: true, keys: [] };
  // A module of the platform that `servers` moves elsewhere has a key of its own there.
  if (!destination.isServer) throw elsewhere(operation, destination);
  requireConfidential(new URL(destination.origin));
  const key = await keyOf(moduleKey(operation, settings), settings);
  return { needsToken: false, keys: [bearer(key)] };
}

async function waitForToken(
  context: CallContext,
  settings: Settings,
  token: Promise<string>,
): Promise<string> {
  const since = settings.clock.now();
  try {
    return await token;
  } finally {
    context.timing.token += settings.clock.now() - since;
  }
}
