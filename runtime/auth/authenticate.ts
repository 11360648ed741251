import type { CallContext } from "../context.js";
import { apiKeyVariable, environmentVariable } from "../environment.js";
import { ConfigurationError } from "../errors/configuration.js";
import type { Layer } from "../middleware.js";
import type { Auth, Operation } from "../operation.js";
import { requireConfidential } from "../origin.js";
import { setHeader } from "../serialize/header.js";
import type { Settings } from "../settings.js";
import { base64 } from "./basic.js";
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
      return next(await withStaticCredential(request, auth, operation, settings));
    }
    const spare = context.replayable && request.body !== null ? request.clone() : request;
    const token = await waitForToken(context, settings, tokens.get(context.signal));
    const answer = await next(withBearer(request, token));
    serverTime.learn(answer, context.sentAt);
    if (answer.status !== 401 || !context.replayable) return answer;
    await answer.body?.cancel();
    const fresh = await waitForToken(context, settings, tokens.renew(token, context.signal));
    return next(withBearer(spare, fresh));
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

/** A copy, so that outer layers never see the credential. */
function withBearer(request: Request, token: string): Request {
  const copy = new Request(request);
  setHeader(copy.headers, "Authorization", `Bearer ${token}`);
  return copy;
}

async function withStaticCredential(
  request: Request,
  auth: Auth,
  operation: Operation,
  settings: Settings,
): Promise<Request> {
  const { redactor } = settings;
  const copy = new Request(request);
  if (auth === "basic" && isHome(request, settings)) {
    const { id, secret } = await resolveCredentials(settings);
    setHeader(copy.headers, "Authorization", basic(`${id}:${secret}`, settings));
    return copy;
  }
  const key = await staticKey(operation, settings);
  redactor.add(key);
  if (typeof auth === "string") {
    setHeader(copy.headers, "Authorization", auth === "basic" ? basic(key, settings) : `Bearer ${key}`);
    return copy;
  }
  if (auth.in === "header") {
    setHeader(copy.headers, auth.name, key);
    return copy;
  }
  const pair = `${encodeURIComponent(auth.name)}=${encodeURIComponent(key)}`;
  if (auth.in === "cookie") {
    const others = copy.headers.get("Cookie");
    setHeader(copy.headers, "Cookie", others === null ? pair : `${others}; ${pair}`);
    return copy;
  }
  return new Request(request.url + (request.url.includes("?") ? "&" : "?") + pair, copy);
}

/** RFC 7617; the encoded pair is a secret of its own. */
function basic(pair: string, { redactor }: Settings): string {
  const encoded = base64(pair);
  redactor.add(encoded);
  return `Basic ${encoded}`;
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
