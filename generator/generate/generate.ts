import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Names } from "../core/names/registry.js";
import { recordsAbove } from "../core/specs/layers.js";
import { type Layout, specsFiles } from "../core/specs/layout.js";
import { namesText, readNames } from "../core/specs/names.js";
import { replaceFile } from "../core/specs/replace-file.js";
import { selectKnownModules } from "../core/specs/select-modules.js";
import { readSpecs, type Specs } from "../core/specs/specs.js";
import { completeTransaction } from "../core/specs/transaction.js";
import { type Cache, type CachedModule, emptyCache, readCache, writeCache } from "./cache.js";
import { generateCached, isStillValid, moduleFiles } from "./generate-cached.js";
import { compareFiles, isSame, readFiles, replaceFolder } from "./output/folder.js";
import { refuseForeign } from "./output/foreign-files.js";
import { compareOperations, recordsOnDisk } from "./output/read-records.js";
import { type ModuleRecords, mergeRecords, recordLines } from "./output/records.js";
import type { GenerateProgress } from "./progress.js";
import { countOperations, type Summary } from "./summary.js";

export interface GenerateOptions {
  readonly layout: Layout;
  /** Slugs; empty means all known modules. */
  readonly modules: readonly string[];
  /** Compare only, and generate everything without the cache. */
  readonly check: boolean;
  /** Read the result back and compare it with the model before anything is written. */
  readonly verify: boolean;
  readonly progress: GenerateProgress;
}

export interface GenerateResult extends Summary {
  /** Whether `names.json` beside the documents gained names. */
  readonly hasNewNames: boolean;
}

/**
 * Writes the output folder from the documents of a layout, as a whole and only when something differs.
 *
 * @throws Problem when an input is invalid; nothing is written then.
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const { layout, verify, progress } = options;
  const { specs: place, output } = layout;
  const cacheFile = join(layout.root, "node_modules/.cache/cloudtemple/generate.json");
  completeTransaction(place.path);
  if (layout.kind === "project") await refuseForeign(output);
  const [specs, present, cache, generator, release] = await Promise.all([
    readSpecs(specsFiles(layout)),
    readFiles(output.path),
    options.check ? emptyCache() : readCache(cacheFile),
    layout.generator(),
    layout.release(),
  ]);
  const command = layout.commandLine("generate");
  const runtime = layout.runtime ?? "../../runtime/index.js";
  const surroundings = { specs, release, present, generator, command, runtime, verify, progress };
  if (layout.kind === "project" && (await specs.store.read("lock.json")) === undefined)
    progress.warn(nothingPulled(layout));
  const known = specs.modules.filter(({ status }) => status === "known");
  const selected = selectKnownModules(specs.modules, options.modules, place.name);

  const wanted = new Map<string, string>();
  const records = new Map<string, ModuleRecords>();
  const nextCache: Cache = {};
  let names: Names = specs.names;
  for (const { slug } of known.filter((entry) => !selected.includes(entry))) {
    // Not selected: its files and records stay as the previous run left them.
    for (const [name, text] of moduleFiles(present, slug)) wanted.set(name, text);
    records.set(slug, recordsOnDisk(present, slug, { folder: output.name, command }));
  }
  const entries = new Map(selected.map((entry) => [entry.slug, entry]));
  const lookups = new Map<string, CachedModule["elsewhere"]>();
  const generateOne = async (slug: string): Promise<string> => {
    const entry = entries.get(slug);
    if (entry === undefined) throw new Error(`${slug} was not selected.`);
    const result = await generateCached(surroundings, entry, cache[slug], names);
    for (const [name] of moduleFiles(wanted, slug)) wanted.delete(name);
    for (const [name, text] of result.files) wanted.set(`${slug}/${name}`, text);
    names = result.names;
    records.set(slug, result.cached.records);
    lookups.set(slug, result.cached.elsewhere);
    // A module that was not verified is generated again by the next run that verifies.
    if (verify || result.isUnchanged) nextCache[slug] = result.cached;
    return `${countOperations(result.cached.records)}${result.isUnchanged ? " (unchanged)" : ""}`;
  };
  await progress.eachModule([...entries.keys()], generateOne);
  // A replacement in a later module got its name after the module that refers to it was generated.
  for (const [slug, answers] of lookups) if (!isStillValid(answers, specs, names)) await generateOne(slug);
  const merged = mergeRecords([...records.values()]);
  if (options.modules.length === 0) checkLimits(specs, merged, progress);
  // The template engine takes longer to load than reading the inputs, so it is not loaded for an input that is invalid.
  const [{ renderDeprecations }, { renderOperations }, { renderReadme }] = await Promise.all([
    import("./render/render-deprecations.js"),
    import("./render/render-operations.js"),
    import("./render/render-readme.js"),
  ]);
  const origin = { source: `${place.name}/`, command };
  wanted.set("README.md", renderReadme(origin));
  wanted.set("operations.json", recordLines(merged.operations));
  wanted.set("deprecations.json", recordLines(merged.deprecations));
  wanted.set("OPERATIONS.md", renderOperations(merged.operations, specs.modules, origin));
  wanted.set("DEPRECATIONS.md", renderDeprecations(merged.deprecations, origin));

  const difference = compareFiles(present, wanted);
  const hasNewNames = Object.keys(names).length > Object.keys(specs.names).length;
  if (!options.check) {
    if (hasNewNames) await writeNames(place.path, names, specs);
    if (!isSame(difference)) await replaceFolder(output.path, wanted);
    await writeCache(cacheFile, { ...cache, ...nextCache });
  }
  return {
    modules: selected.length,
    operations: merged.operations.length,
    deprecated: merged.operations.filter(({ deprecated }) => deprecated !== undefined).length,
    ...compareOperations(present.get("operations.json"), merged.operations),
    leftOut: 0,
    difference,
    hasNewNames,
  };
}

function nothingPulled({ specs: { name }, commandLine }: Layout): string {
  return (
    `${name}/ holds no documents, so those of the package are used. \`${commandLine("pull")}\` fetches the ones of the ` +
    "platform, and keeps those that differ."
  );
}

/** Only a run of all modules can find a rule that matches no operation. */
function checkLimits({ limits }: Specs, { operations }: ModuleRecords, { warn }: GenerateProgress): void {
  for (const { module, method, path } of operations) limits.limitsFor(module, method, path);
  limits.checkUse(warn);
}

/** Those that the layer below gives are not written. */
async function writeNames(folder: string, names: Names, { store }: Specs): Promise<void> {
  const [below = {}, own] = await Promise.all([store.below?.names(), store.read("names.json")]);
  await mkdir(folder, { recursive: true });
  await replaceFile(join(folder, "names.json"), namesText(recordsAbove(names, below, readNames(own))));
}
