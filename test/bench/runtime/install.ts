import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** Packages in a folder of their own, to be imported from there. */
export interface Installed {
  /** Loads the ES module of a package as it is imported from that folder. */
  readonly load: <Module>(name: string) => Promise<Module>;
}

/**
 * Installs packages in a folder, so that what is only measured is no dependency of the repository.
 *
 * @throws Error when the registry cannot be reached
 */
export async function installPackages(
  folder: string,
  packages: Readonly<Record<string, string>>,
): Promise<Installed> {
  await mkdir(folder, { recursive: true });
  const description = { private: true, type: "module", dependencies: packages };
  await writeFile(join(folder, "package.json"), JSON.stringify(description));
  await promisify(execFile)("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"], {
    cwd: folder,
  });
  const loader = join(folder, "load.mjs");
  await writeFile(loader, "export const load = (name) => import(name);\n");
  const { load } = (await import(pathToFileURL(loader).href)) as {
    load: (name: string) => Promise<unknown>;
  };
  return { load: async <Module>(name: string) => (await load(name)) as Module };
}
