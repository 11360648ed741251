import * as workers from "cloudflare:workers";
import type { Client } from "../client.js";
import { createClient as createClientOf } from "../create-client.js";
import type { ClientOptions } from "../options.js";
import { createWorkerdClock } from "./clock.js";

export * from "../index.js";

/** One for all clients, because those with different clocks share no limits. */
const clock = createWorkerdClock(workers.waitUntil);

/** As {@link createClientOf}, for programs in workerd, which get this file by the condition `workerd` of `exports`. */
export function createClient(options: ClientOptions = {}): Client {
  return createClientOf({ ...options, clock: options.clock ?? clock });
}
