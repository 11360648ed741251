import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

/** What a writer is told. */
export interface JournalWriterOptions {
  readonly baseUrl: string;
  /** Of the journal. */
  readonly file: string;
  /** Of the machines that it deletes. */
  readonly ids: readonly string[];
}

/** What the journal has of all writes in the end. */
export interface JournalWriterResult {
  readonly accepted: readonly string[];
  readonly uncertain: readonly string[];
  readonly ended: readonly { readonly id: string; readonly activity: string; readonly outcome: string }[];
}

/** What a writer reports. */
export type JournalWriterReport =
  | { readonly type: "resumed"; readonly accepted: number; readonly uncertain: number }
  | ({ readonly type: "done" } & JournalWriterResult);

/** What all processes together did. */
export interface JournalRun {
  readonly result: JournalWriterResult;
  /** Processes that were killed before they were done. */
  readonly kills: number;
  /** What the last of them found. */
  readonly resumed: number;
}

/**
 * When a writer is killed: so many milliseconds after so many of its writes have arrived. Counted by arrivals, so that it is not
 * done before on a busy machine.
 */
export interface Kill {
  readonly writes: number;
  readonly later: number;
}

/**
 * Lets one process after the other work with the same journal. Each is killed with `SIGKILL`; the last one ends by itself.
 *
 * @param onWrite sets what is called when a write arrives
 */
export async function runWriters(
  options: JournalWriterOptions,
  each: readonly Kill[],
  onWrite: (listener: () => void) => void,
): Promise<JournalRun> {
  let kills = 0;
  let resumed = 0;
  for (const kill of [...each, undefined]) {
    const child = fork(new URL("./journal-writer.ts", import.meta.url), [JSON.stringify(options)], {
      execArgv: ["--import", "tsx/esm"],
    });
    let result: JournalWriterResult | undefined;
    child.on("message", (report: JournalWriterReport) => {
      if (report.type === "done") result = report;
      else resumed += report.accepted;
    });
    let arrived = 0;
    onWrite(() => {
      arrived += 1;
      if (arrived === kill?.writes) setTimeout(() => child.kill("SIGKILL"), kill.later);
    });
    const signal = await exitOf(child);
    if (signal === "SIGKILL" && result === undefined) kills += 1;
    else if (result !== undefined) return { result, kills, resumed };
    else throw new Error(`A writer ended with ${signal ?? child.exitCode ?? "nothing"}.`);
  }
  throw new Error("No writer was done.");
}

async function exitOf(child: ChildProcess): Promise<string | null> {
  const [, signal] = (await once(child, "exit")) as [number | null, string | null];
  return signal;
}
