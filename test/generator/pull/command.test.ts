import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { finishTransaction } from "../../../generator/core/specs/transaction.js";
import { screenOf } from "../../support/screen.js";
import { copyOfSpecs, filesOf, realDocument, repositorySpecs, specs } from "./platform.js";

const project = join(import.meta.dirname, "../../..");
const environment = { ...process.env, CLOUDTEMPLE_CLIENT_ID: "an-id", CLOUDTEMPLE_SECRET_ID: "a-secret" };

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(...args: string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, ["--import", "tsx", "generator/cli.ts", "pull", ...args], {
    cwd: project,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = once(child, "close").then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as string | null,
    stdout,
    stderr,
  }));
  return { child, ended };
}

let close = (): void => undefined;
afterEach(() => close());

/** A server of documents; `answer` may keep a request waiting. */
async function serve(
  answer: (slug: string, response: ServerResponse, request: IncomingMessage) => void,
): Promise<string> {
  const server = createServer((request, response) => {
    if (request.method === "POST") response.end('"eyJhbGciOiJub25lIn0.eyJleHAiOjk5OTk5OTk5OTl9.x"');
    else answer(/\/api\/(\w+)\//.exec(request.url ?? "")?.[1] ?? "", response, request);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
}

describe("npm run pull", () => {
  it("works without an account, with the simulator, and finds nothing new", async () => {
    const folder = await copyOfSpecs(repositorySpecs);
    const { code, stdout, stderr } = await start("--from", "simulator", "--folder", folder).ended;
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^compute {10}unchanged {2}version \S+, \d+ operations, not modified$/m);
    expect(stdout).toMatch(
      /\n0 updated, 16 unchanged, 0 discovered, \d+ absent, 0 failed; \d+ requests in [\d.]+ s\n$/,
    );
    expect(code).toBe(0);
    expect(await filesOf(folder)).toEqual(await filesOf(repositorySpecs));

    const slugs = [...stdout.matchAll(/^(\w+) +unchanged/gm)].map(([, slug]) => slug!);
    const again = await start(
      "--from",
      "simulator",
      "--folder",
      folder,
      ...slugs.flatMap((slug) => ["-m", slug]),
    ).ended;
    const lines = again.stdout.trimEnd().split("\n");
    console.log(`pull --from simulator, once more: ${lines.at(-1)!}`);
    // One login, and one request for each module, answered with 304.
    expect(lines.slice(0, -1).filter((line) => line.endsWith(", not modified"))).toHaveLength(16);
    expect(lines.at(-1)).toMatch(/^0 updated, 16 unchanged, .*; 17 requests in /);
    expect(await filesOf(folder)).toEqual(await filesOf(repositorySpecs));
  });

  it("exits with 1 if a module failed, after the others are done, and with 0 for --allow-partial", async () => {
    const exports = await mkdtemp(join(tmpdir(), "exports-"));
    await writeFile(join(exports, "tag.yaml"), await realDocument("tag"));
    const args = ["--from", exports, "-m", "tag", "-m", "vpc"];
    const folder = await copyOfSpecs();
    const failed = await start(...args, "--folder", folder).ended;
    expect(failed).toMatchObject({
      code: 1,
      stderr: "error: 1 module failed and kept the document they had: vpc.\n",
    });
    expect(failed.stdout).toContain(
      "tag: the real document replaces the reconstructed one\n  operations: 4 right, 0 wrong",
    );
    expect((await filesOf(folder)).get("tag.yaml")).toBe(await realDocument("tag"));
    const partial = await start(...args, "--folder", folder, "--allow-partial", "--json").ended;
    expect(partial.code).toBe(0);
    expect(partial.stderr).toContain("warning: 1 module failed");
    expect(JSON.parse(partial.stdout)).toMatchObject([
      { slug: "tag", status: "unchanged" },
      { slug: "vpc", status: "failed" },
    ]);
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "leaves the files unchanged on %s, and reports it",
    async (signal) => {
      const folder = await copyOfSpecs();
      const before = await filesOf(folder);
      const fresh = await realDocument("iam");
      let [isAsked, asked] = [(): void => undefined, Promise.resolve()];
      asked = new Promise((resolve) => (isAsked = resolve));
      const base = await serve((slug, response) => {
        if (slug === "iam") response.end(fresh);
        // The others never answer.
        else if (slug === "vpc") isAsked();
      });
      const { child, ended } = start("--from", base, "--folder", folder, "-m", "iam", "-m", "vpc");
      await asked;
      child.kill(signal);
      expect(await ended).toMatchObject({ code: 130, stderr: "interrupted; nothing was written\n" });
      expect(await filesOf(folder)).toEqual(before);
      expect(await readdir(dirname(folder))).toEqual(["specs"]);
    },
  );

  it("leaves either all previous files or all new ones, whenever it is killed", async () => {
    const kills = process.env["CLOUDTEMPLE_TEST_ALL"] === undefined ? 3 : 20;
    const slugs = ["iam", "tag", "vpc", "rtms", "storage", "backup"];
    const texts = new Map(
      await Promise.all(slugs.map(async (slug) => [slug, await realDocument(slug)] as const)),
    );
    let answered = 0;
    let onAnswer = (): void => undefined;
    const base = await serve((slug, response) => {
      response.end(texts.get(slug));
      answered += 1;
      onAnswer();
    });
    const args = ["--from", base, ...slugs.flatMap((slug) => ["-m", slug])];
    const reference = await copyOfSpecs();
    const before = await filesOf(reference);
    expect((await start(...args, "--folder", reference).ended).code).toBe(0);
    const after = await filesOf(reference);
    expect(isSame(after, before)).toBe(false);
    const counts = { old: 0, new: 0, completed: 0 };
    for (let index = 0; index < kills; index++) {
      const root = await mkdtemp(join(tmpdir(), "killed-"));
      const folder = join(root, "specs");
      await cp(specs, folder, { recursive: true });
      answered = 0;
      const { child, ended } = start(...args, "--folder", folder);
      const kill = (): void => void child.kill("SIGKILL");
      // One time in three while answers come in, otherwise when something is written beside the folder.
      const watcher = watch(root);
      if (index % 3 === 2) {
        onAnswer = () => {
          if (answered === 1 + (index % slugs.length)) kill();
        };
      } else watcher.once("change", index % 3 === 0 ? kill : () => setTimeout(kill, index / 10));
      await ended;
      watcher.close();
      onAnswer = () => undefined;
      const found = await filesOf(folder);
      counts[isSame(found, before) ? "old" : isSame(found, after) ? "new" : "completed"] += 1;
      finishTransaction(folder);
      const final = await filesOf(folder);
      expect(isSame(final, before) || isSame(final, after)).toBe(true);
      expect(await readdir(root)).toEqual(["specs"]);
      await rm(root, { recursive: true });
    }
    console.log(
      `killed ${kills} times: ${counts.old} old, ${counts.new} new, ${counts.completed} completed by the next run`,
    );
  }, 300_000);
});

/** The history holds the day of the run, which is not the same to whoever runs this at midnight. */
function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, text]) => name === "history.json" || b.get(name) === text);
}

describe("on a terminal", () => {
  /** Runs the command on a pseudo terminal of 120 columns, of util-linux. */
  async function onTerminal(...args: string[]): Promise<{ output: string; code: number | null } | undefined> {
    const quoted = args.map((word) => `'${word}'`).join(" ");
    const command = `stty cols 120 rows 40; exec '${process.execPath}' --import tsx generator/cli.ts pull ${quoted}`;
    const child = spawn(
      "script",
      ["--quiet", "--return", "--echo", "never", "--command", command, "/dev/null"],
      {
        cwd: project,
        env: { ...environment, TERM: "xterm-256color", COLUMNS: "120", CI: "", NO_COLOR: "1" },
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    const isThere = await new Promise<boolean>((resolve) => {
      child.once("error", () => resolve(false));
      child.once("close", () => resolve(true));
    });
    return isThere ? { output, code: child.exitCode } : undefined;
  }

  it("each module has one line, which ends with its outcome, without secrets", async () => {
    const [tag, vpc] = [await realDocument("tag"), await realDocument("vpc")];
    const folder = await copyOfSpecs();
    const base = await serve((slug, response, request) => {
      const token = request.headers.authorization?.replace("Bearer ", "") ?? "";
      // What the server was sent, it says back.
      if (slug === "vpc") response.end(vpc.replace(/^ {2}version: .*$/m, `  version: ${token}`));
      else if (slug === "tag") response.end(tag);
      else response.writeHead(404).end();
    });
    const modules = ["tag", "vpc", "iam", "scup"].flatMap((slug) => ["-m", slug]);
    const shown = await onTerminal("--from", base, "--folder", folder, ...modules);
    if (shown === undefined) {
      console.log("Skipped without script of util-linux: the progress of a pull on a terminal.");
      return;
    }
    const screen = screenOf(shown.output);
    const drawn = screen.slice(0, 4).map((line) => line.replaceAll(base, "https://base"));
    expect(drawn).toEqual([
      "✖ iam              failed     404 at https://base/iam/docs/swagger.yml: there is no document",
      "✔ tag              updated    version 0.0.0, 4 operations",
      expect.stringMatching(/^✔ vpc {14}updated {4}version \S*(redacted|\*)\S*, \d+ operations$/) as unknown,
      "↓ scup             absent     404 at https://base/scup/docs/swagger.yml: there is no document",
    ]);
    expect(screen).toContainEqual(
      expect.stringMatching(/^2 updated, 0 unchanged, .* 1 absent, 1 failed; 5 requests/),
    );
    expect(screen.at(-1)).toBe("error: 1 module failed and kept the document they had: iam.");
    expect(shown.code).toBe(1);
    for (const secret of ["a-secret", "eyJhbGciOiJub25lIn0"]) expect(shown.output).not.toContain(secret);
  });
});
