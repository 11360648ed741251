import { Problem } from "../../problem.js";
import type { SourceText } from "../document/parse.js";
import type { Names } from "../names/registry.js";
import { type FileSource, folderFiles, SPECS_TITLE } from "./file-source.js";
import { type History, readHistory } from "./history.js";
import { type Limits, readLimits } from "./limits.js";
import { type Lock, readLock } from "./lock.js";
import { type ModuleEntry, readModules } from "./modules.js";
import { readNames } from "./names.js";

/** A module's document and the overlay that belongs to it. */
export interface ModuleSources {
  readonly document: SourceText;
  readonly overlay: SourceText | undefined;
}

/**
 * The one reader of `specs/`: of the folder, or of a revision of it. Nothing is read before it is asked for, and
 * messages name a file by its path in the repository, `specs/compute.yaml`, wherever it was read.
 */
export interface SpecsStore {
  /** A file as it is, by its path below `specs/`; `undefined` where there is no such file. */
  readonly read: (name: string) => Promise<SourceText | undefined>;
  /** @throws Problem when `modules.yaml` is missing or malformed. */
  readonly modules: () => Promise<readonly ModuleEntry[]>;
  /** @throws Problem when `limits.yaml` is missing or malformed. */
  readonly limits: () => Promise<Limits>;
  /** Empty without a `names.json`. @throws Problem when it is malformed. */
  readonly names: () => Promise<Names>;
  /** Empty without a `history.json`. @throws Problem when it is malformed. */
  readonly history: () => Promise<History>;
  /** Empty without a `lock.json`. @throws Problem when it is malformed. */
  readonly lock: () => Promise<Lock>;
  /** The document of a module; `undefined` where there is none. */
  readonly document: (slug: string) => Promise<SourceText | undefined>;
  /** The overlay of a module; `undefined` where there is none. */
  readonly overlay: (slug: string) => Promise<SourceText | undefined>;
  /** @throws Problem when the module has no document. */
  readonly moduleSources: (slug: string) => Promise<ModuleSources>;
}

/** What all modules of `specs/` have in common, read at once. */
export interface Specs {
  readonly store: SpecsStore;
  readonly modules: readonly ModuleEntry[];
  readonly limits: Limits;
  readonly names: Names;
  readonly history: History;
}

export function openSpecs(files: FileSource): SpecsStore {
  const read = async (name: string): Promise<SourceText | undefined> => {
    const text = await files.read(name);
    return text === undefined ? undefined : { file: `specs/${name}`, text };
  };
  const require = async (name: string, fix: string): Promise<SourceText> => {
    const source = await read(name);
    if (source !== undefined) return source;
    const where = files.title === SPECS_TITLE ? "" : ` in ${files.title}`;
    throw new Problem(`does not exist${where}.`, { file: `specs/${name}`, fix });
  };
  const list = "Restore it from version control, or name a folder or revision laid out like specs/.";
  const pulled = "Restore it from version control, or run `npm run pull`.";
  const overlay = (slug: string): Promise<SourceText | undefined> => read(`overlays/${slug}.yaml`);
  return {
    read,
    modules: async () => readModules(await require("modules.yaml", list)),
    limits: async () => readLimits(await require("limits.yaml", list)),
    names: async () => readNames(await read("names.json")),
    history: async () => readHistory(await read("history.json")),
    lock: async () => readLock(await read("lock.json")),
    document: (slug) => read(`${slug}.yaml`),
    overlay,
    async moduleSources(slug) {
      const [document, own] = await Promise.all([require(`${slug}.yaml`, pulled), overlay(slug)]);
      return { document, overlay: own };
    },
  };
}

/**
 * Reads the folder `specs/`; documents are read when their turn comes.
 *
 * @throws Problem when `modules.yaml` or `limits.yaml` is missing, or a file is malformed.
 */
export async function readSpecs(folder: string): Promise<Specs> {
  const store = openSpecs(folderFiles(folder));
  const [modules, limits, names, history] = await Promise.all([
    store.modules(),
    store.limits(),
    store.names(),
    store.history(),
  ]);
  return { store, modules, limits, names, history };
}
