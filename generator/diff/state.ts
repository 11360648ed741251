import { applyMatching } from "../core/document/apply-matching.js";
import { type LoadedDocument, loadDocument } from "../core/document/document.js";
import { parseObject } from "../core/document/parse.js";
import { buildModule, type ModuleContext } from "../core/model/build.js";
import type { Module } from "../core/model/model.js";
import { readPastOperation } from "../core/model/past-operation.js";
import { findElsewhere, type OtherModules } from "../core/names/elsewhere.js";
import type { Names } from "../core/names/registry.js";
import { type ModuleEntry, readModules } from "../core/specs/modules.js";
import { isObject, type JsonObject } from "../json.js";
import { Problem } from "../problem.js";
import type { StateSource } from "./sources.js";

/** One module as a state has it: its texts now, its model when it is asked for. */
export interface ModuleState {
  readonly slug: string;
  /** Changes whenever anything does that its model is made of. */
  readonly fingerprint: string;
  readonly load: (names: Names | undefined) => Promise<LoadedModule>;
}

export interface LoadedModule {
  readonly document: LoadedDocument;
  readonly module: Module;
}

/** One state of all documents. */
export interface State {
  readonly title: string;
  readonly modules: ReadonlyMap<string, ModuleState>;
  /** `undefined` for a document outside `specs/`, whose names are not remembered. */
  readonly names: Names | undefined;
}

/**
 * Reads a state: which modules it knows and their texts. Nothing is built yet, so that modules whose texts are
 * the same on both sides cost nothing.
 *
 * @throws Problem when `modules.yaml` is missing, or a known module has no document.
 */
export async function readState(source: StateSource): Promise<State> {
  if (source.document !== undefined) return readSingle(source, source.document);
  const list = await source.read("modules.yaml");
  if (list === undefined) {
    throw new Problem(`there is no modules.yaml in ${source.title}.`, {
      fix: "Give a folder laid out like specs/, or a revision that has one.",
    });
  }
  const entries = readModules({ file: "specs/modules.yaml", text: list });
  const [names, history] = await Promise.all(
    ["names.json", "history.json"].map((name) => optional(source, name)),
  );
  const past = Object.entries(history ?? {}).filter(([, entry]) => isObject(entry));
  const others = {
    modules: entries,
    history: Object.fromEntries(past.map(([key, entry]) => [key, readPastOperation(entry)])),
  };
  const modules = new Map<string, ModuleState>();
  for (const entry of entries) {
    if (entry.status === "known") modules.set(entry.slug, await readModule(source, entry, others));
  }
  return { title: source.title, modules, names: (names ?? {}) as Names };
}

async function optional(source: StateSource, name: string): Promise<JsonObject | undefined> {
  const text = await source.read(name);
  return text === undefined ? undefined : parseObject({ file: `specs/${name}`, text });
}

async function readModule(
  source: StateSource,
  entry: ModuleEntry,
  others: OtherModules & Pick<ModuleContext, "history">,
): Promise<ModuleState> {
  const { slug } = entry;
  const [text, overlay] = await Promise.all([
    source.read(`${slug}.yaml`),
    source.read(`overlays/${slug}.yaml`),
  ]);
  if (text === undefined) {
    throw new Problem(`specs/${slug}.yaml does not exist in ${source.title}.`, {
      fix: "Restore it, or mark the module as unknown in modules.yaml.",
    });
  }
  const history = Object.fromEntries(
    Object.entries(others.history).filter(([key]) => key.startsWith(`${slug} `)),
  );
  return {
    slug,
    fingerprint: JSON.stringify([text, overlay ?? null, history, entry.basePath ?? null]),
    async load(names) {
      const own = { file: `specs/${slug}.yaml`, text };
      const overlaid =
        overlay === undefined
          ? undefined
          : await applyMatching(own, { file: `specs/overlays/${slug}.yaml`, text: overlay });
      const document = await loadDocument(own, overlaid === undefined ? {} : { content: overlaid.content });
      return {
        document,
        ...modelOf(document, entry, {
          names,
          history,
          elsewhere: (said) => findElsewhere(said, others, names ?? {}),
        }),
      };
    },
  };
}

async function readSingle(
  source: StateSource,
  { file }: { readonly file: string; readonly slug: string },
): Promise<State> {
  const text = await source.read("");
  if (text === undefined) throw new Problem("does not exist.", { file, fix: "Check the path." });
  // Two versions of a document rarely share a file name; what is compared is one module all the same.
  const slug = "document";
  const state: ModuleState = {
    slug,
    fingerprint: text,
    async load() {
      // Documents of others are compared as far as they mean something.
      const tolerate = (): void => undefined;
      const document = await loadDocument({ file, text }, { tolerate });
      const entry = { slug, title: slug, basePath: undefined };
      return { document, ...modelOf(document, entry, { names: undefined, history: {}, tolerate }) };
    },
  };
  return { title: source.title, modules: new Map([[slug, state]]), names: undefined };
}

function modelOf(
  document: LoadedDocument,
  { slug, title, basePath }: Pick<ModuleEntry, "slug" | "title" | "basePath">,
  known: Pick<ModuleContext, "names" | "history" | "tolerate" | "elsewhere">,
): { readonly module: Module } {
  const { module } = buildModule(document, {
    slug,
    title,
    basePath,
    ...known,
    limitsFor: () => [],
    warn: () => undefined,
  });
  return { module };
}
