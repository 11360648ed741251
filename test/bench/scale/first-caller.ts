/** One of many processes of a fleet that start together: makes one call that needs a token. */
import { Redis } from "ioredis";
import { json } from "../../../runtime/codec/json.js";
import { createClient } from "../../../runtime/index.js";
import type { Operation } from "../../../runtime/operation.js";
import { redisTokenStore } from "../../../runtime/redis/index.js";

/** What a caller is told. */
export interface FirstCallerOptions {
  readonly baseUrl: string;
  readonly port: number;
  /** Whether it shares the token. */
  readonly shared: boolean;
}

/** What became of its call. */
export interface FirstCalled {
  /** Name of the error; `undefined` for a success. */
  readonly error?: string;
  readonly seconds: number;
  /** Bytes of memory that the process holds. */
  readonly memory: number;
}

const { baseUrl, port, shared } = JSON.parse(process.argv[2] ?? "{}") as FirstCallerOptions;
const client = createClient({
  baseUrl,
  credentials: { id: "id", secret: "secret" },
  ...(shared && {
    tokenStore: redisTokenStore({
      redis: new Redis(port, "127.0.0.1"),
      secret: "0123456789abcdef0123456789abcdef",
    }),
  }),
});
const READ: Operation = {
  id: "compute.listVcenters",
  method: "GET",
  path: "/compute/v1/vcenters",
  responses: { 200: { "application/json": json } },
};

process.once("message", () => {
  const start = performance.now();
  void client.call(READ).then(
    () => tell(),
    (error: unknown) => tell((error as Error).name),
  );
  function tell(error?: string): void {
    const seconds = (performance.now() - start) / 1_000;
    const called: FirstCalled = {
      ...(error !== undefined && { error }),
      seconds,
      memory: process.memoryUsage.rss(),
    };
    process.send?.(called, () => process.exit());
  }
});
process.once("disconnect", () => process.exit());
process.send?.("ready");
