import { join } from "node:path";
import { readPackageVersion } from "../command-line/package-version.js";
import { findElsewhere } from "../core/names/elsewhere.js";
import type { Names } from "../core/names/registry.js";
import type { ModuleEntry } from "../core/specs/modules.js";
import { readModuleSources, readSpecs, type Specs } from "../core/specs/specs.js";
import { completeTransaction } from "../core/specs/transaction.js";
import { compareText } from "../json.js";
import { Problem } from "../problem.js";
import {
  type Cache,
  type CachedModule,
  emptyCache,
  hashGenerator,
  hashTexts,
  readCache,
  writeCache,
} from "./cache.js";
import {
  compareFiles,
  type Difference,
  isSame,
  readFiles,
  replaceFile,
  replaceFolder,
} from "./output/folder.js";
import { FOLDER_README } from "./output/readme.js";
import { type ModuleRecords, mergeRecords, recordLines } from "./output/records.js";

export interface GenerateOptions {
  /** Root of the project: holds `specs/`, `generated/`, `generator/` and `templates/`. */
  readonly root: string;
  /** Slugs; empty means all known modules. */
  readonly modules: readonly string[];
  /** Compare only, and compute everything anew. */
  readonly check: boolean;
  /** Read the result back and compare it with the model before anything is written. */
  readonly verify: boolean;
  readonly progress: GenerateProgress;
}

export interface GenerateProgress {
  /** Does the work of each module in turn; the text it gives sums the module up. */
  readonly eachModule: (slugs: readonly string[], work: (slug: string) => Promise<string>) => Promise<void>;
  readonly warn: (text: string) => void;
}

/** What a run found and did, of whatever it read. */
export interface Summary {
  readonly modules: number;
  readonly operations: number;
  /** Deprecated operations. */
  readonly deprecated: number;
  /** Operations that `operations.json` did not list before, and those it lists no more: `module.name`. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly difference: Difference;
}

export interface GenerateResult extends Summary {
  /** Whether `specs/names.json` gained names. */
  readonly hasNewNames: boolean;
}

/**
 * Writes `generated/` from `specs/`, as a whole and only when something differs.
 *
 * @throws Problem when an input cannot be meant; nothing is written then.
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const { root, progress } = options;
  const outputFolder = join(root, "generated");
  const cacheFile = join(root, "node_modules/.cache/cloudtemple/generate.json");
  completeTransaction(join(root, "specs"));
  const [specs, present, cache, generator, release] = await Promise.all([
    readSpecs(join(root, "specs")),
    readFiles(outputFolder),
    options.check ? emptyCache() : readCache(cacheFile),
    hashGenerator(root),
    readPackageVersion(root),
  ]);
  const known = specs.modules.filter(({ status }) => status === "known");
  const selected = select(known, options.modules);

  const wanted = new Map<string, string>([["README.md", FOLDER_README]]);
  const records = new Map<string, ModuleRecords>();
  const remembered: Cache = {};
  let names: Names = specs.names;
  for (const { slug } of known.filter((entry) => !selected.includes(entry))) {
    // Left as it is: its files and what the last run knew of it.
    for (const [name, text] of moduleFiles(present, slug)) wanted.set(name, text);
    records.set(slug, recordsOnDisk(present, slug));
  }
  const entries = new Map(selected.map((entry) => [entry.slug, entry]));
  const asked = new Map<string, CachedModule["elsewhere"]>();
  const make = async (slug: string): Promise<string> => {
    const entry = entries.get(slug);
    if (entry === undefined) throw new Error(`${slug} was not selected.`);
    const made = await makeModule({ specs, release, present, generator }, entry, cache[slug], names, options);
    for (const name of [...wanted.keys()].filter((known) => known.startsWith(`${slug}/`)))
      wanted.delete(name);
    for (const [name, text] of made.files) wanted.set(`${slug}/${name}`, text);
    names = made.names;
    records.set(slug, made.cached.records);
    asked.set(slug, made.cached.elsewhere);
    // What was not read back is made again by a run that does.
    if (options.verify || made.isUnchanged) remembered[slug] = made.cached;
    return `${countOperations(made.cached.records)}${made.isUnchanged ? " (unchanged)" : ""}`;
  };
  await progress.eachModule([...entries.keys()], make);
  // What replaces something may have got its name after that was made.
  for (const [slug, answers] of asked) if (!isStillSo(answers, specs, names)) await make(slug);
  const merged = mergeRecords([...records.values()]);
  checkLimits(specs, merged, options.modules.length === 0);
  const { renderDeprecations } = await import("./render/render-deprecations.js");
  wanted.set("operations.json", recordLines(merged.operations));
  wanted.set("deprecations.json", recordLines(merged.deprecations));
  wanted.set(
    "DEPRECATIONS.md",
    renderDeprecations(merged.deprecations, { source: "specs/", command: "npm run generate" }),
  );

  const difference = compareFiles(present, wanted);
  const namesText = `${JSON.stringify(names, null, 2)}\n`;
  const hasNewNames = Object.keys(names).length > Object.keys(specs.names).length;
  if (!options.check) {
    if (hasNewNames) await replaceFile(join(root, "specs/names.json"), namesText);
    if (!isSame(difference)) await replaceFolder(outputFolder, wanted);
    await writeCache(cacheFile, { ...cache, ...remembered });
  }
  const before = namesIn(present.get("operations.json"));
  const after = new Set(merged.operations.map(({ module, name }) => `${module}.${name}`));
  return {
    modules: selected.length,
    operations: merged.operations.length,
    deprecated: merged.operations.filter(({ deprecated }) => deprecated !== undefined).length,
    added: [...after].filter((name) => !before.has(name)).sort(compareText),
    removed: [...before].filter((name) => !after.has(name)).sort(compareText),
    difference,
    hasNewNames,
  };
}

/** `119 operations, 5 deprecated` */
export function countOperations({ operations }: ModuleRecords): string {
  const deprecated = operations.filter((operation) => operation.deprecated !== undefined).length;
  const count = `${operations.length} operation${operations.length === 1 ? "" : "s"}`;
  return deprecated === 0 ? count : `${count}, ${deprecated} deprecated`;
}

function select(known: readonly ModuleEntry[], slugs: readonly string[]): readonly ModuleEntry[] {
  const unknown = slugs.find((slug) => !known.some((entry) => entry.slug === slug));
  if (unknown !== undefined) {
    throw new Problem(`there is no module ${JSON.stringify(unknown)} with a document in specs/.`, {
      fix: `Known modules: ${known.map(({ slug }) => slug).join(", ")}.`,
    });
  }
  return slugs.length === 0 ? known : known.filter(({ slug }) => slugs.includes(slug));
}

/** What all modules are made of beside their own documents. */
interface Surroundings {
  readonly specs: Specs;
  /** Version of the package that is being made. */
  readonly release: string | undefined;
  /** `generated/` as it is. */
  readonly present: ReadonlyMap<string, string>;
  /** Changes whenever the generator does. */
  readonly generator: string;
}

async function makeModule(
  { specs, release, present, generator }: Surroundings,
  entry: ModuleEntry,
  cached: CachedModule | undefined,
  names: Names,
  { progress, verify }: GenerateOptions,
): Promise<{ files: ReadonlyMap<string, string>; names: Names; cached: CachedModule; isUnchanged: boolean }> {
  const { slug } = entry;
  const { document, overlay } = await readModuleSources(specs.folder, slug);
  const own = (record: Readonly<Record<string, unknown>>): string =>
    JSON.stringify(Object.entries(record).filter(([key]) => key.startsWith(`${slug} `)));
  const inputs = (known: Names): string =>
    hashTexts([
      generator,
      document.text,
      overlay?.text ?? "",
      own(known),
      own(specs.history),
      release ?? "",
      JSON.stringify(entry),
      specs.limits.fingerprint,
    ]);
  const onDisk = new Map(
    [...moduleFiles(present, slug)].map(([name, text]) => [name.slice(slug.length + 1), text]),
  );
  const isUnchanged = cached?.inputs === inputs(names) && cached.outputs === hashFiles(onDisk);
  if (isUnchanged && isStillSo(cached.elsewhere, specs, names)) {
    return { files: onDisk, names, cached, isUnchanged: true };
  }
  // Compilers and template engine take longer to load than an unchanged run may last.
  const [{ loadDocument }, { generateModule }] = await Promise.all([
    import("../core/document/document.js"),
    import("./generate-module.js"),
  ]);
  const elsewhere = new Map<string, string | null>();
  const made = await generateModule(
    await loadDocument(document, { overlay }),
    {
      slug,
      title: entry.title,
      basePath: entry.basePath,
      names,
      limitsFor: (method, path) => specs.limits.limitsFor(slug, method, path),
      history: specs.history,
      release,
      elsewhere(text) {
        const found = findElsewhere(text, specs, names);
        elsewhere.set(text, found ?? null);
        return found;
      },
      warn: (text) => progress.warn(`specs/${slug}.yaml: ${text}`),
    },
    {
      source: `specs/${slug}.yaml`,
      command: "npm run generate",
      runtime: "../../runtime/index.js",
      folder: `${slug}/`,
      verify,
    },
  );
  return {
    files: made.files,
    names: made.names,
    cached: {
      inputs: inputs(made.names),
      outputs: hashFiles(made.files),
      records: made.records,
      elsewhere: Object.fromEntries(elsewhere),
    },
    isUnchanged: false,
  };
}

/** Whether other modules would answer what was asked of them as they did. */
function isStillSo(answers: CachedModule["elsewhere"], specs: Specs, names: Names): boolean {
  return Object.entries(answers ?? {}).every(
    ([text, name]) => (findElsewhere(text, specs, names) ?? null) === name,
  );
}

function checkLimits(specs: Specs, { operations }: ModuleRecords, isComplete: boolean): void {
  if (!isComplete) return;
  for (const { module, method, path } of operations) specs.limits.limitsFor(module, method, path);
  specs.limits.checkUse();
}

function hashFiles(files: ReadonlyMap<string, string>): string {
  return hashTexts([...files].sort(([a], [b]) => compareText(a, b)).flat());
}

function moduleFiles(files: ReadonlyMap<string, string>, slug: string): [string, string][] {
  return [...files].filter(([name]) => name.startsWith(`${slug}/`));
}

/**
 * What `operations.json` and `deprecations.json` on disk say of one module.
 *
 * @throws Problem when one of them cannot be read: only a run of all modules can write it anew.
 */
function recordsOnDisk(present: ReadonlyMap<string, string>, slug: string): ModuleRecords {
  const read = <T extends { readonly module: string }>(name: string): T[] => {
    const records = readRecords(present.get(name)) as T[] | undefined;
    if (records !== undefined) return records.filter(({ module }) => module === slug);
    throw new Problem("is no list of records.", {
      file: `generated/${name}`,
      fix: "Run `npm run generate` without --module.",
    });
  };
  return { operations: read("operations.json"), deprecations: read("deprecations.json") };
}

/** `undefined` for a text that no run wrote, a conflict of two branches for one. */
function readRecords(text: string | undefined): unknown[] | undefined {
  try {
    const records: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(records) ? records : undefined;
  } catch {
    return undefined;
  }
}

function namesIn(operations: string | undefined): Set<string> {
  const records = (readRecords(operations) ?? []) as { readonly module: string; readonly name: string }[];
  return new Set(records.map(({ module, name }) => `${module}.${name}`));
}
