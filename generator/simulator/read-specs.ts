import { loadDocument } from "../core/document/document.js";
import { folderFiles } from "../core/specs/file-source.js";
import type { Limits } from "../core/specs/limits.js";
import type { ModuleEntry } from "../core/specs/modules.js";
import { openSpecs, type SpecsStore } from "../core/specs/specs.js";
import type { LimitRule, ModuleData, PlatformData } from "./platform-data.js";
import { readDocument } from "./read-document.js";

/** Compiles a folder like `specs/` to the data that the simulator uses. The same files give the same data. */
export async function readPlatform(folder: string): Promise<PlatformData> {
  const store = openSpecs(folderFiles(folder));
  const known = (await store.modules()).filter(({ status }) => status === "known");
  return {
    modules: await Promise.all(known.map((entry) => readModule(store, entry))),
    limits: limitRules(await store.limits()),
  };
}

async function readModule(
  store: SpecsStore,
  { slug, basePath, server, documentUrls }: ModuleEntry,
): Promise<ModuleData> {
  const { document, overlay } = await store.moduleSources(slug);
  const { root } = await loadDocument(document, { overlay });
  return readDocument(
    {
      slug,
      // The simulator has one origin: a module with a host of its own gets a path prefix of its own.
      basePath: server === undefined ? `/api${basePath ?? `/${slug}`}` : `/${slug}`,
      ...(server === undefined ? {} : { origin: new URL(server).origin }),
      documentPaths: [
        ...new Set([`/api/${slug}/docs/swagger.yml`, ...documentUrls.map((url) => new URL(url).pathname)]),
      ],
      source: document.text,
    },
    root,
  );
}

function limitRules({ rules }: Limits): LimitRule[] {
  return rules
    .filter(({ path }) => path !== "unknown") // A rule with an unknown path matches no request.
    .map(({ lane, module, requests, seconds, path, method }) => ({
      lane,
      module,
      requests,
      seconds,
      ...(path === undefined ? {} : { path }),
      ...(method === undefined ? {} : { method }),
    }));
}
