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
import type { Simulator, SimulatorOptions } from "./api.js";
import { platformData } from "./data.js";
import { simulate } from "./simulator.js";

export {
  type ActivityTiming,
  type Credentials,
  defaultCredentials,
  type ExampleRequest,
  type Identity,
  type LimiterKind,
  type Simulator,
  type SimulatorOptions,
} from "./api.js";
export { type Clock, createManualClock, type ManualClock, systemClock } from "./clock.js";
export type {
  ActivityFault,
  AnswerFault,
  ConnectionFault,
  Fault,
  FaultMatch,
  FaultRule,
  Faults,
  ListFault,
} from "./fault.js";
export type { LoggedRequest } from "./request-log.js";

/**
 * Starts a simulator of the whole platform: every operation of the documents this package was built from. Each one
 * has a state of its own, and begins with the same objects for the same `seed`.
 */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  return simulate(platformData, options);
}
