/**
 * What a page has to load, as bundlers cut it that split code, for one read, and for one asynchronous write that is followed
 * to its end: with the packed package, and with its peers. Run it with `npm run bench:size`. The figures are the same on
 * every machine.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PageLoad, pageLoad } from "../../support/page-load.js";
import { IS_TRIAL } from "../trial.js";
import { installClients } from "./install-clients.js";
import { programsOf } from "./programs.js";

/** Most bytes of ours, compressed. */
const GOALS = { read: 8_000, write: 10_000 };

const scratch = await mkdtemp(join(tmpdir(), "cloudtemple-bench-"));
try {
  const clients = await installClients(scratch);
  process.stdout.write("Bundled by esbuild, in bytes; ratio: ours to theirs, compressed\n");
  line("", "read", "gzip", "ratio", "write", "gzip", "ratio");
  let ours: { readonly read: PageLoad; readonly write: PageLoad } | undefined;
  for (const { name, read, write } of programsOf(clients).slice(0, IS_TRIAL ? 1 : undefined)) {
    const sizes = {
      read: await bundledSize(read, clients.folder),
      write: await bundledSize(write, clients.folder),
    };
    ours ??= sizes;
    line(name, ...cells(sizes.read, ours.read), ...cells(sizes.write, ours.write));
  }
  if (ours !== undefined) {
    report("One read", ours.read, GOALS.read);
    report("One write", ours.write, GOALS.write);
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}

function bundledSize(contents: string, resolveDir: string): Promise<PageLoad> {
  const mainFields = ["browser", "module", "main"];
  return pageLoad(contents, resolveDir, { mainFields, conditions: ["browser"] });
}

function cells(size: PageLoad, ours: PageLoad): string[] {
  return [
    size.minified.toLocaleString("en"),
    size.sent.toLocaleString("en"),
    `${(ours.sent / size.sent).toFixed(2)}x`,
  ];
}

function report(what: string, { sent, sentInAll }: PageLoad, goal: number): void {
  const ratio = (sent / goal).toFixed(2);
  const verdict = sent <= goal ? "reached" : "not reached";
  process.stdout.write(
    `${what}: ${ratio} times the goal of ${goal.toLocaleString("en")} bytes, ${verdict}; ` +
      `${sentInAll.toLocaleString("en")} bytes with what is loaded later.\n`,
  );
}

function line(name: string, ...row: string[]): void {
  process.stdout.write(`${name.padEnd(24)}${row.map((cell) => cell.padStart(10)).join("")}\n`);
}
