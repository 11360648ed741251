import { Problem } from "../../problem.js";
import type { SourceText } from "../document/parse.js";
import type { Names } from "../names/registry.js";
import { type FileSource, folderFiles, SPECS_TITLE } from "./file-source.js";
import { type History, readHistory } from "./history.js";
import { layerHistory, layerNames, layerRecords } from "./layers.js";
import { type Limits, readLimits } from "./limits.js";
import { type Lock, readLock } from "./lock.js";
import { type ModuleEntry, readModules } from "./modules.js";
import { readNames } from "./names.js";

/** A module's document and the overlays that belong to it. */
export interface ModuleSources {
  readonly document: SourceText;
  readonly overlay: SourceText | undefined;
  /** The overlay of the layer below, which is applied first, as far as it fits the document. */
  readonly overlayBelow?: SourceText | undefined;
}

/**
 * The one reader of `specs/`: of the folder, or of a revision of it, with what lies below it. Nothing is read before it
 * is asked for, and messages name a file by its path in the project, `specs/compute.yaml`, wherever it was read.
 */
export interface SpecsStore {
  /** The folder as messages name it: `specs`. */
  readonly folder: string;
  /** The layer below, from which nothing is copied; `undefined` where there is none. */
  readonly below: SpecsStore | undefined;
  /** A file of the folder itself, by its path below it; `undefined` where there is no such file. */
  readonly read: (name: string) => Promise<SourceText | undefined>;
  /** @throws Problem when `modules.yaml` is missing or malformed. */
  readonly modules: () => Promise<readonly ModuleEntry[]>;
  /** @throws Problem when `limits.yaml` is missing or malformed. */
  readonly limits: () => Promise<Limits>;
  /** Empty without a `names.json`. @throws Problem when it is malformed. */
  readonly names: () => Promise<Names>;
  /** Keys of the names that only the layer below has: they are kept for no operation that the documents lack. */
  readonly namesBelow: () => Promise<ReadonlySet<string>>;
  /** Empty without a `history.json`. @throws Problem when it is malformed. */
  readonly history: () => Promise<History>;
  /** Empty without a `lock.json`. @throws Problem when it is malformed. */
  readonly lock: () => Promise<Lock>;
  /** The document of a module; `undefined` where there is none. */
  readonly document: (slug: string) => Promise<SourceText | undefined>;
  /** The overlays of a module; `undefined` where there is none. */
  readonly overlays: (slug: string) => Promise<Omit<ModuleSources, "document">>;
  /** @throws Problem when the module has no document. */
  readonly moduleSources: (slug: string) => Promise<ModuleSources>;
}

/** What all modules of `specs/` have in common, read at once. */
export interface Specs {
  readonly store: SpecsStore;
  readonly modules: readonly ModuleEntry[];
  readonly limits: Limits;
  readonly names: Names;
  /** As {@link SpecsStore.namesBelow} has them. */
  readonly namesBelow: ReadonlySet<string>;
  readonly history: History;
}

export function openSpecs(files: FileSource): SpecsStore {
  const { folder = "specs", pullCommand = "npm run pull" } = files;
  const below = files.below === undefined ? undefined : openSpecs(files.below);
  const read = async (name: string): Promise<SourceText | undefined> => {
    const text = await files.read(name);
    return text === undefined ? undefined : { file: `${folder}/${name}`, text };
  };
  const missing = (name: string, fix: string): Problem => {
    const where = files.title === SPECS_TITLE || files.title === `${folder}/` ? "" : ` in ${files.title}`;
    return new Problem(`does not exist${where}.`, { file: `${folder}/${name}`, fix });
  };
  const list = "Restore it from version control, or name a folder or revision laid out like specs/.";
  const pulled = `Restore it from version control, or run \`${pullCommand}\`.`;
  const document = async (slug: string): Promise<SourceText | undefined> =>
    (await read(`${slug}.yaml`)) ?? (await below?.document(slug));
  const overlays = async (slug: string): Promise<Omit<ModuleSources, "document">> => {
    const [overlay, others] = await Promise.all([read(`overlays/${slug}.yaml`), below?.overlays(slug)]);
    return others === undefined ? { overlay } : { overlay, overlayBelow: others.overlay };
  };
  return {
    folder,
    below,
    read,
    async modules() {
      const own = await read("modules.yaml");
      if (own === undefined && below === undefined) throw missing("modules.yaml", list);
      const others = (await below?.modules()) ?? [];
      return own === undefined ? others : readModules(own, others);
    },
    async limits() {
      const own = await read("limits.yaml");
      if (own === undefined && below === undefined) throw missing("limits.yaml", list);
      return readLimits(own, await below?.read("limits.yaml"));
    },
    async names() {
      const own = readNames(await read("names.json"));
      return below === undefined ? own : layerNames(await below.names(), own);
    },
    async namesBelow() {
      const own = readNames(await read("names.json"));
      const others = Object.keys((await below?.names()) ?? {});
      return new Set(others.filter((key) => !Object.hasOwn(own, key)));
    },
    async history() {
      const own = readHistory(await read("history.json"));
      return below === undefined ? own : layerHistory(await below.history(), own);
    },
    async lock() {
      const own = readLock(await read("lock.json"));
      return below === undefined ? own : layerRecords(await below.lock(), own);
    },
    document,
    overlays,
    async moduleSources(slug) {
      const [found, corrections] = await Promise.all([document(slug), overlays(slug)]);
      if (found === undefined) throw missing(`${slug}.yaml`, pulled);
      return { document: found, ...corrections };
    },
  };
}

/**
 * Reads the folder `specs/`, or any state of it; documents are read when their turn comes.
 *
 * @throws Problem when `modules.yaml` or `limits.yaml` is missing, or a file is malformed.
 */
export async function readSpecs(files: string | FileSource): Promise<Specs> {
  const store = openSpecs(typeof files === "string" ? folderFiles(files) : files);
  const [modules, limits, names, namesBelow, history] = await Promise.all([
    store.modules(),
    store.limits(),
    store.names(),
    store.namesBelow(),
    store.history(),
  ]);
  return { store, modules, limits, names, namesBelow, history };
}
