import { startTimer } from "../../../runtime/abort.js";
import { type Clock, systemClock } from "../../../runtime/clock.js";

/** How much later a timer fires. */
const FACTOR = 40;

/**
 * The machine's clock with late timers, for tests with a real server: on a busy machine it may be slow to answer, which the
 * package would take for a server that is away.
 */
export const patientClock: Clock = {
  ...systemClock,
  startTimer: (ms, onTime) => startTimer(systemClock, FACTOR * ms, onTime),
};
