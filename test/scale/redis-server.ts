import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether `redis-server` is installed (`apt-get install redis-server`); says so once where it is not. */
export const HAS_REDIS = spawnSync("redis-server", ["--version"]).status === 0;

if (!HAS_REDIS)
  console.warn("Skipped: tests with a real Redis need redis-server (apt-get install redis-server).");

/** A server of this test alone, on a free port of the loopback address. */
export interface RedisServer {
  readonly port: number;
  /** Starts it again after {@link stop}, on the same port and with the same files. */
  start(): Promise<void>;
  /** @param signal `SIGKILL` for a crash */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Stops and continues the whole process, as a server that hangs. */
  freeze(): void;
  thaw(): void;
  /** Stops it and removes its files. */
  remove(): Promise<void>;
}

/** What differs from a server that keeps everything in memory. */
export interface RedisServerOptions {
  /**
   * When a command is on the disk (`appendonly`, `appendfsync`): before it is answered, or usually within a second. What a busy
   * disk has not taken yet is then kept back for up to two, and lost when the server is killed.
   */
  readonly durable?: "always" | "everysec";
  /** Makes it a cluster of one server that has all slots. */
  readonly cluster?: boolean;
}

/**
 * Where ports are looked for: below those that systems give to connections, which would take the port of a server that is
 * stopped for a while. A cluster has a second port, 10,000 above.
 */
const [FIRST_PORT, END_OF_PORTS] = [10_000, 22_000];

/** Ports that are tried before it is given up. */
const MAX_PORTS = 20;

/** Starts a server and waits until it answers. */
export async function startRedis({
  durable,
  cluster = false,
}: RedisServerOptions = {}): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), "cloudtemple-redis-"));
  const parameters = [
    ...["--bind", "127.0.0.1", "--dir", folder, "--save", ""],
    ...(durable === undefined ? ["--appendonly", "no"] : ["--appendonly", "yes", "--appendfsync", durable]),
    ...(cluster ? ["--cluster-enabled", "yes", "--cluster-announce-ip", "127.0.0.1"] : []),
  ];
  let port = 0;
  let child: ChildProcess | undefined;

  const isStarted = async (): Promise<boolean> => {
    child = spawn("redis-server", ["--port", String(port), ...parameters], { stdio: "ignore" });
    return isReady(child, port);
  };
  const start = async (): Promise<void> => {
    if (!(await isStarted())) throw new Error(`redis-server does not start at port ${port}.`);
  };
  const stop = async (signal: NodeJS.Signals = "SIGTERM"): Promise<void> => {
    const running = child;
    child = undefined;
    if (running === undefined || running.exitCode !== null) return;
    const exit = once(running, "exit");
    running.kill("SIGCONT");
    running.kill(signal);
    await exit;
  };

  // Nobody can tell whether a port is free but who listens at it: it may be taken after any look.
  for (let tries = 1; port === 0 || !(await isStarted()); tries += 1) {
    if (tries > MAX_PORTS) throw new Error(`redis-server starts at none of ${MAX_PORTS} ports.`);
    port = randomInt(FIRST_PORT, END_OF_PORTS);
  }
  if (cluster) {
    await command(port, "CLUSTER ADDSLOTSRANGE 0 16383");
    while (!(await command(port, "CLUSTER INFO")).includes("cluster_state:ok")) await pause();
  }
  return {
    port,
    start,
    stop,
    freeze: () => child?.kill("SIGSTOP"),
    thaw: () => child?.kill("SIGCONT"),
    async remove() {
      await stop("SIGKILL");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until this process serves the port; `false` if it ends, because something else does. */
async function isReady(child: ChildProcess, port: number): Promise<boolean> {
  const isServing = async (): Promise<boolean> => {
    // Another server may answer here.
    const about = await command(port, "INFO server");
    return about.includes(`process_id:${child.pid}\r`) && (await command(port, "PING")).startsWith("+PONG");
  };
  while (child.exitCode === null && child.signalCode === null) {
    // While it reads its files, it answers with an error.
    if (await isServing().catch(() => false)) return true;
    await pause();
  }
  return false;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 25));
}

function command(port: number, line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(`${line}\r\n`));
    socket.setTimeout(5_000, () => socket.destroy());
    socket.once("data", (data) => {
      resolve(data.toString());
      socket.destroy();
    });
    socket.once("error", reject);
    socket.once("close", () => reject(new Error(`Nothing answers at port ${port}.`)));
  });
}
