import { createActivities, defaultTiming } from "./activities.js";
import { type Credentials, type SimulatorOptions } from "./api.js";
import { createAuthentication } from "./authentication.js";
import { type Clock } from "./clock.js";
import { startOfDay } from "./dates.js";
import type { Platform } from "./platform.js";
import type { PlatformData } from "./platform-data.js";
import { uuid } from "./seeded.js";
import { createStore } from "./store.js";
import { type Validator, validatorFor } from "./validator.js";
import { createWorld } from "./world.js";

/** Creates the initial state of a platform. */
export function startPlatform(
  data: PlatformData,
  options: SimulatorOptions,
  credentials: Credentials,
  clock: Clock,
  seed: string,
): Platform {
  const world = createWorld(data.modules, seed);
  const definitions = new Map(data.modules.map((module) => [module.slug, module.definitions]));
  const validatorOf = (slug: string): Validator => validatorFor(definitions.get(slug) ?? {});
  const today = startOfDay(clock.now());
  let ids = 0;
  return {
    world,
    store: createStore({ world, validatorOf, seed, clock, today }),
    activities: createActivities(clock, { ...defaultTiming, ...options.activities }, seed),
    authentication: createAuthentication(credentials, world.identity, clock, seed),
    clock,
    seed,
    today,
    maybeActivity: options.maybeActivity ?? true,
    scopedLists: options.scopedLists ?? false,
    notes: new Map(),
    collection: (key) => {
      const found = world.collections.find((collection) => collection.key === key);
      if (found === undefined)
        throw new Error(
          `The documents have no collection ${key}, which generator/simulator/special/ needs: adapt it to the documents.`,
        );
      return found;
    },
    validatorOf,
    newId: () => {
      ids += 1;
      return uuid(`${seed}/created/${ids}`);
    },
  };
}
