import { loadDocument } from "../core/document/document.js";
import { applyOverlay } from "../core/document/overlay.js";
import { parseObject } from "../core/document/parse.js";
import { buildModule } from "../core/model/build.js";
import type { ModuleEntry } from "../core/specs/modules.js";
import { buildOnBelow } from "../core/specs/overlay-below.js";
import { selectKnownModules } from "../core/specs/select-modules.js";
import type { Specs } from "../core/specs/specs.js";
import { type JsonObject, stringMember } from "../json.js";
import { type Target, targetOf } from "./target.js";

/** A module whose answers are compared with its document. */
export interface ProbedModule {
  readonly slug: string;
  readonly version: string;
  readonly provenance: string | undefined;
  /** The document as it is written, its overlay applied: the base of corrections. */
  readonly content: JsonObject;
  /** The document as the generator reads it. */
  readonly root: JsonObject;
  /** Dialect of the schemas in overlays; `undefined` for Swagger 2.0, for which no overlays are written. */
  readonly dialect: "3.0" | "3.1" | undefined;
  readonly targets: readonly Target[];
}

/** @throws Problem when a slug is not that of a known module, or a document or its overlay is invalid. */
export async function readProbedModules(specs: Specs, slugs: readonly string[]): Promise<ProbedModule[]> {
  const selected = selectKnownModules(specs.modules, slugs, specs.store.folder);
  return await Promise.all(selected.map((entry) => readProbedModule(specs, entry)));
}

async function readProbedModule(specs: Specs, entry: ModuleEntry): Promise<ProbedModule> {
  const { slug, title, basePath } = entry;
  const sources = await specs.store.moduleSources(slug);
  const { document: source, overlay } = sources;
  const { result } = await buildOnBelow(sources, async (corrected = parseObject(source)) => {
    const content = overlay === undefined ? corrected : await applyOverlay(corrected, overlay);
    const document = await loadDocument(source, { content });
    const { module } = buildModule(document, {
      slug,
      title,
      basePath,
      names: specs.names,
      register: { folder: specs.store.folder, notGiven: specs.namesBelow },
      limitsFor: (method, path) => specs.limits.limitsFor(slug, method, path),
      history: specs.history,
      warn: () => undefined,
    });
    return { content, document, module };
  });
  const { content, document, module } = result;
  const version = stringMember(content, "openapi");
  return {
    slug,
    version: module.version,
    provenance: module.provenance,
    content,
    root: document.root,
    dialect: version === undefined ? undefined : version.startsWith("3.0") ? "3.0" : "3.1",
    targets: module.operations
      .filter(({ method }) => method === "GET")
      .map((operation) => targetOf(operation, document.root)),
  };
}
