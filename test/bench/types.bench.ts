/**
 * What the types of the generated code cost a compiler, for each operation, with and without those of a client that
 * hey-api/openapi-ts generates from the same document. Run it with `npm run bench:types`.
 * The counts are the same on every machine; the times are those of this one, and of what else it does.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compilers as all, type Compiler } from "./compilers.js";
import { generateWithHeyApi, HEY_API, type HeyApiClient } from "./hey-api.js";
import { IS_TRIAL, unlessTrial } from "./trial.js";
import { added, type TypeCost, typeCost } from "./type-cost.js";

const ROUNDS = unlessTrial(4, 1);
/** The native one takes the least time. */
const compilers = unlessTrial(all, all.slice(-1));
const MOST_INSTANTIATIONS = 10;
const COMPARED = "compute";
const lenient = { exactOptionalPropertyTypes: false };

const repository = fileURLToPath(new URL("../..", import.meta.url));
const runtime = join(repository, "runtime", "index.ts");
const scratch = await mkdtemp(join(tmpdir(), "cloudtemple-bench-"));
try {
  const operations = await readOperations();
  const modules = [...new Set(operations.map(({ module }) => module))];
  heading(`All modules, ${operations.length} operations. For each operation, beyond the runtime:`);
  for (const compiler of compilers) {
    const cost = await costOfModules(compiler, modules, operations.length);
    row(compiler, "cloudtemple", cost);
    if (cost.instantiations > MOST_INSTANTIATIONS) {
      process.stdout.write(`More than the ${MOST_INSTANTIATIONS} instantiations that were promised.\n`);
      process.exitCode = 1;
    }
  }
  if (!IS_TRIAL) await compare(operations.filter(({ module }) => module === COMPARED).length);
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function compare(count: number): Promise<void> {
  let other: HeyApiClient;
  try {
    other = await generateWithHeyApi(join(repository, "specs", `${COMPARED}.yaml`), scratch);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stdout.write(`\nNot compared with hey-api/openapi-ts, which cannot be installed: ${reason}\n`);
    return;
  }
  heading(
    `${COMPARED}, ${count} operations, without exactOptionalPropertyTypes, which hey-api's code fails:`,
  );
  for (const compiler of compilers) {
    const ours = await costOfModules(compiler, [COMPARED], count, lenient);
    const theirs = await costOf(compiler, [other.sdk], [other.client], count, lenient);
    row(compiler, "cloudtemple", ours);
    row(compiler, `hey-api ${HEY_API}`, theirs);
    const ratio = (figure: keyof TypeCost): string => `${(theirs[figure] / ours[figure]).toFixed(1)}x`;
    line("", "hey-api / cloudtemple", ratio("instantiations"), ratio("types"), ratio("seconds"));
  }
}

function costOfModules(
  compiler: Compiler,
  modules: readonly string[],
  count: number,
  options = {},
): Promise<TypeCost> {
  const files = modules.map((module) => join(repository, "generated", module, "index.ts"));
  return costOf(compiler, [runtime, ...files], [runtime], count, options);
}

/** The counts are the same in every round; of the times, the shortest are kept, which other programs disturb least. */
async function costOf(
  compiler: Compiler,
  whole: readonly string[],
  part: readonly string[],
  count: number,
  options = {},
): Promise<TypeCost> {
  const least = async (files: readonly string[]): Promise<TypeCost> => {
    let best = await typeCost(compiler, files, scratch, options);
    for (let round = 1; round < ROUNDS; round += 1) {
      const cost = await typeCost(compiler, files, scratch, options);
      if (cost.seconds < best.seconds) best = cost;
    }
    return best;
  };
  return added(await least(whole), await least(part), count);
}

async function readOperations(): Promise<readonly { readonly module: string }[]> {
  const text = await readFile(join(repository, "generated", "operations.json"), "utf8");
  return JSON.parse(text) as { module: string }[];
}

function heading(text: string): void {
  process.stdout.write(`\n${text}\n`);
  line("TypeScript", "code", "instantiations", "types", "check time");
}

function row({ version }: Compiler, code: string, { instantiations, types, seconds }: TypeCost): void {
  line(version, code, instantiations.toFixed(2), types.toFixed(1), `${(seconds * 1_000).toFixed(2)} ms`);
}

function line(version: string, code: string, instantiations: string, types: string, time: string): void {
  process.stdout.write(
    `${version.padEnd(12)}${code.padEnd(24)}${instantiations.padStart(16)}${types.padStart(10)}${time.padStart(12)}\n`,
  );
}
