import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A server that runs in a process of its own. */
export interface ServerApart<Told> {
  /** What it said of itself once it was ready: where it listens. */
  readonly told: Told;
  readonly stop: () => void;
}

/**
 * Starts a program of this folder that sends one message when it is ready and ends when it is disconnected.
 *
 * @throws Error when it ends before that
 */
export async function startApart<Told>(program: string, ...parameters: string[]): Promise<ServerApart<Told>> {
  const child = fork(fileURLToPath(new URL(program, import.meta.url)), parameters, {
    execArgv: ["--import", "tsx"],
  });
  const ended = once(child, "exit").then(() => {
    throw new Error(`${program} ended before it was ready.`);
  });
  const [told] = (await Promise.race([once(child, "message"), ended])) as [Told];
  ended.catch(() => undefined);
  return { told, stop: () => child.disconnect() };
}
