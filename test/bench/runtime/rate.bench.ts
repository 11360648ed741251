/**
 * 500 requests against a limit of 25 a second, in real time and over HTTP, with the client's pacing and with libraries set to the
 * same limit as their documentation says. The peers send as the client does but do not retry; for them a refused
 * request is lost. Run it with `npm run bench:rate`.
 */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { listVcenters } from "../../../generated/compute/index.js";
import { defaultCredentials } from "../../../generator/simulator/index.js";
import { createRandom } from "../../../generator/simulator/seeded.js";
import { type ClientOptions, createClient } from "../../../runtime/index.js";
import { IS_TRIAL, unlessTrial } from "../trial.js";
import { startApart } from "./apart.js";
import { type Installed, installPackages } from "./install.js";
import type { Urls } from "./limited-servers.js";

const REQUESTS = unlessTrial(500, 2);
const LIMIT = 25;
const JITTERS = unlessTrial([0, 30], [30]);
/** Milliseconds in which the windows of the servers end. */
const PAUSE = unlessTrial(2_000, 50);
const PACKAGES = { "p-throttle": "8.1.1", bottleneck: "2.19.5" };

/** Runs calls at a pace. */
type Pace = (call: () => Promise<unknown>) => Promise<unknown>;
interface Pacer {
  readonly name: string;
  readonly options: ClientOptions;
  readonly pace: () => Pace;
}
const OURS: Pacer = { name: "cloudtemple", options: {}, pace: () => (call) => call() };

interface Outcome {
  readonly succeeded: number;
  readonly refused: number;
  /** From the first request that was accepted to the last, in milliseconds. */
  readonly span: number;
  readonly accepted: number;
}

const scratch = await mkdtemp(join(tmpdir(), "cloudtemple-bench-"));
const servers = await startApart<Urls>("limited-servers.ts");
try {
  const pacers = [OURS, ...(IS_TRIAL ? [] : await peers(await installPackages(scratch, PACKAGES)))];
  for (const jitter of JITTERS) {
    process.stdout.write(`\n${REQUESTS} requests, ${LIMIT} a second, ${jitter} ms of jitter, real time\n`);
    line("", "", "% of limit", "refused", "succeeded", "seconds");
    for (const pacer of pacers) {
      // The servers count apart, so one pacer meets all of them at a time; pacers take turns, to disturb none.
      const outcomes = await Promise.all(
        Object.entries(servers.told).map(
          async ([kind, url]) => [kind, await run(pacer, url, jitter)] as const,
        ),
      );
      for (const [kind, outcome] of outcomes) print(pacer.name, kind, outcome);
    }
  }
} finally {
  servers.stop();
  await rm(scratch, { recursive: true, force: true });
}

async function peers(installed: Installed): Promise<readonly Pacer[]> {
  type Throttle = (options: object) => (call: (work: () => Promise<unknown>) => Promise<unknown>) => Pace;
  type Bottleneck = new (options: object) => { schedule(call: () => Promise<unknown>): Promise<unknown> };
  const { default: pThrottle } = await installed.load<{ default: Throttle }>("p-throttle");
  const { default: Limiter } = await installed.load<{ default: Bottleneck }>("bottleneck");
  const unpaced: ClientOptions = { rateLimit: false, retry: false };
  return [
    {
      name: `p-throttle ${PACKAGES["p-throttle"]} strict`,
      options: unpaced,
      pace: () => pThrottle({ limit: LIMIT, interval: 1_000, strict: true })((call) => call()),
    },
    {
      name: `bottleneck ${PACKAGES.bottleneck} minTime`,
      options: unpaced,
      pace: () => {
        const limiter = new Limiter({ minTime: 1_000 / LIMIT });
        return (call) => limiter.schedule(call);
      },
    },
  ];
}

async function run({ options, pace }: Pacer, url: string, jitter: number): Promise<Outcome> {
  const delay = createRandom(`${url}/network`);
  const { id, secret } = defaultCredentials;
  let refused = 0;
  const accepted: number[] = [];
  const client = createClient({
    ...options,
    baseUrl: `${url}/api`,
    credentials: { id, secret },
    fetch: async (request, init) => {
      if (jitter > 0) await sleep(delay() * jitter);
      const response = await fetch(request, init);
      if (response.status === 429) refused += 1;
      else if (response.ok) accepted.push(performance.now());
      return response;
    },
  });
  // The windows of those who came before must be over, and then that of the first call and of its login.
  await sleep(PAUSE);
  await listVcenters(client);
  await sleep(PAUSE);
  refused = 0;
  accepted.length = 0;
  const paced = pace();
  const calls = Array.from({ length: REQUESTS }, () => paced(() => listVcenters(client)));
  const succeeded = (await Promise.allSettled(calls)).filter(({ status }) => status === "fulfilled").length;
  const span = (accepted.at(-1) ?? Number.NaN) - (accepted[0] ?? Number.NaN);
  return { succeeded, refused, span, accepted: accepted.length };
}

function print(name: string, kind: string, { succeeded, refused, span, accepted }: Outcome): void {
  const share = (100 * (accepted - 1) * 1_000) / span / LIMIT;
  line(name, kind, share.toFixed(1), String(refused), `${succeeded}`, (span / 1_000).toFixed(1));
}

function line(name: string, kind: string, ...cells: string[]): void {
  process.stdout.write(
    `${name.padEnd(26)}${kind.padEnd(24)}${cells.map((cell) => cell.padStart(11)).join("")}\n`,
  );
}
