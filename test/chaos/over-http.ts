/**
 * One run of the chaos test over real connections, on a clock that runs a hundred times faster, in a process of its own:
 * `tsx test/chaos/over-http.ts SEED CREATES READS`. Prints its figures as one line of JSON.
 */
import { getEventListeners } from "node:events";
import type { CreateVcenterVirtualMachineInput } from "../../generated/compute/index.js";
import { createSimulator } from "../../generator/simulator/index.js";
import { createRandom } from "../../generator/simulator/seeded.js";
import { startSimulatorServer } from "../../generator/simulator/server.js";
import { createClient } from "../../runtime/index.js";
import { call } from "./callers.js";
import { createFastClock } from "./fast-clock.js";
import { addFaultMix } from "./fault-mix.js";
import { balance, CREATES } from "./ledger.js";
import { reportLeftovers } from "./leftovers.js";

const CALLERS = 50;
const WAIT = 60_000;
const FAULTY = 0.1;
const FACTOR = 100;

const [seed = "1", creates = "100", reads = "500"] = process.argv.slice(2);
const load = { creates: Number(creates), reads: Number(reads), callers: CALLERS, wait: WAIT };
const clock = createFastClock(FACTOR);
const simulator = createSimulator({ clock, seed: `http-${seed}`, rateLimits: false });
const server = await startSimulatorServer(simulator);
const { id, secret } = simulator.credentials;
const client = createClient({
  // The bodies have a deprecated field, and a warning of the process is counted.
  onDeprecation: "silent",
  clock,
  credentials: { id, secret },
  baseUrl: `${server.url}/api`,
  random: createRandom(`http-${seed}/jitter`),
  rateLimit: false,
});
const leftovers = reportLeftovers();

const { body } = simulator.exampleRequest(`${CREATES.module} POST ${CREATES.path}`);
addFaultMix(simulator, FAULTY, `/${CREATES.module}${CREATES.path}`);
const { signal } = new AbortController();
const told = await call(client, body as CreateVcenterVirtualMachineInput["body"], load, signal);
await server.close();

const { doubled, lost } = balance(simulator, told, []);
leftovers({
  seed: Number(seed),
  requests: simulator.requests.length,
  doubled,
  lost,
  reads: told.reads,
  failedReads: told.failedReads,
  misread: told.misread,
  listeners: getEventListeners(signal, "abort").length,
});
