import { PLATFORM_BASE_URL } from "../../../runtime/platform.js";
import type { ModuleEntry } from "./modules.js";

/**
 * Where to ask for a module's document, in the order to try. With another base, `{base}/{slug}/docs/swagger.yml`
 * comes first; the URLs of `modules.yaml` below the platform's base are asked for below that base too.
 */
export function documentCandidates(module: ModuleEntry, base: string): string[] {
  const root = base.replace(/\/+$/, "");
  const moved = module.documentUrls.map((url) =>
    url.startsWith(`${PLATFORM_BASE_URL}/`) ? root + url.slice(PLATFORM_BASE_URL.length) : url,
  );
  const pattern = `${root}/${module.slug}/docs/swagger.yml`;
  return [...new Set(root === PLATFORM_BASE_URL ? [...moved, pattern] : [pattern, ...moved])];
}
