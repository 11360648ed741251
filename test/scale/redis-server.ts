import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
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
  /** Writes every command to a file first (`appendonly`), so that a restart loses at most a second. */
  readonly durable?: boolean;
  /** Makes it a cluster of one server that has all slots. */
  readonly cluster?: boolean;
}

/** Starts a server and waits until it answers. */
export async function startRedis({
  durable = false,
  cluster = false,
}: RedisServerOptions = {}): Promise<RedisServer> {
  const port = await freePort(cluster);
  const folder = await mkdtemp(join(tmpdir(), "cloudtemple-redis-"));
  const parameters = [
    ...["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--save", ""],
    ...["--appendonly", durable ? "yes" : "no"],
    ...(cluster ? ["--cluster-enabled", "yes", "--cluster-announce-ip", "127.0.0.1"] : []),
  ];
  let child: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    child = spawn("redis-server", parameters, { stdio: "ignore" });
    await until(() => answers(port), port);
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

  await start();
  if (cluster) {
    await command(port, "CLUSTER ADDSLOTSRANGE 0 16383");
    await until(async () => (await command(port, "CLUSTER INFO")).includes("cluster_state:ok"), port);
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

async function until(isReady: () => Promise<boolean>, port: number): Promise<void> {
  for (let attempt = 0; !(await isReady()); attempt++) {
    if (attempt === 400) throw new Error(`redis-server at port ${port} is not ready.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** A free port; for a cluster, one whose bus port, 10,000 above, exists. */
async function freePort(cluster: boolean): Promise<number> {
  for (;;) {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as { port: number };
    server.close();
    await once(server, "close");
    if (!cluster || port < 55_000) return port;
  }
}

/** Whether the server is ready: while it reads its files, it answers with an error. */
async function answers(port: number): Promise<boolean> {
  return (await command(port, "PING").catch(() => "")).startsWith("+PONG");
}

function command(port: number, line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(`${line}\r\n`));
    socket.once("data", (data) => {
      socket.destroy();
      resolve(data.toString());
    });
    socket.once("error", reject);
  });
}
