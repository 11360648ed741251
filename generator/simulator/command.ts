import { type Command, InvalidArgumentError } from "commander";
import { Problem } from "../problem.js";

interface Options {
  readonly port: number;
  readonly seed: string;
  readonly faults?: string;
  readonly rateLimits: boolean;
}

export function addSimulateCommand(program: Command): void {
  program
    .command("simulate")
    .description(
      "run a fake of the Cloud Temple platform on this machine: no account is needed, and no call costs money",
    )
    .option("-p, --port <number>", "port to listen on; 0 selects a free one", readPort, 4010)
    .option("--seed <text>", "seed of all generated ids and values", "cloudtemple")
    .option("--faults <file>", "what goes wrong: a JSON list of rules, as `simulator.faults.add` takes them")
    .option("--no-rate-limits", "switch the rate limits off")
    .addHelpText(
      "after",
      `
Prints the variables to export, and runs until Ctrl-C.

A file of faults: [{ "match": { "path": "/api/compute" }, "fault": { "kind": "status", "status": 503 }, "times": 2 }]

Exit status: 0 stopped, 1 the port is taken or the faults are invalid, 2 wrong usage.`,
    )
    .action(run);
}

async function run({ port, seed, faults, rateLimits }: Options): Promise<void> {
  // Imported after the arguments are checked: --help and errors do not wait until all documents are read.
  const [{ createSimulator }, { startSimulatorServer }, { readFaults }] = await Promise.all([
    import("./index.js"),
    import("./server.js"),
    import("./faults-file.js"),
  ]);
  const simulator = createSimulator({ seed, ...(rateLimits ? {} : { rateLimits: false as const }) });
  if (faults !== undefined) {
    for (const rule of await readFaults(faults, simulator.operations)) simulator.faults.add(rule);
  }
  const server = await startSimulatorServer(simulator, port).catch((error: unknown): never => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem(`cannot listen on port ${port} (${reason}).`, { fix: "Choose another with --port." });
  });

  process.stdout.write(`The simulator listens at ${server.url}/api (documents at ${server.url}/api/{module}/docs/swagger.yml).

To point a program at it:

  export CLOUDTEMPLE_HTTP_ADDR=${server.address}
  export CLOUDTEMPLE_HTTP_SCHEME=http
  export CLOUDTEMPLE_CLIENT_ID=${simulator.credentials.id}
  export CLOUDTEMPLE_SECRET_ID=${simulator.credentials.secret}
  export CLOUDTEMPLE_LLMAAS_HTTP_ADDR=${server.address}/llmaas
  export CLOUDTEMPLE_LLMAAS_API_KEY=${simulator.credentials.apiKey}

Pages of this machine may call it too: it answers with CORS headers to origins such as http://localhost:5173.

Press Ctrl-C to stop.
`);

  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close());
}

function readPort(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) {
    throw new InvalidArgumentError("Expected a whole number from 0 to 65535.");
  }
  return value;
}
