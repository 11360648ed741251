import { type ActivityTiming, createActivities, defaultTiming } from "./activities.js";
import { type Credentials, createAuthentication } from "./authentication.js";
import { checkRequest, isRefusal } from "./check-request.js";
import { type Clock, systemClock } from "./clock.js";
import { collectionOfList } from "./collections.js";
import { errorResponse } from "./errors.js";
import { type ExampleRequest, exampleRequest } from "./example-request.js";
import { answerFaulty, ConnectionResetError } from "./fault-effects.js";
import { createFaults, type Fault, type Faults, troubleOf } from "./faults.js";
import { rememberHistory } from "./history.js";
import type { Call, Platform } from "./platform.js";
import type { PlatformData } from "./platform-data.js";
import { createRateLimits, type LimiterKind } from "./rate-limits.js";
import { answerCall, readItem, readList } from "./reads.js";
import { createRequestLog, type LoggedRequest } from "./request-log.js";
import { type Role, roleOf } from "./roles.js";
import { createRouter, type Match, type Route } from "./router.js";
import { uuid } from "./seeded.js";
import { specialOf } from "./special/index.js";
import { createStore } from "./store.js";
import { createValidator, type Validator } from "./validator.js";
import { createWorld, type Identity } from "./world.js";
import { write } from "./writes.js";

export interface SimulatorOptions {
  /** Where time comes from; default the machine's clock. */
  readonly clock?: Clock;
  /** Decides every id and value that the simulator makes up. Default `"cloudtemple"`. */
  readonly seed?: string;
  /** What the simulator accepts as credentials; default {@link defaultCredentials}. */
  readonly credentials?: Partial<Credentials>;
  /** How requests are counted against the documented limits; `false` lets all of them pass. Default sliding. */
  readonly rateLimits?: LimiterKind | false;
  /** How long activities take, in milliseconds, and how irregular they are. Default two seconds. */
  readonly activities?: Partial<ActivityTiming>;
  /** Whether operations that may answer with an activity do so. Default true. */
  readonly maybeActivity?: boolean;
  /** Whether the documents are given to those only who send a token. Default true. */
  readonly protectedDocuments?: boolean;
  /** What the `Date` header is ahead of the clock, in milliseconds. Default 0. */
  readonly clockSkew?: number;
  /** How many requests the log keeps at least. Default 50,000. */
  readonly logLimit?: number;
}

/** One stateful fake of the platform. */
export interface Simulator {
  /** Answers a request as the platform would; can stand wherever `fetch` is expected. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  readonly faults: Faults;
  /** Every request so far, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** Forgets the requests logged so far. */
  clearRequests(): void;
  readonly credentials: Credentials;
  /** Who the tokens speak for. */
  readonly identity: Identity;
  /** What a collection holds now, activities that are through included: `items("compute", "/v1/vcenters/hosts")`. */
  items(module: string, path: string): readonly Readonly<Record<string, unknown>>[];
  /** Makes every token issued so far worthless. */
  revokeTokens(): void;
  /** Every operation of the platform: `compute GET /v1/vcenters/{id}`. */
  readonly operations: readonly string[];
  /**
   * Makes up a request of one operation that names objects which exist.
   *
   * @throws Error for an operation that the platform does not have.
   */
  exampleRequest(operation: string): ExampleRequest;
}

/** Accepted unless the options say otherwise. They open nothing but the simulator. */
export const defaultCredentials: Credentials = {
  id: "11111111-1111-4111-8111-111111111111",
  secret: "simulated-secret",
  apiKey: "simulated-api-key",
};

/** Builds a simulator from the platform's data; its state starts anew, the same for the same seed. */
export function simulate(data: PlatformData, options: SimulatorOptions = {}): Simulator {
  const { clock = systemClock, seed = "cloudtemple", clockSkew = 0 } = options;
  const credentials = { ...defaultCredentials, ...options.credentials };
  const world = createWorld(data.modules, seed);
  const validators = new Map<string, Validator>();
  let ids = 0;
  const validatorOf = (slug: string): Validator => {
    const known = validators.get(slug);
    if (known !== undefined) return known;
    const validator = createValidator(data.modules.find((module) => module.slug === slug)?.definitions ?? {});
    validators.set(slug, validator);
    return validator;
  };
  const platform: Platform = {
    world,
    store: createStore(world, validatorOf, seed),
    activities: createActivities(clock, { ...defaultTiming, ...options.activities }, seed),
    authentication: createAuthentication(credentials, world.identity, clock, seed),
    clock,
    seed,
    notes: new Map(),
    collection: (key) => {
      const found = world.collections.find((collection) => collection.key === key);
      if (found === undefined) throw new Error(`The documents have no collection ${key} any more.`);
      return found;
    },
    maybeActivity: options.maybeActivity ?? true,
    validatorOf,
    newId: () => uuid(`${seed}/created/${(ids += 1)}`),
  };
  rememberHistory(platform);
  const router = createRouter(data.modules);
  const roles = new Map<Route, Role>();
  const roleFor = (route: Route): Role => {
    const role = roles.get(route) ?? roleOf(route, world);
    roles.set(route, role);
    return role;
  };
  const limits =
    options.rateLimits === false
      ? undefined
      : createRateLimits(data.limits, clock, options.rateLimits ?? { kind: "sliding" });
  const faults = createFaults(seed);
  const log = createRequestLog(options.logLimit ?? 50_000);

  const answer = async (
    request: Request,
    url: URL,
    match: Match,
    fault: Fault | undefined,
  ): Promise<Response> => {
    if (match.kind === "unknown") return errorResponse(404, `There is no route ${url.pathname}.`);
    if (match.kind === "method") {
      return errorResponse(405, `${request.method} is not allowed here.`, {
        headers: { allow: match.allowed.join(", ") },
      });
    }
    if (match.kind === "document") {
      const refusal = platform.authentication.refusal(request.headers, "platform");
      return refusal !== undefined && (options.protectedDocuments ?? true)
        ? errorResponse(401, refusal)
        : new Response(match.module.source, { headers: { "content-type": "application/yaml" } });
    }
    const { module, operation } = match.route;
    const inference = module.origin !== undefined;
    if (limits?.take(module.slug, operation.method, operation.path) !== undefined) {
      return errorResponse(429, undefined, { inference });
    }
    if (fault?.kind === "expired-token") platform.authentication.revokeTokens();
    const refusal = platform.authentication.refusal(request.headers, operation.authentication);
    if (refusal !== undefined) return errorResponse(401, refusal, { inference });
    const checked = await checkRequest(
      request,
      url.searchParams,
      match.path,
      operation,
      module.definitions,
      validatorOf(module.slug),
    );
    if (isRefusal(checked)) return errorResponse(checked.status, checked.message, { inference });
    return perform(
      { route: match.route, role: roleFor(match.route), request: checked, trouble: troubleOf(fault) },
      platform,
    );
  };

  return {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      const url = new URL(request.url);
      platform.activities.settle();
      const match = router.match(request.method, url);
      const complete = log.open(request, url, clock.now());
      const operation = match.kind === "route" ? match.route.id : undefined;
      const fault = faults.next({ method: request.method, path: url.pathname, operation });
      complete({
        ...(operation === undefined ? {} : { operation }),
        ...(fault === undefined ? {} : { fault: fault.kind }),
      });
      const act = async (): Promise<Response> => {
        const response = await answer(request, url, match, fault);
        if (response.ok) complete({ executed: true });
        return response;
      };
      const response =
        fault === undefined
          ? await act()
          : await answerFaulty(fault, {
              clock,
              signal: request.signal,
              inference: match.kind === "route" && match.route.module.origin !== undefined,
              act,
            });
      complete({ status: response.status });
      response.headers.set("date", new Date(clock.now() + clockSkew).toUTCString());
      return response;
    },
    faults,
    get requests() {
      return log.entries;
    },
    clearRequests: () => log.clear(),
    credentials,
    identity: world.identity,
    items: (module, path) => {
      platform.activities.settle();
      const own = world.collections.filter((collection) => collection.module === module);
      const collection = collectionOfList(own, path);
      if (collection === undefined) {
        const paths = own.map((other) => other.path).join(", ");
        throw new Error(
          `The simulator keeps no collection ${module} ${path}. Those of ${module} are: ${paths || "none"}.`,
        );
      }
      return platform.store.all(collection).map(({ value }) => structuredClone(value));
    },
    revokeTokens: () => platform.authentication.revokeTokens(),
    operations: router.routes.map(({ id }) => id),
    exampleRequest: (operation) => {
      const route = router.routes.find(({ id }) => id === operation);
      if (route === undefined)
        throw new Error(`The platform has no operation ${operation}; \`operations\` lists them.`);
      return exampleRequest(route, roleFor(route), platform);
    },
  };
}

export { ConnectionResetError };

function perform(call: Call, platform: Platform): Response {
  const answer = specialOf(call.route.id).answer?.(call, platform);
  if (answer !== undefined) return answer;
  switch (call.role.kind) {
    case "list":
      return readList(call, call.role, platform);
    case "item":
      return readItem(call, call.role, platform);
    case "call":
      if (call.route.operation.method === "GET" || call.route.operation.method === "HEAD")
        return answerCall(call, platform);
      return write(call, platform);
    default:
      return write(call, platform);
  }
}
