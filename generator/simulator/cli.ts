import { Command, InvalidArgumentError } from "commander";
import { startSimulatorServer } from "./server.js";

const command = new Command("npm run simulate --")
  .description(
    "Runs a fake of the Cloud Temple platform on this machine: no account is needed, and no call costs money.",
  )
  .option("-p, --port <number>", "port to listen on; 0 selects a free one", readPort, 4010)
  .option("--seed <text>", "seed of all generated ids and values", "cloudtemple")
  .option("--no-rate-limits", "switch the rate limits off")
  .helpOption("-h, --help", "show this text")
  .parse();

const { port, seed, rateLimits } = command.opts<{ port: number; seed: string; rateLimits: boolean }>();

// Imported after the arguments are checked: --help and errors do not wait until all documents are read.
const { createSimulator } = await import("./index.js");
const simulator = createSimulator({ seed, ...(rateLimits ? {} : { rateLimits: false as const }) });
const server = await startSimulatorServer(simulator, port).catch((error: unknown): never =>
  command.error(
    `Cannot listen on port ${port} (${error instanceof Error ? error.message : String(error)}). Choose another with --port.`,
  ),
);

process.stdout.write(`The simulator listens at ${server.url}/api (documents at ${server.url}/api/{module}/docs/swagger.yml).

To point a program at it:

  export CLOUDTEMPLE_HTTP_ADDR=${server.address}
  export CLOUDTEMPLE_HTTP_SCHEME=http
  export CLOUDTEMPLE_CLIENT_ID=${simulator.credentials.id}
  export CLOUDTEMPLE_SECRET_ID=${simulator.credentials.secret}
  export CLOUDTEMPLE_LLMAAS_API_KEY=${simulator.credentials.apiKey}

The inference API (LLMaaS) has a host of its own; here its base URL is ${server.url}/llmaas:

  createClient({ servers: { llmaas: "${server.url}/llmaas" } })

Press Ctrl-C to stop.
`);

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close());

function readPort(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) {
    throw new InvalidArgumentError("Expected a whole number from 0 to 65535.");
  }
  return value;
}
