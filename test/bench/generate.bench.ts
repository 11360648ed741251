/**
 * Generates clients of the same documents with us and with other generators, each in processes of its own, and
 * prints what that cost, what share of ours reading the result back has, what checking the result costs a compiler, and
 * how our cost grows with the size of a document. Run it with `npm run bench`, or for some
 * documents with `npm run bench -- github.json`.
 */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compilers } from "./compilers.js";
import { installPeers, ours, oursUnverified, type Peer } from "./peers.js";
import { type ProcessCost, processCost } from "./process-cost.js";
import { severalTimes } from "./several-times.js";
import { IS_TRIAL, unlessTrial } from "./trial.js";
import { type TypeCost, typeCost } from "./type-cost.js";

const DOCUMENTS = [
  "hetzner.json",
  "docker.yaml",
  "clerk.yaml",
  "adyen-checkout.json",
  "openai.yaml",
  "github.json",
];
const REFERENCE = "hey-api";
/** A run of over this many CPU seconds is measured once. */
const LONG = 20;

interface Outcome extends ProcessCost {
  readonly files: number;
  readonly bytes: number;
  readonly types: TypeCost | undefined;
}

const corpus = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));
const specs = fileURLToPath(new URL("../../specs/", import.meta.url));
const [compiler] = compilers;
const scratch = await mkdtemp(join(tmpdir(), "cloudtemple-bench-"));
try {
  const peers = [ours, ...(IS_TRIAL ? [] : await installPeers(join(scratch, "peers")))];
  // The first start makes the bundle of the generator.
  await processCost([...ours.parameters("", ""), "--help"], scratch);
  for (const document of documents()) await compare(document, peers);
  const [smallest] = documents();
  if (smallest !== undefined) await grow(smallest);
} finally {
  await rm(scratch, { recursive: true, force: true });
}

function documents(): string[] {
  const names = process.argv.slice(2);
  if (IS_TRIAL) return [join(specs, "tag.yaml")];
  if (!existsSync(corpus)) {
    process.stdout.write("The real documents are not there; specs/compute.yaml stands in for them.\n");
    return [join(specs, "compute.yaml")];
  }
  return (names.length > 0 ? names : DOCUMENTS).map((name) => join(corpus, name));
}

async function compare(document: string, peers: readonly Peer[]): Promise<void> {
  const { size } = await stat(document);
  process.stdout.write(`\n${basename(document)}, ${mebibytes(size)} MiB\n`);
  line("", "CPU s", "memory MiB", "files", "MiB", "check s", "instantiations");
  const outcomes = new Map<string, Outcome>();
  for (const peer of peers) {
    try {
      const outcome = await measure(peer, document);
      outcomes.set(peer.name, outcome);
      const { cpu, memory, files, bytes, types } = outcome;
      line(
        peer.name,
        cpu.toFixed(1),
        mebibytes(memory),
        String(files),
        mebibytes(bytes),
        types === undefined ? "errors" : types.seconds.toFixed(1),
        types === undefined ? "errors" : String(types.instantiations),
      );
    } catch (error) {
      process.stdout.write(
        `${peer.name.padEnd(28)} ${error instanceof Error ? error.message.slice(0, 160) : "failed"}\n`,
      );
    }
  }
  const our = outcomes.get(ours.name);
  if (our === undefined) return;
  for (const [name, their] of outcomes) {
    if (name === ours.name) continue;
    const ratio = (a: number | undefined, b: number | undefined): string =>
      a === undefined || b === undefined || b === 0 ? "-" : (a / b).toFixed(2);
    line(
      `cloudtemple / ${name.split(" ")[0] ?? ""}${name.startsWith(REFERENCE) ? " *" : ""}`,
      ratio(our.cpu, their.cpu),
      ratio(our.memory, their.memory),
      ratio(our.files, their.files),
      ratio(our.bytes, their.bytes),
      ratio(our.types?.seconds, their.types?.seconds),
      ratio(our.types?.instantiations, their.types?.instantiations),
    );
  }
  const unverified = await median(() =>
    processCost(oursUnverified.parameters(document, folderOf(oursUnverified, document)), scratch),
  );
  const share = (our.cpu - unverified.cpu) / our.cpu;
  process.stdout.write(`verify is ${(100 * share).toFixed(0)} % of our CPU time\n`);
}

/** What copies of a document cost, each with all of its paths and schemas under names of their own. */
async function grow(document: string): Promise<void> {
  process.stdout.write(`\n${basename(document)}, several times\n`);
  line("", "CPU s", "memory MiB", "CPU s a copy");
  for (const copies of unlessTrial([1, 2, 4, 8], [1, 2])) {
    const path = join(scratch, `${copies}-times.json`);
    await writeFile(path, await severalTimes(document, copies));
    const { cpu, memory } = await median(() =>
      processCost(ours.parameters(path, folderOf(ours, path)), scratch),
    );
    line(`${copies} times`, cpu.toFixed(1), mebibytes(memory), (cpu / copies).toFixed(2));
  }
}

/** The run with the median of CPU time, of three: a busy machine slows some of them. */
async function median(run: () => Promise<ProcessCost>): Promise<ProcessCost> {
  const first = await run();
  if (IS_TRIAL || first.cpu > LONG) return first;
  const costs = [first, await run(), await run()].sort((a, b) => a.cpu - b.cpu);
  return costs[1] ?? first;
}

async function measure(peer: Peer, document: string): Promise<Outcome> {
  const out = folderOf(peer, document);
  await mkdir(out, { recursive: true });
  const cost = await median(() => processCost(peer.parameters(document, out), scratch));
  const entries = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  const sources = paths.filter((path) => path.endsWith(".ts"));
  return {
    ...cost,
    files: paths.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    types: compiler === undefined ? undefined : await checkTypes(sources),
  };
}

function folderOf(peer: Peer, document: string): string {
  return join(scratch, peer.name.replaceAll(/\W+/g, "-"), basename(document));
}

async function checkTypes(sources: readonly string[]): Promise<TypeCost | undefined> {
  if (compiler === undefined) return undefined;
  const options = { exactOptionalPropertyTypes: false, skipLibCheck: true };
  return await typeCost(compiler, sources, scratch, options).catch(() => undefined);
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}

function line(...cells: readonly string[]): void {
  process.stdout.write(
    `${cells.map((cell, index) => (index === 0 ? cell.padEnd(34) : cell.padStart(15))).join("")}\n`,
  );
}
