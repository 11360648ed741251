import { once } from "node:events";
import { Cluster, Redis } from "ioredis";
import { createClient as createLatest, createCluster as createLatestCluster } from "redis";
import { createClient as create4, createCluster as createCluster4 } from "redis-4";
import { createClient as create5, createCluster as createCluster5 } from "redis-5";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PacedLane } from "../../../runtime/limit/pacer.js";
import { type RedisClient, type SharedStateEvent, sharedPacer } from "../../../runtime/redis/index.js";
import { HAS_REDIS, type RedisServer, startRedis } from "../../scale/redis-server.js";
import { patientClock } from "./patient-clock.js";

const lane = (name: string): PacedLane => ({
  ...{ lane: name, requests: 100, seconds: 1, margin: 0, burst: 1, share: 1 },
});

/** A connected client, and how to close it. Each has the types of its own library: no cast makes it fit. */
type Connect = (port: number) => Promise<readonly [client: RedisClient, close: () => unknown]>;

const ALONE: Record<string, Connect> = {
  ioredis: async (port) => {
    const client = new Redis(port, "127.0.0.1");
    return [client, () => client.disconnect()];
  },
  "node-redis 4": async (port) => {
    const client = await create4({ socket: { port } }).connect();
    return [client, () => client.disconnect()];
  },
  "node-redis 5": async (port) => {
    const client = await create5({ socket: { port } }).connect();
    return [client, () => client.destroy()];
  },
  "node-redis 5 with RESP 3": async (port) => {
    const client = await create5({ RESP: 3, socket: { port } }).connect();
    return [client, () => client.destroy()];
  },
  "node-redis 6": async (port) => {
    const client = await createLatest({ socket: { port } }).connect();
    return [client, () => client.destroy()];
  },
  "a function": async (port) => {
    const client = new Redis(port, "127.0.0.1");
    return [(command, ...parameters) => client.call(command, ...parameters), () => client.disconnect()];
  },
};

const CLUSTERS: Record<string, Connect> = {
  "the Cluster of ioredis": async (port) => {
    const client = new Cluster([{ host: "127.0.0.1", port }]);
    await once(client, "ready");
    return [client, () => client.disconnect()];
  },
  "the cluster of node-redis 4": async (port) => {
    const client = createCluster4({ rootNodes: [{ socket: { host: "127.0.0.1", port } }] });
    await client.connect();
    return [client, () => client.disconnect()];
  },
  "the cluster of node-redis 5": async (port) => {
    const client = createCluster5({ rootNodes: [{ socket: { host: "127.0.0.1", port } }] });
    await client.connect();
    return [client, () => client.destroy()];
  },
  "the cluster of node-redis 6": async (port) => {
    const client = createLatestCluster({ rootNodes: [{ socket: { host: "127.0.0.1", port } }] });
    await client.connect();
    return [client, () => client.destroy()];
  },
};

describe.skipIf(!HAS_REDIS).each([
  ["one server", false, ALONE],
  ["a cluster", true, CLUSTERS],
] as const)("on %s, the shared pacer works with", (_, cluster, clients) => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis({ cluster });
  });
  afterAll(() => server.remove());

  test.each(Object.entries(clients))("%s", async (scope, connect) => {
    const [redis, close] = await connect(server.port);
    const events: SharedStateEvent[] = [];
    const pacer = sharedPacer({
      ...{ redis, scope, clock: patientClock },
      onEvent: (event) => void events.push(event),
    });
    const ask = { priority: "interactive", more: false, waited: false, gap: 0, accepted: 0 } as const;
    const { signal } = new AbortController();
    try {
      // Two lanes at once need one hash tag in a cluster.
      for (let slot = 0; slot < 3; slot++)
        expect(await pacer.reserve([lane("a"), lane("b")], { ...ask, signal })).toEqual({ go: true, in: 0 });
      expect(await pacer.refused([lane("a")], 90_000)).toBe(90_000);
      expect((await pacer.reserve([lane("a"), lane("b")], { ...ask, signal })).go).toBe(false);
      expect(await pacer.reserve([lane("b")], { ...ask, signal })).toEqual({ go: true, in: 0 });
      expect(events).toEqual([]);
    } finally {
      await close();
    }
  });
});
