import type { Redis } from "ioredis";
import { LANE_SCRIPT } from "../../../runtime/redis/lane-script.js";

/** The script with a time that is given as its last argument in place of the server's. */
const TIMED = LANE_SCRIPT.replace("redis.call('TIME')", "cjson.decode(ARGV[#ARGV])");

/** Executes a command that runs the script of the lanes as if the server's time were this one, in microseconds. */
export function scriptAt(
  redis: Redis,
  [, , ...keysAndParameters]: readonly string[],
  micros: number,
): Promise<unknown> {
  const time = `[${Math.floor(micros / 1_000_000)}, ${micros % 1_000_000}]`;
  return redis.call("EVAL", TIMED, ...keysAndParameters, time);
}
