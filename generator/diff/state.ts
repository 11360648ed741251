import { type LoadedDocument, loadDocument } from "../core/document/document.js";
import { applyMatching } from "../core/document/overlay.js";
import { parseObject } from "../core/document/parse.js";
import { type BuiltModule, buildModule, type ModuleContext } from "../core/model/build.js";
import type { Module } from "../core/model/model.js";
import { findElsewhere, type OtherModules } from "../core/names/elsewhere.js";
import type { Names } from "../core/names/registry.js";
import { type History, historyOf } from "../core/specs/history.js";
import type { ModuleEntry } from "../core/specs/modules.js";
import { buildOnBelow } from "../core/specs/overlay-below.js";
import { openSpecs, type SpecsStore } from "../core/specs/specs.js";
import { Problem } from "../problem.js";
import type { StateSource } from "./sources.js";

/** One module in a state: its texts are read, its model is built when `load` is called. */
export interface ModuleState {
  readonly slug: string;
  /** Everything that its model is made of: two modules with the same fingerprint do not differ. */
  readonly fingerprint: string;
  readonly load: (names: Names | undefined) => Promise<LoadedModule>;
}

export interface LoadedModule {
  readonly document: LoadedDocument;
  readonly module: Module;
  readonly deprecationOf: BuiltModule["deprecationOf"];
  /** What `specs/history.json` of the state has of the module. */
  readonly history: History;
}

/** All documents in one state. */
export interface State {
  readonly title: string;
  readonly modules: ReadonlyMap<string, ModuleState>;
  /** `undefined` for a document outside `specs/`, whose names are not remembered. */
  readonly names: Names | undefined;
}

/**
 * Reads the modules of a state and their texts. No model is built yet, so that modules whose texts are the same in
 * both states cost nothing.
 *
 * @throws Problem when `modules.yaml` is missing, or a known module has no document.
 */
export async function readState(source: StateSource): Promise<State> {
  if (source.document !== undefined) return readSingle(source, source.document);
  const store = openSpecs(source);
  const entries = await store.modules();
  const [names, namesBelow, history] = await Promise.all([
    store.names(),
    store.namesBelow(),
    store.history(),
  ]);
  const others = { modules: entries, history, namesBelow };
  const modules = new Map<string, ModuleState>();
  for (const entry of entries) {
    if (entry.status === "known") modules.set(entry.slug, await readModule(store, entry, others));
  }
  return { title: source.title, modules, names };
}

async function readModule(
  store: SpecsStore,
  entry: ModuleEntry,
  others: OtherModules & { readonly history: History; readonly namesBelow: ReadonlySet<string> },
): Promise<ModuleState> {
  const { slug } = entry;
  const sources = await store.moduleSources(slug);
  const { document: own, overlay, overlayBelow } = sources;
  const history = historyOf(others.history, slug);
  const texts = [own.text, overlay?.text ?? null, overlayBelow?.text ?? null];
  return {
    slug,
    fingerprint: JSON.stringify([...texts, history, entry.basePath ?? null]),
    async load(names) {
      const { result } = await buildOnBelow(sources, async (corrected = parseObject(own)) => {
        const content = overlay === undefined ? corrected : (await applyMatching(corrected, overlay)).content;
        const document = await loadDocument(own, { content });
        return {
          document,
          history,
          ...modelOf(document, entry, {
            names,
            register: { folder: store.folder, notGiven: others.namesBelow },
            history,
            elsewhere: (text) => findElsewhere(text, others, names ?? {}),
          }),
        };
      });
      return result;
    },
  };
}

async function readSingle(
  source: StateSource,
  { file }: { readonly file: string; readonly slug: string },
): Promise<State> {
  const text = await source.read("");
  if (text === undefined) throw new Problem("does not exist.", { file, fix: "Check the path." });
  // Two versions of a document rarely have the same file name, but they are one module.
  const slug = "document";
  const state: ModuleState = {
    slug,
    fingerprint: text,
    async load() {
      // Invalid parts of a document of another provider are left out of the comparison.
      const tolerate = (): void => undefined;
      const document = await loadDocument({ file, text }, { tolerate });
      const entry = { slug, title: slug, basePath: undefined };
      return {
        document,
        history: {},
        ...modelOf(document, entry, { names: undefined, history: {}, tolerate }),
      };
    },
  };
  return { title: source.title, modules: new Map([[slug, state]]), names: undefined };
}

function modelOf(
  document: LoadedDocument,
  { slug, title, basePath }: Pick<ModuleEntry, "slug" | "title" | "basePath">,
  known: Pick<ModuleContext, "names" | "register" | "history" | "tolerate" | "elsewhere">,
): Pick<LoadedModule, "module" | "deprecationOf"> {
  const { module, deprecationOf } = buildModule(document, {
    slug,
    title,
    basePath,
    ...known,
    limitsFor: () => [],
    warn: () => undefined,
  });
  return { module, deprecationOf };
}
