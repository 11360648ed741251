/**
 * A fake of the Cloud Temple platform for tests: stateful, repeatable, and without a network.
 *
 * ```ts
 * const clock = createManualClock();
 * const simulator = createSimulator({ clock });
 * const client = createClient({ fetch: simulator.fetch, credentials: simulator.credentials, clock });
 * ```
 *
 * @module
 */
import { platformData } from "./data.js";
import { type Simulator, type SimulatorOptions, simulate } from "./simulator.js";

export type { ActivityTiming } from "./activities.js";
export type { Credentials } from "./authentication.js";
export { type Clock, createManualClock, type ManualClock, systemClock } from "./clock.js";
export type { ExampleRequest } from "./example-request.js";
export type { Fault, FaultMatch, FaultRule, Faults } from "./faults.js";
export type { LimiterKind } from "./rate-limits.js";
export type { LoggedRequest } from "./request-log.js";
export { defaultCredentials, type Simulator, type SimulatorOptions } from "./simulator.js";
export type { Identity } from "./world.js";

/**
 * Starts a simulator of the whole platform: every operation of the documents this package was built from. Each one
 * has a state of its own, and begins with the same objects for the same `seed`.
 */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  return simulate(platformData, options);
}
