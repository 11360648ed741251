import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { InstalledPackage } from "./installed-package.js";
import { InstalledPackages } from "./package.js";

/** Where the code of a module is below the root: installed, in this repository, in generated code of one or several modules. */
const FOLDERS = ["dist/generated/", "generated/", ""] as const;

/** Whether the package has a function of this name in a module. A tombstone is a constant, so it does not count. */
export function hasOperation({ root }: InstalledPackage, module: string, name: string): boolean {
  const declaration = new RegExp(`^export (?:declare )?function ${name.replaceAll("$", "\\$")}\\b`, "m");
  return [...FOLDERS.map((folder) => join(root, folder, module)), root]
    .filter((folder) => existsSync(folder))
    .some((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith(".ts"))
        .some((file) => declaration.test(readFileSync(join(folder, file), "utf8"))),
    );
}

/** The copy of this package that a program in a folder would import; `undefined` where there is none. */
export function packageFor(folder: string): InstalledPackage | undefined {
  try {
    return new InstalledPackages().of(createRequire(join(folder, "-")).resolve("cloudtemple/package.json"));
  } catch {
    return undefined;
  }
}
