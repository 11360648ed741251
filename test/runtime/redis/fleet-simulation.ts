/**
 * Processes that share one limit, in simulated time: clients as they are, each on an event loop of its own that can be busy;
 * the script of the pacer in a real Redis, at the simulated time. Two runs with the same numbers give the same figures, so
 * that variants of the algorithm can be compared, which wall-clock runs on a busy machine cannot.
 */
import type { Redis } from "ioredis";
import { uuid } from "../../../generator/simulator/seeded.js";
import { json } from "../../../runtime/codec/json.js";
import { createClient } from "../../../runtime/index.js";
import type { RateLimitOptions } from "../../../runtime/limit/options.js";
import type { Operation } from "../../../runtime/operation.js";
import { sharedPacer } from "../../../runtime/redis/index.js";
import { type Admission, seededRandom } from "../limit/limited-server.js";
import { createRemoteRedis } from "./remote-redis.js";
import { createWorld, type EventLoop, type Stalls } from "./simulated-world.js";

/** One run. Times in milliseconds. */
export interface Fleet {
  readonly processes: number;
  readonly calls: number;
  readonly seed: number;
  readonly server: () => Admission;
  /** The way to the server and back, without {@link jitter}. */
  readonly way: number;
  readonly jitter: number;
  /** How long the server takes for a request. */
  readonly work: number;
  /** How much later the first requests of a process leave: the platform's fetch is loaded, connections are opened. */
  readonly cold: number;
  /** Times at which the event loop of a process is busy. */
  readonly stalls: Stalls;
  /** The same of the server, which counts what arrives meanwhile when it is free again. Default: never. */
  readonly serverStalls?: Stalls;
  readonly rateLimit?: Omit<RateLimitOptions, "pacer">;
  readonly fault?: Fault;
}

/** What happens four seconds after the start. */
export type Fault = "kill" | "restart" | "stop" | "hang";

export interface FleetFigures {
  /** Time from the first arrival to the last one that was accepted. */
  readonly span: number;
  /** The same in parts of what the server's window allows, which accepts a second's requests at once. */
  readonly ideal: number;
  readonly accepted: number;
  readonly refused: number;
  /** Most arrivals within a second. */
  readonly worst: number;
  readonly failed: number;
  /** Of all requests, and whether they were accepted. */
  readonly arrivals: readonly (readonly [time: number, isAccepted: boolean, process: number])[];
  readonly commands: number;
}

const RATE = 25;
const FAULT_AT = 4_000;
const AWAY = 5_000;
/** How long Redis takes to start. */
const RESTART = 80;

const READ: Operation = {
  ...{ id: "compute.listVcenters", method: "GET", path: "/compute/v1/vcenters", auth: "none" },
  responses: { 200: { "application/json": json } },
  limits: [{ lane: "console", requests: RATE, seconds: 1 }],
};

let runs = 0;

export async function simulateFleet(fleet: Fleet, redis: Redis): Promise<FleetFigures> {
  runs += 1;
  const random = seededRandom(fleet.seed * 1000 + 11);
  const world = createWorld(random);
  const remote = createRemoteRedis(redis, world, random);
  const admit = fleet.server();
  const serverLoop = world.createLoop(fleet.serverStalls ?? { busy: 0, free: 0 });
  const arrivals: (readonly [number, boolean, number])[] = [];
  let failed = 0;
  const loops: EventLoop[] = [];
  const restore = Math.random;
  Math.random = random;
  // By these ids the processes send in turn when they are without Redis.
  let ids = 0;
  const nextId = (): string => uuid(`${fleet.seed} ${ids++}`);
  Object.defineProperty(crypto, "randomUUID", { value: nextId, configurable: true });
  try {
    for (let number = 0; number < fleet.processes; number++) {
      const loop = world.createLoop(fleet.stalls);
      loops.push(loop);
      let isCold = true;
      let warmAt = 0;
      const way = () => fleet.way + random() * fleet.jitter;
      const client = createClient({
        baseUrl: "https://platform.test/api",
        credentials: { id: "id", secret: "secret" },
        clock: loop.clock,
        random,
        rateLimit: {
          ...fleet.rateLimit,
          pacer: sharedPacer({
            redis: remote.connect(loop),
            scope: `fleet ${runs}`,
            clock: loop.clock,
            onEvent: () => undefined,
          }),
        },
        fetch: () =>
          new Promise((resolve) => {
            if (isCold) {
              isCold = false;
              warmAt = world.now() + fleet.cold * (0.75 + random() / 2);
              loop.busyUntil(warmAt);
            }
            const arrive = (): void => {
              const isAccepted = admit(world.now());
              arrivals.push([world.now(), isAccepted, number]);
              world.at(world.now() + (isAccepted ? fleet.work : 0) + way(), () =>
                loop.run(() =>
                  resolve(
                    new Response("{}", {
                      status: isAccepted ? 200 : 429,
                      headers: { "content-type": "application/json" },
                    }),
                  ),
                ),
              );
            };
            world.at(Math.max(world.now(), warmAt) + way(), () => serverLoop.run(arrive));
          }),
      });
      world.at(random() * 5, () => {
        for (let call = 0; call < fleet.calls; call++)
          void client.call(READ).catch(() => {
            failed += 1;
          });
      });
    }
    world.at(FAULT_AT, () => {
      if (fleet.fault === "kill") loops[0]!.kill();
      if (fleet.fault === "restart") remote.stop(RESTART);
      if (fleet.fault === "stop") remote.stop(AWAY + RESTART);
      if (fleet.fault === "hang") remote.hang(AWAY);
    });
    await world.run(() => remote.settled());
  } finally {
    Math.random = restore;
    // What is there then is the platform's own, of the prototype.
    Reflect.deleteProperty(crypto, "randomUUID");
  }
  const accepted = arrivals.filter(([, isAccepted]) => isAccepted).map(([time]) => time);
  const span = (accepted.at(-1)! - arrivals[0]![0]) / 1000;
  let worst = 0;
  let first = 0;
  for (const [index, [time]] of arrivals.entries()) {
    while (arrivals[first]![0] <= time - 1000) first += 1;
    worst = Math.max(worst, index - first + 1);
  }
  return {
    span,
    ideal: span / ((accepted.length - RATE) / RATE),
    accepted: accepted.length,
    refused: arrivals.length - accepted.length,
    worst,
    failed,
    arrivals,
    commands: remote.commands(),
  };
}
