import type { Credentials } from "../../runtime/index.js";

/** A simulator that serves the documents of `specs/`, for commands run without an account. */
export interface RunningSimulator {
  /** Base URL; ends in `/api`. */
  readonly base: string;
  readonly credentials: Credentials;
  /** Base URLs of the modules with a host of their own, by slug. */
  readonly servers: Readonly<Record<string, string>>;
  /** Static keys of these modules, by slug. */
  readonly apiKeys: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

/** Starts the simulator in this process. Its modules are imported only here, because they read all documents. */
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
