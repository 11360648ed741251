import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";

/** Where the package is, packed and installed once for all tests of this folder. */
export interface Installed {
  /** The file that `npm pack` made. */
  readonly tarball: string;
  /** A folder with a `package.json` of its own, in which the tarball is installed. */
  readonly consumer: string;
}

declare module "vitest" {
  interface ProvidedContext {
    installed: Installed;
  }
}

export const repository = fileURLToPath(new URL("../..", import.meta.url));

/** The packed and installed package. Only for tests of the vitest project in this folder, which sets it up. */
export function installed(): Installed {
  return inject("installed");
}

/** A file of the installed package: `inPackage("dist", "runtime")`. */
export function inPackage(...path: string[]): string {
  return join(installed().consumer, "node_modules", "cloudtemple", ...path);
}

/** A file of a development dependency: `toolFile("typescript-6", "bin", "tsc")`. */
export function toolFile(...path: string[]): string {
  return join(repository, "node_modules", ...path);
}
