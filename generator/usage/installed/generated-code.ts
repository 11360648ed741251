import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, stringMember } from "../../json.js";
import type { InstalledPackage } from "./installed-package.js";
import { readRecordFile } from "./records.js";

/**
 * The code that `generate` wrote to a folder: a client of one document, or a folder for each module. It is known by its
 * lists of operations and deprecations; the tags of its declarations are those of the package.
 */
export function generatedAt(root: string): InstalledPackage | undefined {
  const [operations, deprecations] = ["operations.json", "deprecations.json"].map((name) => join(root, name));
  if (operations === undefined || deprecations === undefined) return undefined;
  if (![operations, deprecations, join(root, "DEPRECATIONS.md")].every((path) => existsSync(path)))
    return undefined;
  const modules = modulesIn(operations);
  if (modules === undefined) return undefined;
  const records = readRecordFile(deprecations);
  const [first = records[0]?.module] = modules;
  const isOneDocument = first === undefined || !existsSync(join(root, first));
  return { root, version: "", records, moduleOf: (path) => (isOneDocument ? first : folderOf(path)) };
}

/** `compute/schema.ts` -> `compute` */
function folderOf(path: string): string | undefined {
  return /^([^/]+)\//.exec(path)?.[1];
}

/** The modules of a list of operations; `undefined` for a file that is none. */
function modulesIn(file: string): readonly string[] | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (!Array.isArray(parsed)) return undefined;
    const modules = parsed.map((entry) => (isObject(entry) ? stringMember(entry, "module") : undefined));
    return modules.includes(undefined) ? undefined : [...new Set(modules as string[])];
  } catch {
    return undefined;
  }
}
