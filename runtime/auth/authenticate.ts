import type { CallContext } from "../context.js";
import { apiKeyVariable, environmentVariable } from "../environment.js";
import { ConfigurationError } from "../errors/configuration.js";
import type { Layer } from "../middleware.js";
import type { Auth, Operation } from "../operation.js";
import { requireConfidential } from "../origin.js";
import type { Settings } from "../settings.js";
import { base64 } from "./basic.js";
import type { Credential } from "./credential.js";
import { resolveCredentials } from "./login.js";
import type { ServerTime } from "./server-time.js";
import type { TokenSource } from "./token-source.js";

/**
 * Adds the credential the operation asks for. The platform's token goes to the origin of the base URL and nowhere else;
 * other servers get the static key of their module. A 401 was not carried out, so the call is replayed once
 * with a fresh token, whatever its method.
 */
export function createAuthentication(
  settings: Settings,
  tokens: TokenSource,
  serverTime: ServerTime,
): Layer<CallContext> {
  return async (request, next, context) => {
    const { operation } = context;
    const auth = operation.auth ?? "platform";
    if (auth === "none") {
      const answer = await next(request);
      if (isHome(request, settings)) serverTime.learn(answer, context.sentAt);
      return answer;
    }
    requireConfidential(new URL(request.url));
    if (auth !== "platform" || !isHome(request, settings)) {
      const credential = await staticCredential(request, auth, operation, settings);
      context.credential = () => credential;
      return next(request);
    }
    // The request as it entered can be sent again; one that a layer of the caller made can be read only once.
    const isForeign = request !== context.request && request.body !== null;
    const spare = isForeign && context.replayable ? request.clone() : request;
    let token = await waitForToken(context, settings, tokens.get(context.signal));
    // Others may queue for the same slots: what is good now may have expired when this one's turn comes.
    context.credential = () => {
      token = tokens.current() ?? token;
      return bearer(token);
    };
    context.serverAhead = serverTime.now() - settings.clock.now();
    const answer = await next(request);
    serverTime.learn(answer, context.sentAt);
    if (answer.status !== 401 || !context.replayable) return answer;
    await answer.body?.cancel();
    token = await waitForToken(context, settings, tokens.renew(token, context.signal));
    return next(spare);
  };
}

function isHome(request: Request, settings: Settings): boolean {
  return new URL(request.url).origin === settings.baseUrl.origin;
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

function bearer(token: string): Credential {
  return { header: "Authorization", value: `Bearer ${token}` };
}

async function staticCredential(
  request: Request,
  auth: Auth,
  operation: Operation,
  settings: Settings,
): Promise<Credential> {
  if (auth === "basic" && isHome(request, settings)) {
    const { id, secret } = await resolveCredentials(settings);
    return basic(`${id}:${secret}`, settings);
  }
  const key = await staticKey(operation, settings);
  settings.redactor.add(key);
  if (typeof auth === "string") return auth === "basic" ? basic(key, settings) : bearer(key);
  if (auth.in === "header") return { header: auth.name, value: key };
  const pair = `${encodeURIComponent(auth.name)}=${encodeURIComponent(key)}`;
  return auth.in === "query" ? { query: pair } : { cookie: pair };
}

/** RFC 7617; the encoded pair is a secret of its own. */
function basic(pair: string, { redactor }: Settings): Credential {
  const encoded = base64(pair);
  redactor.add(encoded);
  return { header: "Authorization", value: `Basic ${encoded}` };
}

async function staticKey(operation: Operation, settings: Settings): Promise<string> {
  const module = operation.id.split(".", 1)[0] ?? "";
  const given = settings.options.apiKeys?.[module] ?? environmentVariable(apiKeyVariable(module));
  const key = typeof given === "function" ? await given() : given;
  if (key) return key;
  throw new ConfigurationError(
    `${operation.id} needs the static key of the module ${module}; the platform's token is never sent there.`,
    { advice: `Set ${apiKeyVariable(module)} or pass \`apiKeys: { ${module}: … }\` to createClient.` },
  );
}
