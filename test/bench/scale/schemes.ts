import Bottleneck from "bottleneck";
import { Redis } from "ioredis";
import { RateLimiterRedis } from "rate-limiter-flexible";
import type { ClientOptions } from "../../../runtime/index.js";
import { sharedPacer } from "../../../runtime/redis/index.js";

/** What a scheme may need. */
export interface SchemeContext {
  /** Of Redis, on the loopback address. */
  readonly port: number;
  readonly processes: number;
  /** Called when Redis is gone, and when it is back. */
  readonly onEvent: () => void;
}

const LIMIT = 25;
/** What a user of bottleneck would set to keep the margin that this package keeps: 24 a second. */
const MIN_TIME = 1_000 / 24;

/** With the defaults of ioredis, as the README shows it. */
function connect(port: number): Redis {
  const redis = new Redis(port, "127.0.0.1");
  redis.on("error", () => undefined);
  return redis;
}

/** The ways in which several processes can keep to one limit: the options of each one's client. */
export const SCHEMES = {
  sharedPacer: ({ port, onEvent }) => ({
    rateLimit: { pacer: sharedPacer({ redis: connect(port), onEvent }) },
  }),
  "no sharing": () => ({}),
  "share: 1 / n": ({ processes }) => ({ rateLimit: { share: 1 / processes } }),
  "rate-limiter-flexible": ({ port }) => {
    const limiter = new RateLimiterRedis({ storeClient: connect(port), points: LIMIT, duration: 1 });
    return {
      rateLimit: false,
      middleware: [
        async (request, next) => {
          for (;;) {
            const wait = await limiter.consume("console").then(
              () => 0,
              (reason: unknown) => (reason as { readonly msBeforeNext?: number }).msBeforeNext ?? 1_000,
            );
            if (wait === 0) return next(request);
            await new Promise((resolve) => setTimeout(resolve, wait + Math.random() * 20));
          }
        },
      ],
    };
  },
  bottleneck: ({ port }) => {
    const limiter = new Bottleneck({
      ...{ id: "console", datastore: "ioredis", Redis, clientOptions: { host: "127.0.0.1", port } },
      minTime: MIN_TIME,
      clearDatastore: false,
    });
    limiter.on("error", () => undefined);
    return { rateLimit: false, middleware: [(request, next) => limiter.schedule(() => next(request))] };
  },
} as const satisfies Record<string, (context: SchemeContext) => ClientOptions>;

/** Name of one of {@link SCHEMES}. */
export type Scheme = keyof typeof SCHEMES;
