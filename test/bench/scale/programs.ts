import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Programs of this folder, compiled once: a process that has to compile its sources spends seconds on it. */
export interface Programs {
  /** Starts one with its options, and waits until it says that it is ready: its first message. */
  start<Ready>(name: string, options: object): Promise<Program<Ready>>;
  remove(): Promise<void>;
}

/** A process. */
export interface Program<Ready> {
  readonly child: ChildProcess;
  readonly ready: Ready;
  /** Sends a message, and resolves to the next one that comes; `undefined` if it ends before. */
  ask<Answer>(question: string): Promise<Answer | undefined>;
  kill(): Promise<void>;
}

/** Compiles the programs. The files are below `node_modules`, from where libraries are found. */
export async function compilePrograms(names: readonly string[]): Promise<Programs> {
  const cache = join(root, "node_modules", ".cache");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "bench-scale-"));
  await build({
    entryPoints: names.map((name) => fileURLToPath(new URL(`${name}.ts`, import.meta.url))),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "silent",
  });
  return {
    async start<Ready>(name: string, options: object): Promise<Program<Ready>> {
      const child = fork(join(folder, `${name}.mjs`), [JSON.stringify(options)]);
      const exit = once(child, "exit");
      const first = await Promise.race([once(child, "message"), exit.then(() => undefined)]);
      if (first === undefined) throw new Error(`${name} ended before it was ready.`);
      return {
        child,
        ready: first[0] as Ready,
        async ask<Answer>(question: string) {
          const answer = Promise.race([once(child, "message"), exit.then(() => undefined)]);
          if (child.connected) child.send(question);
          return (await answer)?.[0] as Answer | undefined;
        },
        async kill() {
          child.kill("SIGKILL");
          await exit;
        },
      };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
