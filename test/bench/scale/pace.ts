import { setTimeout as sleep } from "node:timers/promises";
import { type RedisServer, startRedis } from "../../scale/redis-server.js";
import type { Called, CallerOptions } from "./caller.js";
import type { Seen } from "./limited-server.js";
import type { Programs } from "./programs.js";
import { SCHEMES, type Scheme } from "./schemes.js";
import { printTable } from "./table.js";

const CALLS = 100;
const LIMIT = 25;
/** Milliseconds after the start at which something happens. */
const EVENT_AT = 4_000;

/** What happens during a trial. */
type Fault = (trial: { readonly redis: RedisServer; readonly killOne: () => Promise<void> }) => Promise<void>;

const FAULTS: Readonly<Record<string, Fault>> = {
  "kill -9 of one process": ({ killOne }) => killOne(),
  "Redis killed, restarted empty": async ({ redis }) => {
    await redis.stop("SIGKILL");
    await redis.start();
  },
  "Redis stopped for 5 s": async ({ redis }) => {
    await redis.stop();
    await sleep(5_000);
    await redis.start();
  },
  "Redis hangs for 5 s": async ({ redis }) => {
    redis.freeze();
    await sleep(5_000);
    redis.thaw();
  },
};

/** A row of a table. */
type Row = (string | number)[];

/** Processes that make 100 calls each, to a server and with a Redis of their own. */
async function trial(programs: Programs, scheme: Scheme, processes: number, fault?: Fault): Promise<Row> {
  const redis = await startRedis();
  const server = await programs.start<string>("limited-server", {});
  try {
    const options: CallerOptions = {
      ...{ scheme, baseUrl: server.ready, port: redis.port, processes },
      calls: CALLS,
    };
    const callers = await Promise.all(
      Array.from({ length: processes }, () => programs.start("caller", options)),
    );
    const done = callers.map((caller) => caller.ask<Called>("go"));
    if (fault !== undefined) {
      await sleep(EVENT_AT);
      await fault({ redis, killOne: async () => callers[0]?.kill() });
    }
    const called = (await Promise.all(done)).flatMap((one) => one ?? []);
    const seen = (await server.ask<Seen>("seen"))!;
    const ideal = (seen.accepted - LIMIT) / LIMIT;
    const errors = called.flatMap((one) => one.errors);
    return [
      seen.span.toFixed(1),
      (seen.span / ideal).toFixed(2),
      `${seen.refused} (${((100 * seen.refused) / (seen.accepted + seen.refused)).toFixed(1)} %)`,
      seen.worst,
      errors.length === 0 ? 0 : `${errors.length} ${[...new Set(errors)].join(", ")}`,
      seen.accepted,
      called.reduce((sum, one) => sum + one.changes, 0),
    ];
  } finally {
    await server.kill();
    await redis.remove();
  }
}

const HEAD = ["s", "× ideal", "refused", "most in a second", "failed calls", "accepted", "away or back"];

/**
 * Several processes, 100 calls each, one limit of 25 in any second. All schemes run at the same time, each with a server and a
 * Redis of its own, so that the load of the machine is the same for all; then all faults.
 */
export async function benchPace(programs: Programs, counts: readonly number[]): Promise<void> {
  for (const processes of counts) {
    const schemes = Object.keys(SCHEMES) as Scheme[];
    const beside = await Promise.all(
      schemes.map(async (scheme) => [scheme, ...(await trial(programs, scheme, processes))]),
    );
    printTable(`${processes} processes x ${CALLS} calls, side by side`, ["scheme", ...HEAD], beside);
    const faulty = await Promise.all(
      Object.entries(FAULTS).map(async ([name, fault]) => [
        name,
        ...(await trial(programs, "sharedPacer", processes, fault)),
      ]),
    );
    printTable(
      `${processes} processes x ${CALLS} calls, sharedPacer, ${EVENT_AT / 1_000} s after the start`,
      ["fault", ...HEAD],
      faulty,
    );
  }
}
