import { discard } from "../buffered.js";
import { type Clock, loaded } from "../clock.js";
import type { CallContext } from "../context.js";
import { ConfigurationError } from "../errors/configuration.js";
import type { Layer } from "../layer.js";
import type { Operation } from "../operation.js";
import type { Outgoing } from "../outgoing.js";
import { serverOf } from "../server.js";
import type { Settings } from "../settings.js";
import { UNAUTHORIZED } from "../status.js";
import { bearer } from "./credential.js";
import type { Destination } from "./module-key.js";
import type { Credentials } from "./schemes.js";
import type { ServerTime } from "./server-time.js";
import type { TokenSource } from "./token-source.js";

/**
 * Adds the credential that the operation requires. The platform's token goes to the origin of the base URL, the keys of a
 * module to that of its server, and nowhere else, wherever a middleware sends the request. A request that got a 401 was not carried out, so it is sent once
 * more with a fresh token, whatever its method.
 */
export function createAuthentication(settings: Settings, tokens: TokenSource, serverTime: ServerTime): Layer {
  const { clock, home } = settings;
  return (next) => async (request, context) => {
    const { auth = "platform", authenticate } = context.operation;
    const { stop } = context;
    const isHome = request.origin === home.origin;
    // What most operations want is known without a wait.
    const isPlain = isHome && auth === "platform" && authenticate === undefined;
    const { needsToken, keys } = isPlain ? TOKEN : await credentialsOf(request, context.operation, settings);
    let token = needsToken
      ? (tokens.current() ?? (await waitForToken(context, clock, tokens.get(stop.signal))))
      : undefined;
    const credentials = () => {
      if (token === undefined) return keys;
      // Read again when the request is sent: the token may expire while the request waits for its slot.
      token = tokens.current() ?? token;
      return [bearer(token), ...keys];
    };
    const { url, origin, method, headers, body, init } = request;
    // Each member by its name: engines make a hidden class anew for every object that is spread into another.
    const authenticated: Outgoing = { url, origin, method, headers, body, init, credentials };
    if (isHome) context.serverAhead = serverTime.ahead;
    const answer = await next(authenticated, context);
    if (isHome) serverTime.learn(answer, context.sentAt);
    if (token === undefined || answer.status !== UNAUTHORIZED || !context.replayable) return answer;
    await discard(answer);
    token = await waitForToken(context, clock, tokens.renew(token, stop.signal));
    return next(authenticated, context);
  };
}

const TOKEN: Credentials = { needsToken: true, keys: [] };
const NONE: Credentials = { needsToken: false, keys: [] };

/** What a request is sent with where it goes; the descriptor has what chooses among keys. */
async function credentialsOf(
  { origin, headers }: Outgoing,
  operation: Operation,
  settings: Settings,
): Promise<Credentials> {
  const { id, auth = "platform", authenticate } = operation;
  const isHome = origin === settings.home.origin;
  const isServer = origin === serverOf(operation, settings).origin;
  const destination: Destination = { origin, isHome, isServer };
  // What a middleware sends elsewhere may have a credential of its own there; it gets none of ours.
  const isForeign = !isHome && !isServer && headers.has("Authorization");
  if (isForeign || auth === "none") return NONE;
  if (authenticate === undefined && auth !== "platform")
    throw new ConfigurationError(`The descriptor of ${id} does not say how to send its keys.`, {
      advice: "Add `authenticate: withKeys` of cloudtemple/codecs.",
    });
  // A module of the platform that `servers` moves elsewhere has a key of its own there, which few programs need.
  const choose = authenticate ?? (await loaded(settings.clock, import("./schemes.js"))).withKeys;
  return (await choose(operation, settings as never, destination as never)) as Credentials;
}

async function waitForToken({ timing }: CallContext, clock: Clock, token: Promise<string>): Promise<string> {
  const since = clock.now();
  try {
    return await token;
  } finally {
    timing.token += clock.now() - since;
  }
}
