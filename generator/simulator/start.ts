import type { Credentials } from "../../runtime/index.js";

/** A simulator that serves the documents of `specs/`, for those without an account. */
export interface RunningSimulator {
  /** Ends in `/api`. */
  readonly base: string;
  readonly credentials: Credentials;
  /** By module slug: servers of modules on a host of their own, and their static keys. */
  readonly servers: Readonly<Record<string, string>>;
  readonly apiKeys: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

/** Starts the simulator in this process. It is asked for by name only, so it is loaded only then. */
export async function startSimulator(): Promise<RunningSimulator> {
  const [{ createSimulator }, { startSimulatorServer }] = await Promise.all([
    import("./index.js"),
    import("./server.js"),
  ]);
  const simulator = createSimulator();
  const server = await startSimulatorServer(simulator);
  return {
    base: `${server.url}/api`,
    credentials: { id: simulator.credentials.id, secret: simulator.credentials.secret },
    servers: { llmaas: `${server.url}/llmaas` },
    apiKeys: { llmaas: simulator.credentials.apiKey },
    close: () => server.close(),
  };
}
