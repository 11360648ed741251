import { follow } from "./abort.js";
import type { Activity } from "./activity/handle.js";
import type { ActivityReader } from "./activity/reader.js";
import { restore } from "./activity/restore.js";
import type { SavedActivity } from "./activity/saved.js";
import { createAuthentication } from "./auth/authenticate.js";
import { LOGIN, readLoginAnswer, resolveCredentials } from "./auth/login.js";
import { createServerTime } from "./auth/server-time.js";
import { createTokenSource } from "./auth/token-source.js";
import type { SharedTokenStore, TokenStore } from "./auth/token-store.js";
import type { CallOptions } from "./call-options.js";
import type { ActivityFollower, ActivityStarter, Client } from "./client.js";
import { loaded } from "./clock.js";
import { type CallContext, type CallNature, createContext } from "./context.js";
import { createDeadline } from "./deadline.js";
import { decodeSuccess } from "./decode.js";
import { createDeprecationNotifier } from "./deprecation-notifier.js";
import { DecodeError } from "./errors/api.js";
import { CloudTempleError } from "./errors/base.js";
import { atCallSite, type CallSite, callSite } from "./errors/call-site.js";
import { outgoing } from "./exchange.js";
import type { Journal } from "./journal/journal.js";
import type { JournaledClient } from "./journal/resumed.js";
import { compose } from "./layer.js";
import { createRateLimit } from "./limit/rate-limit.js";
import { layersAt } from "./middleware-layer.js";
import { OBSERVE } from "./observation.js";
import type { Operation, OperationRequest } from "./operation.js";
import type { ClientOptions } from "./options.js";
import { requireConfidential, type Server } from "./origin.js";
import { ambiguous, errorOfAnswer, errorOfFailure } from "./outcome.js";
import { rawRequest } from "./raw-request.js";
import { createRetryBudget } from "./retry/budget.js";
import { createRetry } from "./retry/retry.js";
import { serializeRequest, type WireRequest } from "./serialize/request.js";
import { serverOf } from "./server.js";
import { resolveSettings } from "./settings.js";
import { createTransport } from "./transport.js";

/**
 * Creates a client. Nothing is sent before the first call, which also logs in.
 *
 * @throws ConfigurationError naming an option that is invalid
 */
export function createClient(options: ClientOptions & { readonly journal: Journal }): JournaledClient;
export function createClient(options?: ClientOptions): Client;
export function createClient(options: ClientOptions = {}): Client {
  const settings = resolveSettings(options);
  const { clock, redactor } = settings;
  const serverTime = createServerTime(clock);
  const { tokenStore } = options;
  const obtain = tokenStore && obtainStored.bind(undefined, tokenStore);
  const tokens = createTokenSource({ login, obtain, clock, serverTime, redactor });
  const reportDeprecation = createDeprecationNotifier(options.onDeprecation, clock);
  const deadline = createDeadline(clock);
  const retry = createRetry(settings, createRetryBudget());
  const activities: ActivityReader = {
    clock,
    emit: settings.emit,
    redact: redactor.text,
    serverNow: serverTime.now,
    serverTime,
    tokens,
    writes: [],
    read: (operation, request, readOptions, activityId) =>
      run(operation, request, readOptions, { priority: "poll", activityId }),
  };
  const inner = [createAuthentication(settings, tokens, serverTime), createRateLimit(settings)];
  const resume = options.journal?.attach(activities, inner);
  const attempt = compose(inner, createTransport(settings));
  const sendCall = compose(
    [
      deadline,
      ...layersAt("perCall", options.middleware),
      retry,
      ...layersAt("perAttempt", options.middleware),
    ],
    attempt,
  );
  // The body of a login is a secret and its answer is one too, so no middleware is around it.
  const sendLogin = compose([deadline, retry], attempt);

  async function obtainStored(
    store: TokenStore | SharedTokenStore,
    useless: string | undefined,
    logIn: () => Promise<string>,
  ): Promise<string | undefined> {
    const { obtainToken } = await loaded(clock, import("./auth/token-store.js"));
    const { id } = await resolveCredentials(settings);
    return obtainToken(store, `${settings.home.root}#${id}`, useless, logIn, clock);
  }

  async function login(): Promise<string> {
    requireConfidential(settings.home.origin);
    const since = clock.now();
    let failed: string | undefined;
    try {
      const { id, secret } = await resolveCredentials(settings);
      const nature: CallNature = { write: false, priority: "login" };
      return readLoginAnswer(await run(LOGIN, { body: { id, secret } }, {}, nature));
    } catch (error) {
      failed = error instanceof Error ? error.name : "Error";
      throw error;
    } finally {
      settings.emit({ type: "login", duration: clock.now() - since, error: failed });
    }
  }

  async function send(
    server: Server,
    wire: WireRequest,
    context: CallContext,
    site?: CallSite,
    request?: OperationRequest,
  ): Promise<Response> {
    const since = clock.now();
    let response: Response | undefined;
    try {
      const entry = outgoing(server, wire, context);
      response = await (context.operation === LOGIN ? sendLogin : sendCall)(entry, context);
      return response;
    } catch (error) {
      throw errorOfFailure(error, context, redactor);
    } finally {
      context.timing.total = clock.now() - since;
      if (!context.streaming) context.release();
      const { operation, options: observed } = context;
      const report = reportDeprecation({ operation, request, headers: response?.headers, site });
      if (report !== undefined) await report;
      if (response !== undefined) observed[OBSERVE]?.(response, context, clock.now());
    }
  }

  async function run(
    operation: Operation,
    request: OperationRequest,
    callOptions: CallOptions,
    nature?: CallNature,
    site?: CallSite,
  ): Promise<unknown> {
    let context: CallContext | undefined;
    try {
      const wire = serializeRequest(operation, request, callOptions, settings.headers);
      context = createContext(operation, callOptions, settings, wire, nature);
      // The login and reads of activities are the client's own: no entry of `servers` for a module of that name moves them.
      const server = nature === undefined ? serverOf(operation, settings) : settings.home;
      const response = await send(server, wire, context, site, request);
      if (!response.ok) throw await errorOfAnswer(response, context, settings);
      try {
        return await decodeSuccess(response, context, settings, activities);
      } catch (error) {
        if (!context.write || !(error instanceof DecodeError)) throw error;
        throw ambiguous("unreadable", context, { status: response.status, cause: error });
      }
    } catch (error) {
      if (context) operation.activity?.makeResolvable(error, activities, context);
      throw located(error, site);
    }
  }

  function call<T>(
    operation: Operation,
    request: OperationRequest = {},
    callOptions: CallOptions = {},
  ): Promise<T> {
    return run(operation, request, callOptions, undefined, callSite(call)) as Promise<T>;
  }

  const activity = (saved: string | SavedActivity, by: ActivityStarter | ActivityFollower): Activity<never> =>
    restore(activities, saved, by) as Activity<never>;

  async function fetchRaw(
    path: string,
    init: RequestInit = {},
    callOptions: CallOptions = {},
  ): Promise<Response> {
    const site = callSite(fetchRaw);
    try {
      const { operation, wire } = rawRequest(path, init, callOptions, settings.headers);
      const context = createContext(operation, callOptions, settings, wire);
      const unfollow = follow(init.signal, context.stop);
      try {
        return await send(settings.home, wire, context, site);
      } finally {
        unfollow();
      }
    } catch (error) {
      throw located(error, site);
    }
  }

  return { call, activity, fetch: fetchRaw, resume } as Client;
}

/** The error of a call with its caller's line. The error of a login is shared by all calls that waited for it. */
function located(error: unknown, site: CallSite | undefined): unknown {
  if (site === undefined) return error;
  return atCallSite(error, site, error instanceof CloudTempleError && error.operation === LOGIN.id);
}
