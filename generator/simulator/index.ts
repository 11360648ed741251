/**
 * A fake of the Cloud Temple platform for tests: stateful, deterministic, in memory.
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
 * Creates a simulator of the whole platform: all operations of the documents that this package was built from. Each
 * simulator has a state of its own; the same `seed` gives the same initial objects.
 */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  return simulate(platformData, options);
}
