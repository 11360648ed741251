import { freemem } from "node:os";
import { startRedis } from "../../scale/redis-server.js";
import type { FirstCalled } from "./first-caller.js";
import type { Seen } from "./limited-server.js";
import type { Program, Programs } from "./programs.js";
import { percentile, printTable } from "./table.js";

/** Bytes that a process may need. */
const MEMORY = 80 * 2 ** 20;
/** Processes that start at a time. */
const BATCH = 8;

async function trial(
  programs: Programs,
  processes: number,
  shared: boolean,
): Promise<readonly (string | number)[]> {
  const redis = await startRedis();
  const server = await programs.start<string>("limited-server", {});
  const callers: Program<string>[] = [];
  try {
    const options = { baseUrl: server.ready, port: redis.port, shared };
    while (callers.length < processes) {
      const length = Math.min(BATCH, processes - callers.length);
      const batch = Array.from({ length }, () => programs.start<string>("first-caller", options));
      callers.push(...(await Promise.all(batch)));
    }
    const called = (await Promise.all(callers.map((caller) => caller.ask<FirstCalled>("go")))).flatMap(
      (one) => one ?? [],
    );
    const seen = (await server.ask<Seen>("seen"))!;
    const seconds = called.map((one) => one.seconds);
    return [
      processes,
      seen.logins,
      seen.refusedLogins,
      called.filter(({ error }) => error === undefined).length,
      [...new Set(called.flatMap(({ error }) => error ?? []))].join(", ") || "none",
      percentile(seconds, 0.5).toFixed(1),
      Math.max(...seconds).toFixed(1),
      `${Math.round(
        percentile(
          called.map(({ memory }) => memory),
          0.5,
        ) /
          2 ** 20,
      )} MB`,
    ];
  } finally {
    await Promise.all(callers.map((caller) => caller.kill()));
    await server.kill();
    await redis.remove();
  }
}

/**
 * The first calls of many processes at the same moment: how many logins they make. They share no pace, so that one of them
 * may be refused until it gives up.
 */
export async function benchLogins(programs: Programs, wanted: number): Promise<void> {
  const processes = Math.min(wanted, Math.floor((0.7 * freemem()) / MEMORY));
  if (processes < wanted)
    process.stdout.write(`\n${processes} processes instead of ${wanted}: memory is short.\n`);
  const head = [
    "token",
    "processes",
    "logins",
    "refused",
    "calls that worked",
    "errors of the others",
    "s, median",
    "s, last",
    "memory of one",
  ];
  const rows = [
    ["redisTokenStore", ...(await trial(programs, processes, true))],
    ["each for itself", ...(await trial(programs, processes, false))],
  ];
  printTable("First calls of processes that start together, 5 logins a second", head, rows);
}
