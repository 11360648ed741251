import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { stringMember } from "../../json.js";
import { generatedAt } from "./generated-code.js";
import type { InstalledPackage } from "./installed-package.js";
import { readRecords } from "./records.js";

const NAME = "cloudtemple";

/**
 * Finds the copy of this package, or the generated code, that a file belongs to. Copies may be linked, and of several
 * versions.
 */
export class InstalledPackages {
  private readonly byFolder = new Map<string, InstalledPackage | undefined>();

  /** Every copy found so far. */
  found(): readonly InstalledPackage[] {
    return [...new Set(this.byFolder.values())].filter((found) => found !== undefined);
  }

  /** The copy or the generated code that `file` belongs to. */
  of(file: string): InstalledPackage | undefined {
    return this.ofFolder(dirname(file));
  }

  private ofFolder(folder: string): InstalledPackage | undefined {
    if (this.byFolder.has(folder)) return this.byFolder.get(folder);
    const parent = dirname(folder);
    const manifest = readManifest(folder);
    const name = stringMember(manifest, "name");
    const found =
      name === NAME
        ? packageAt(folder, manifest)
        : // A package.json without a name only sets the module format; one with another name ends the search.
          name !== undefined || parent === folder
          ? undefined
          : this.ofFolder(parent);
    return this.remember(folder, found ?? generatedAt(folder));
  }

  private remember(folder: string, found: InstalledPackage | undefined): InstalledPackage | undefined {
    this.byFolder.set(folder, found);
    return found;
  }
}

/** A project of the user may have our name too. Treated as a copy of this package, its files would not be checked. */
function packageAt(root: string, manifest: unknown): InstalledPackage | undefined {
  const records = readRecords(root);
  const isInstalled =
    basename(dirname(root)) === "node_modules" || existsSync(join(root, "dist", "runtime", "index.d.ts"));
  if (records.length === 0 && !isInstalled) return undefined;
  const moduleOf = (path: string): string | undefined => /(?:^|\/)generated\/([^/]+)\//.exec(path)?.[1];
  return { root, version: stringMember(manifest, "version") ?? "", records, moduleOf };
}

function readManifest(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  } catch {
    return undefined;
  }
}
