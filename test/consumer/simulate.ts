import { spawn } from "node:child_process";
import { once } from "node:events";

/** A running `cloudtemple simulate`. */
export interface Simulate {
  /** `http://127.0.0.1:4010`; the API is below `/api`. */
  readonly url: string;
  /** What it says is to be exported. */
  readonly variables: Readonly<Record<string, string>>;
  /** Sends what Ctrl-C sends, and waits for the end. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts `npx cloudtemple simulate` on a free port, in a folder where the package is installed.
 *
 * @param parameters beside the port
 * @param env added to the environment of the tests
 * @throws Error when it ends before it listens
 */
export async function startSimulate(
  cwd: string,
  parameters: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Simulate> {
  const child = spawn("npx", ["cloudtemple", "simulate", "--port", "0", ...parameters], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
    // npx and what it starts are a group of their own, which is stopped as a whole.
    detached: true,
  });
  let [output, hasEnded] = ["", false];
  const ended = once(child, "exit").then(() => void (hasEnded = true));
  child.stdout.on("data", (chunk) => (output += String(chunk)));
  while (!output.includes("Press Ctrl-C to stop.")) {
    if (hasEnded) throw new Error(`cloudtemple simulate ended with:\n${output}`);
    await Promise.race([once(child.stdout, "data"), ended]);
  }
  const exported = [...output.matchAll(/^ {2}export (\w+)=(\S+)$/gm)];
  const [, url = ""] = /listens at (\S+)\/api /.exec(output) ?? [];
  return {
    url,
    variables: Object.fromEntries(exported.map(([, name = "", value = ""]) => [name, value])),
    stop: async () => {
      if (child.pid !== undefined && !hasEnded) process.kill(-child.pid, "SIGINT");
      await ended;
    },
  };
}
