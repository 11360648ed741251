import { findElsewhere } from "../core/names/elsewhere.js";
import type { Names } from "../core/names/registry.js";
import type { ModuleEntry } from "../core/specs/modules.js";
import { buildOnBelow, unfitText } from "../core/specs/overlay-below.js";
import type { Specs } from "../core/specs/specs.js";
import { compareText } from "../json.js";
import { type CachedModule, hashTexts } from "./cache.js";
import type { GenerateProgress } from "./progress.js";

/** What the files of a module depend on besides its own documents. */
export interface Surroundings {
  readonly specs: Specs;
  /** Version of the package that is generated. */
  readonly release: string | undefined;
  /** The files of the output folder before the run. */
  readonly present: ReadonlyMap<string, string>;
  /** Changes whenever the generator does. */
  readonly generator: string;
  /** The command that writes the files, for their headers. */
  readonly command: string;
  /** What the code imports as its runtime. */
  readonly runtime: string;
  readonly verify: boolean;
  readonly progress: GenerateProgress;
}

/** The files of a module, generated or found unchanged. */
export interface CachedResult {
  readonly files: ReadonlyMap<string, string>;
  /** `names.json` with this module's names in it. */
  readonly names: Names;
  /** What the next run needs to leave the module alone. */
  readonly cached: CachedModule;
  readonly isUnchanged: boolean;
}

/**
 * Generates a module of `specs/`, or takes its files from disk when neither what they depend on nor they themselves
 * changed since the run that `cached` describes.
 */
export async function generateCached(
  { specs, release, present, generator, command, runtime, verify, progress }: Surroundings,
  entry: ModuleEntry,
  cached: CachedModule | undefined,
  names: Names,
): Promise<CachedResult> {
  const { slug } = entry;
  const { store } = specs;
  const sources = await store.moduleSources(slug);
  const { document, overlay, overlayBelow } = sources;
  const own = (record: Readonly<Record<string, unknown>>): string =>
    JSON.stringify(Object.entries(record).filter(([key]) => key.startsWith(`${slug} `)));
  const inputs = (known: Names): string =>
    hashTexts([
      generator,
      document.text,
      overlay?.text ?? "",
      overlayBelow?.text ?? "",
      document.file,
      runtime,
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
  if (isUnchanged && isStillValid(cached.elsewhere, specs, names)) {
    return { files: onDisk, names, cached, isUnchanged: true };
  }
  // Compilers and template engine take longer to load than an unchanged run may last.
  const [{ loadDocument }, { generateModule }] = await Promise.all([
    import("../core/document/document.js"),
    import("./generate-module.js"),
  ]);
  const elsewhere = new Map<string, string | null>();
  let warnings: string[] = [];
  const { result: generated, unfit } = await buildOnBelow(sources, async (content) => {
    elsewhere.clear();
    warnings = [];
    return generateModule(
      await loadDocument(document, { overlay, content }),
      {
        slug,
        title: entry.title,
        basePath: entry.basePath,
        names,
        register: { folder: store.folder, notGiven: specs.namesBelow },
        limitsFor: (method, path) => specs.limits.limitsFor(slug, method, path),
        history: specs.history,
        release,
        elsewhere(text) {
          const found = findElsewhere(text, specs, names);
          elsewhere.set(text, found ?? null);
          return found;
        },
        warn: (text) => warnings.push(`${document.file}: ${text}`),
      },
      { source: document.file, command, runtime, folder: `${slug}/`, verify },
    );
  });
  const leftOut = unfitText(sources, unfit);
  for (const text of [...(leftOut === undefined ? [] : [leftOut]), ...warnings]) progress.warn(text);
  return {
    files: generated.files,
    names: generated.names,
    cached: {
      inputs: inputs(generated.names),
      outputs: hashFiles(generated.files),
      records: generated.records,
      elsewhere: Object.fromEntries(elsewhere),
    },
    isUnchanged: false,
  };
}

/** Whether a look-up in other modules finds the same operations as when the module was generated. */
export function isStillValid(answers: CachedModule["elsewhere"], specs: Specs, names: Names): boolean {
  return Object.entries(answers ?? {}).every(
    ([text, name]) => (findElsewhere(text, specs, names) ?? null) === name,
  );
}

/** Name below the output folder and text of each file of a module. */
export function moduleFiles(files: ReadonlyMap<string, string>, slug: string): [string, string][] {
  return [...files].filter(([name]) => name.startsWith(`${slug}/`));
}

function hashFiles(files: ReadonlyMap<string, string>): string {
  return hashTexts([...files].sort(([a], [b]) => compareText(a, b)).flat());
}
