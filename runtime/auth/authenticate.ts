import { discard } from "../buffered.js";
import type { CallContext } from "../context.js";
import type { Layer } from "../layer.js";
import { requireConfidential } from "../origin.js";
import { serverOf } from "../server.js";
import type { Settings } from "../settings.js";
import { UNAUTHORIZED } from "../status.js";
import { bearer } from "./credential.js";
import { isKey, keyCredential } from "./key-credential.js";
import { chooseSchemes } from "./schemes.js";
import type { ServerTime } from "./server-time.js";
import type { TokenSource } from "./token-source.js";

/**
 * Adds the credential that the operation requires. The platform's token goes to the origin of the base URL, the keys of a
 * module to that of its server, and nowhere else, wherever a middleware sends the request. A request that got a 401 was not carried out, so it is sent once
 * more with a fresh token, whatever its method.
 */
export function createAuthentication(settings: Settings, tokens: TokenSource, serverTime: ServerTime): Layer {
  return async (request, next, context) => {
    const { operation } = context;
    const { origin } = new URL(request.url);
    const isHome = origin === settings.baseUrl.origin;
    const isServer = origin === serverOf(operation, settings).origin;
    // What a middleware sends elsewhere may have a credential of its own there; it gets none of ours.
    const isForeign = !isHome && !isServer && request.headers.has("Authorization");
    const schemes = isForeign ? [] : chooseSchemes(operation, settings, { origin, isHome, isServer });
    if (schemes.length === 0) {
      const answer = await next({ ...request, credentials: undefined });
      if (isHome) serverTime.learn(answer, context.sentAt);
      return answer;
    }
    requireConfidential(new URL(request.url));
    const keys = await Promise.all(schemes.filter(isKey).map((scheme) => keyCredential(scheme, settings)));
    if (keys.length === schemes.length) return next({ ...request, credentials: () => keys });
    let token = await waitForToken(context, settings, tokens.get(context.signal));
    // Read again when the request is sent: the token may expire while the request waits for its slot.
    const credentials = () => {
      token = tokens.current() ?? token;
      return [bearer(token), ...keys];
    };
    const authenticated = { ...request, credentials };
    context.serverAhead = serverTime.now() - settings.clock.now();
    const answer = await next(authenticated);
    serverTime.learn(answer, context.sentAt);
    if (answer.status !== UNAUTHORIZED || !context.replayable) return answer;
    await discard(answer);
    token = await waitForToken(context, settings, tokens.renew(token, context.signal));
    return next(authenticated);
  };
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
