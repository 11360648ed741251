import {
  createManualClock,
  createSimulator,
  type ManualClock,
  type Simulator,
  type SimulatorOptions,
} from "../../generator/simulator/index.js";
import { openSession, type Session } from "../../generator/simulator/session.js";

/** A simulator, somebody who is logged in, and the clock of both, which the test advances. */
export interface Simulation {
  readonly clock: ManualClock;
  readonly simulator: Simulator;
  readonly session: Session;
}

/** Without limits of the rate, unless the options set them. */
export async function openSimulation(options: SimulatorOptions = {}): Promise<Simulation> {
  const clock = createManualClock();
  const simulator = createSimulator({ clock, rateLimits: false, ...options });
  return { clock, simulator, session: await openSession(simulator) };
}
