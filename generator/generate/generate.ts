import { join } from "node:path";
import type { Names } from "../core/names/registry.js";
import { namesText } from "../core/specs/names.js";
import { replaceFile } from "../core/specs/replace-file.js";
import { selectKnownModules } from "../core/specs/select-modules.js";
import { readSpecs, type Specs } from "../core/specs/specs.js";
import { completeTransaction } from "../core/specs/transaction.js";
import { type Cache, type CachedModule, emptyCache, hashGenerator, readCache, writeCache } from "./cache.js";
import { generateCached, isStillValid, moduleFiles } from "./generate-cached.js";
import { compareFiles, isSame, readFiles, replaceFolder } from "./output/folder.js";
import { compareOperations, recordsOnDisk } from "./output/read-records.js";
import { type ModuleRecords, mergeRecords, recordLines } from "./output/records.js";
import type { GenerateProgress } from "./progress.js";
import { countOperations, type Summary } from "./summary.js";

export interface GenerateOptions {
  /** Root of the project: holds `specs/`, `generated/`, `generator/` and `templates/`. */
  readonly root: string;
  /** Slugs; empty means all known modules. */
  readonly modules: readonly string[];
  /** Version of the package that is generated: decides which tombstones are still there. */
  readonly release: string | undefined;
  /** Compare only, and generate everything without the cache. */
  readonly check: boolean;
  /** Read the result back and compare it with the model before anything is written. */
  readonly verify: boolean;
  readonly progress: GenerateProgress;
}

export interface GenerateResult extends Summary {
  /** Whether `specs/names.json` gained names. */
  readonly hasNewNames: boolean;
}

/**
 * Writes `generated/` from `specs/`, as a whole and only when something differs.
 *
 * @throws Problem when an input is invalid; nothing is written then.
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const { root, release, verify, progress } = options;
  const outputFolder = join(root, "generated");
  const cacheFile = join(root, "node_modules/.cache/cloudtemple/generate.json");
  completeTransaction(join(root, "specs"));
  const [specs, present, cache, generator] = await Promise.all([
    readSpecs(join(root, "specs")),
    readFiles(outputFolder),
    options.check ? emptyCache() : readCache(cacheFile),
    hashGenerator(root),
  ]);
  const surroundings = { specs, release, present, generator, verify, progress };
  const known = specs.modules.filter(({ status }) => status === "known");
  const selected = selectKnownModules(specs.modules, options.modules);

  const wanted = new Map<string, string>();
  const records = new Map<string, ModuleRecords>();
  const nextCache: Cache = {};
  let names: Names = specs.names;
  for (const { slug } of known.filter((entry) => !selected.includes(entry))) {
    // Not selected: its files and records stay as the previous run left them.
    for (const [name, text] of moduleFiles(present, slug)) wanted.set(name, text);
    records.set(slug, recordsOnDisk(present, slug));
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
  checkLimits(specs, merged, options.modules.length === 0);
  // The template engine takes longer to load than reading the inputs, so it is not loaded for an input that is invalid.
  const [{ renderDeprecations }, { renderOperations }, { renderReadme }] = await Promise.all([
    import("./render/render-deprecations.js"),
    import("./render/render-operations.js"),
    import("./render/render-readme.js"),
  ]);
  const origin = { source: "specs/", command: "npm run generate" };
  wanted.set("README.md", renderReadme(origin));
  wanted.set("operations.json", recordLines(merged.operations));
  wanted.set("deprecations.json", recordLines(merged.deprecations));
  wanted.set("OPERATIONS.md", renderOperations(merged.operations, specs.modules, origin));
  wanted.set("DEPRECATIONS.md", renderDeprecations(merged.deprecations, origin));

  const difference = compareFiles(present, wanted);
  const hasNewNames = Object.keys(names).length > Object.keys(specs.names).length;
  if (!options.check) {
    if (hasNewNames) await replaceFile(join(root, "specs/names.json"), namesText(names));
    if (!isSame(difference)) await replaceFolder(outputFolder, wanted);
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

/** Only a run of all modules can find a rule that matches no operation. */
function checkLimits(specs: Specs, { operations }: ModuleRecords, isComplete: boolean): void {
  if (!isComplete) return;
  for (const { module, method, path } of operations) specs.limits.limitsFor(module, method, path);
  specs.limits.checkUse();
}
