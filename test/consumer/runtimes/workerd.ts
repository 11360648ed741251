import { spawn } from "node:child_process";
import { once } from "node:events";
import { build } from "esbuild";
import { writeFiles } from "../own-documents.js";
import { run } from "../run.js";
import type { Simulate } from "../simulate.js";
import { binaryOf } from "./binaries.js";
import type { Exercise } from "./exercise.js";
import { writePrograms } from "./programs.js";
import type { Trial } from "./trial.js";
import { pinned } from "./versions.js";

/** Requests that are under way at the same time; each lists three times, so that they wait for each other's slots. */
const CALLERS = 12;
/** Callers who leave at once. */
const LEAVING = 3;
/** Milliseconds after which a request counts as one that is never answered. */
const NEVER = 30_000;

/**
 * A worker, bundled as wrangler does. There, timers and connections end with the request that started them, so what requests
 * share (the queue of the rate limit, a login) is tried with many at once, and with some whose callers leave.
 */
export const workerd: Trial = {
  group: "runtimes",
  name: "workerd",
  what: "`workerd serve`, a bundle with the condition `workerd`",
  packages: () => pinned("workerd"),
  async run({ project, platform }) {
    await writePrograms(project, "worker");
    await build({
      absWorkingDir: project,
      entryPoints: ["worker.js"],
      outfile: "bundle.js",
      bundle: true,
      format: "esm",
      conditions: ["workerd", "worker", "browser"],
      external: ["cloudflare:*"],
      logLevel: "silent",
    });
    await writeFiles(project, { "config.capnp": configOf(platform) });
    const program = await binaryOf(project, "workerd");
    const { stdout } = await run(program, ["--version"], { cwd: project });
    const worker = await serve(program, project);
    try {
      const exercise = (await worker.get("/")) as Exercise;
      for (const path of ["/shared", "/own"]) {
        await Promise.all(Array.from({ length: CALLERS }, () => worker.get(path)));
        for (let left = 0; left < LEAVING; left += 1) await worker.leave(path);
        await Promise.all(Array.from({ length: CALLERS }, () => worker.get(path)));
      }
      return {
        version: stdout.trim().split(" ").at(-1) ?? "",
        exercise,
        notes: `${CALLERS} requests at once, after callers have left too, with one client and with one each`,
      };
    } finally {
      worker.kill();
    }
  },
};

interface Worker {
  /** The JSON of an answer. @throws Error for any other status than 200, and when none comes */
  readonly get: (path: string) => Promise<unknown>;
  /** Sends a request and goes away before the answer. */
  readonly leave: (path: string) => Promise<void>;
  readonly kill: () => void;
}

async function serve(program: string, cwd: string): Promise<Worker> {
  const child = spawn(program, ["serve", "config.capnp", "--control-fd=3"], {
    cwd,
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  const [line] = (await once(child.stdio[3]!, "data")) as [Buffer];
  const { port } = JSON.parse(String(line).split("\n")[0] ?? "") as { readonly port: number };
  const url = `http://127.0.0.1:${port}`;
  return {
    async get(path) {
      const answer = await fetch(url + path, { signal: AbortSignal.timeout(NEVER) });
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
      return (await answer.json()) as unknown;
    },
    async leave(path) {
      const leaving = new AbortController();
      const answer = fetch(url + path, { signal: leaving.signal });
      setTimeout(() => leaving.abort(), 20);
      await answer.catch(() => undefined);
    },
    // It would wait for the requests that are under way.
    kill: () => void child.kill("SIGKILL"),
  };
}

function configOf({ url, variables }: Simulate): string {
  const bindings = {
    BASE_URL: `${url}/api`,
    ID: variables["CLOUDTEMPLE_CLIENT_ID"] ?? "",
    SECRET: variables["CLOUDTEMPLE_SECRET_ID"] ?? "",
  };
  const texts = Object.entries(bindings).map(([name, text]) => `(name = "${name}", text = "${text}")`);
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main), (name = "internet", network = (allow = ["private", "public"]))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "bundle.js")],
  compatibilityDate = "2026-11-01",
  bindings = [${texts.join(", ")}],
);
`;
}
