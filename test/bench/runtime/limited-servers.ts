/**
 * The servers of the rate benchmark: one simulator of the platform for each way to count requests. Sends their URLs, by name, to
 * the process that started it, and the arrivals they saw whenever it is asked.
 */
import { createSimulator, type LimiterKind } from "../../../generator/simulator/index.js";
import { startSimulatorServer } from "../../../generator/simulator/server.js";

export const KINDS = {
  "sliding window": { kind: "sliding" },
  "fixed window": { kind: "fixed" },
  "leaky bucket, burst 5": { kind: "leaky", burst: 5 },
  "leaky bucket, no burst": { kind: "leaky", burst: 0 },
} as const satisfies Record<string, LimiterKind>;

/** Where one of the servers listens. */
export type Urls = Readonly<Record<keyof typeof KINDS, string>>;

if (process.send !== undefined) {
  const servers = await Promise.all(
    Object.entries(KINDS).map(async ([name, rateLimits]) => {
      const { url } = await startSimulatorServer(createSimulator({ rateLimits }));
      return [name, url] as const;
    }),
  );
  process.send(Object.fromEntries(servers));
  process.once("disconnect", () => process.exit());
}
