import type { ModuleEntry } from "./modules.js";

/** The platform's own API, where the URLs of `modules.yaml` start. */
export const PLATFORM_BASE = "https://shiva.cloud-temple.com/api";

/**
 * Where to ask for a module's document, in the order to try. With another base, `{base}/{slug}/docs/swagger.yml`
 * comes first; the URLs of `modules.yaml` below the platform's base are asked for below that base too.
 */
export function documentCandidates(module: ModuleEntry, base: string): string[] {
  const root = base.replace(/\/+$/, "");
  const moved = module.documentUrls.map((url) =>
    url.startsWith(`${PLATFORM_BASE}/`) ? root + url.slice(PLATFORM_BASE.length) : url,
  );
  const pattern = `${root}/${module.slug}/docs/swagger.yml`;
  return [...new Set(root === PLATFORM_BASE ? [...moved, pattern] : [pattern, ...moved])];
}
