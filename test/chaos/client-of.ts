import {
  createManualClock,
  createSimulator,
  type ManualClock,
  type Simulator,
  type SimulatorOptions,
} from "../../generator/simulator/index.js";
import { createRandom } from "../../generator/simulator/seeded.js";
import { type Client, type ClientOptions, createClient } from "../../runtime/index.js";

/** A simulated platform on a held clock, and a client of it. */
export interface Platform {
  readonly clock: ManualClock;
  readonly simulator: Simulator;
  readonly client: Client;
  /** How often somebody logged in. */
  readonly logins: () => number;
}

/** What differs from the defaults. */
export interface Differences {
  readonly seed?: string;
  readonly simulator?: SimulatorOptions;
  readonly client?: ClientOptions;
  /** What lies between client and platform: gives the request on with `send`, or does something else. */
  readonly network?: (send: () => Promise<Response>, now: number) => Promise<Response>;
  /** Milliseconds that a request takes to arrive, at most; how long each one takes is drawn from the seed. */
  readonly jitter?: number;
}

/** Starts both; the client sends to the simulator without a network. */
export function startPlatform({ seed = "cloudtemple", jitter = 0, ...options }: Differences = {}): Platform {
  const clock = createManualClock();
  const simulator = createSimulator({ clock, seed, ...options.simulator });
  const { id, secret } = simulator.credentials;
  const delay = createRandom(`${seed}/network`);
  const client = createClient({
    // The bodies have a deprecated field, and a warning of the process is counted.
    onDeprecation: "silent",
    clock,
    credentials: { id, secret },
    baseUrl: "https://simulator.test/api",
    random: createRandom(`${seed}/jitter`),
    fetch: async (url, init) => {
      if (jitter > 0) await clock.sleep(delay() * jitter, init.signal ?? undefined);
      const send = () => simulator.fetch(url, init);
      return options.network === undefined ? send() : options.network(send, clock.now());
    },
    ...options.client,
  });
  const isLogin = ({ path }: { readonly path: string }): boolean =>
    path.endsWith("/auth/personal_access_token");
  return { clock, simulator, client, logins: () => simulator.requests.filter(isLogin).length };
}
