import { defaultTiming } from "./activities.js";
import { answer, type Gateway } from "./answer.js";
import { defaultCredentials, type Simulator, type SimulatorOptions } from "./api.js";
import { type Clock, systemClock } from "./clock.js";
import { collectionOfList } from "./collections.js";
import { exampleRequest } from "./example-request.js";
import { answerFaulty } from "./fault-effects.js";
import { createFaults } from "./faults.js";
import { startInitialActivities } from "./initial-activities.js";
import type { PlatformData } from "./platform-data.js";
import { createRateLimits } from "./rate-limits.js";
import { createRequestLog } from "./request-log.js";
import { type Role, roleOf } from "./roles.js";
import { createRouter, type Route } from "./router.js";
import { startPlatform } from "./running-platform.js";

/** Creates a simulator with a state of its own; the same data and seed give the same initial state. */
export function simulate(data: PlatformData, options: SimulatorOptions = {}): Simulator {
  const { seed = "cloudtemple", rateLimits = { kind: "sliding" } } = options;
  const clock = skewed(options.clock ?? systemClock, options.clockSkew ?? 0);
  const credentials = { ...defaultCredentials, ...options.credentials };
  const platform = startPlatform(data, options, credentials, clock, seed);
  const { world, activities, authentication, store } = platform;
  startInitialActivities(platform, { ...defaultTiming, ...options.activities });

  const router = createRouter(data.modules);
  const roles = new Map<Route, Role>();
  const gateway: Gateway = {
    platform,
    limits: rateLimits === false ? undefined : createRateLimits(data.limits, clock, rateLimits),
    protectedDocuments: options.protectedDocuments ?? true,
    roleOf: (route) => {
      const role = roles.get(route) ?? roleOf(route, world);
      roles.set(route, role);
      return role;
    },
  };
  const faults = createFaults(seed);
  const log = createRequestLog(options.logLimit ?? 50_000);

  return {
    fetch: async (input, init) => {
      // Not copied without need: a copy listens to the caller's signal until it is garbage-collected.
      const request = input instanceof Request && init === undefined ? input : new Request(input, init);
      request.signal.throwIfAborted();
      const url = new URL(request.url);
      activities.runDue();
      const match = router.match(request.method, url);
      const route = match.kind === "route" ? match.route : undefined;
      const complete = log.open(request, url, clock.now());
      const fault = faults.next({ method: request.method, path: url.pathname, operation: route?.id });
      complete({
        ...(route === undefined ? {} : { operation: route.id }),
        ...(fault === undefined ? {} : { fault: fault.kind }),
      });
      const act = async (): Promise<Response> => {
        const response = await answer(request, url, match, fault, gateway);
        if (response.ok) complete({ executed: true });
        return response;
      };
      const inference = route?.module.origin !== undefined;
      const response =
        fault === undefined
          ? await act()
          : await answerFaulty(fault, { clock, signal: request.signal, inference, act });
      complete({ status: response.status });
      response.headers.set("date", new Date(clock.now()).toUTCString());
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
      activities.runDue();
      const own = world.collections.filter((collection) => collection.module === module);
      const collection = collectionOfList(own, path);
      if (collection === undefined) {
        const paths = own.map((other) => other.path).join(", ") || "none";
        throw new Error(
          `The simulator has no collection ${module} ${path}. The collections of ${module} are: ${paths}.`,
        );
      }
      return store.all(collection).map(({ value }) => structuredClone(value));
    },
    revokeTokens: () => authentication.revokeTokens(),
    operations: router.routes.map(({ id }) => id),
    exampleRequest: (operation) => {
      const route = router.routes.find(({ id }) => id === operation);
      if (route === undefined) {
        throw new Error(
          `The platform has no operation ${operation}. See \`operations\` for the existing ones.`,
        );
      }
      return exampleRequest(route, gateway.roleOf(route), platform);
    },
  };
}

/** The platform's own clock, `milliseconds` ahead of the given one. */
function skewed(clock: Clock, milliseconds: number): Clock {
  return {
    now: () => clock.now() + milliseconds,
    sleep: (duration, signal) => clock.sleep(duration, signal),
  };
}
