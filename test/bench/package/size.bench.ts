/**
 * What a page has to load for one read, and for one asynchronous write that is followed to its end: with the packed
 * package, and with its peers. Run it with `npm run bench:size`. The figures are the same on every machine.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { IS_TRIAL } from "../trial.js";
import { installClients } from "./install-clients.js";
import { programsOf } from "./programs.js";

/** Most bytes of ours, compressed. */
const GOALS = { read: 8_000, write: 10_000 };

interface Size {
  readonly minified: number;
  readonly sent: number;
}

const scratch = await mkdtemp(join(tmpdir(), "cloudtemple-bench-"));
try {
  const clients = await installClients(scratch);
  process.stdout.write("Bundled by esbuild, in bytes; ratio: ours to theirs, compressed\n");
  line("", "read", "gzip", "ratio", "write", "gzip", "ratio");
  let ours: { readonly read: Size; readonly write: Size } | undefined;
  for (const { name, read, write } of programsOf(clients).slice(0, IS_TRIAL ? 1 : undefined)) {
    const sizes = {
      read: await bundledSize(read, clients.folder),
      write: await bundledSize(write, clients.folder),
    };
    ours ??= sizes;
    line(name, ...cells(sizes.read, ours.read), ...cells(sizes.write, ours.write));
  }
  if (ours !== undefined) {
    report("One read", ours.read.sent, GOALS.read);
    report("One write", ours.write.sent, GOALS.write);
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function bundledSize(contents: string, resolveDir: string): Promise<Size> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: "js" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    mainFields: ["browser", "module", "main"],
    conditions: ["browser"],
    legalComments: "none",
    write: false,
    logLevel: "error",
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  return { minified: bytes.byteLength, sent: gzipSync(bytes, { level: 9 }).byteLength };
}

function cells(size: Size, ours: Size): string[] {
  return [
    size.minified.toLocaleString("en"),
    size.sent.toLocaleString("en"),
    `${(ours.sent / size.sent).toFixed(2)}x`,
  ];
}

function report(what: string, bytes: number, goal: number): void {
  const ratio = (bytes / goal).toFixed(2);
  const verdict = bytes <= goal ? "reached" : "not reached";
  process.stdout.write(
    `${what}: ${ratio} times the goal of ${goal.toLocaleString("en")} bytes, ${verdict}.\n`,
  );
}

function line(name: string, ...row: string[]): void {
  process.stdout.write(`${name.padEnd(24)}${row.map((cell) => cell.padStart(10)).join("")}\n`);
}
