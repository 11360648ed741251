import { existsSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, dirname, join, resolve, sep } from "node:path";
import type { ts } from "ts-morph";
import { isObject } from "../../json.js";
import { type Configuration, isBelowOutput } from "../compiler/configuration.js";
import { hasEmbeddedScript } from "../compiler/embedded-scripts.js";
import type { Gap } from "./gaps.js";
import type { UnresolvedImport } from "./imports.js";
import type { PackageNames } from "./package-names.js";

/** What a bundler makes of a file that is not code: `./logo.svg`, `./worker.js?worker`. */
const ASSET = /\?|\.(?!(?:[cm]?[jt]sx?|vue|svelte|astro|mdx)$)[a-z][a-z\d]{1,9}$/i;
/** Modules that tools make up, `virtual:icons`, `astro:content`, and those of other systems, `bun:sqlite`. */
const SCHEME = /^[a-z][a-z\d+.-]*:/i;
/** Declared as a folder of the same repository. */
const LOCAL = /^(?:workspace|file|link|portal):/;
const BUILT = new Set(["dist", "build", "out", "lib", "coverage"]);

/**
 * The imports, among those that were not resolved, by which code of this package may come: files of the project, paths and
 * aliases, and packages that depend on it or of which nothing is known. What stays out: assets, modules of tools, and
 * packages of others that are installed without types, or declared and not installed.
 */
export function unresolvedGaps(
  unresolved: readonly UnresolvedImport[],
  { options, path }: Pick<Configuration, "options" | "path">,
  names: PackageNames,
): readonly Gap[] {
  const isBuilt = isBelowOutput(options);
  return unresolved.flatMap((found) => {
    const cure = cureOf(found, options, basename(path), names, isBuilt);
    const { file, line, specifier } = found;
    return cure === undefined
      ? []
      : [{ file, line, problem: `imports ${specifier}, which cannot be resolved`, cure }];
  });
}

function cureOf(
  { file, specifier }: UnresolvedImport,
  { paths = {} }: ts.CompilerOptions,
  configuration: string,
  names: PackageNames,
  isBuilt: (file: string) => boolean,
): string | undefined {
  if (ASSET.test(specifier) || (SCHEME.test(specifier) && !LOCAL.test(specifier)) || isBuiltin(specifier))
    return undefined;
  const folder = dirname(file);
  if (specifier.startsWith(".") || specifier.startsWith("/")) {
    const target = resolve(folder, specifier);
    // Scripts that run what was built are not sources of it.
    const isOfBuild = isBuilt(target) || target.split(sep).some((name) => BUILT.has(name));
    return isOfBuild && isScript(file)
      ? undefined
      : "Correct the path, or generate the file first; names are compared letter by letter.";
  }
  const isOfPaths = Object.keys(paths).some((pattern) => {
    const [start = "", end] = pattern.split("*");
    return end === undefined ? specifier === start : start !== "" && specifier.startsWith(start);
  });
  if (isOfPaths) return `Correct the "paths" of ${configuration}.`;
  if (specifier.startsWith("#"))
    return 'Correct the "imports" of package.json; "moduleResolution" must be "nodenext" or "bundler" to read them.';
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  const { installed, hasModules, hasPlugAndPlay } = around(folder, name);
  if (installed !== undefined)
    return dependsOnPackage(installed)
      ? "Build it, or install its types: it depends on cloudtemple."
      : undefined;
  if (hasPlugAndPlay) return PLUG_AND_PLAY;
  if (!hasModules) return "Install the dependencies of the project first.";
  const declared = names.declaredFor(folder).dependencies.get(name);
  if (declared === undefined)
    return `Add the alias to "paths" of ${configuration}, or install the package: package.json does not declare it.`;
  return LOCAL.test(declared) ? "Install the dependencies of the project first." : undefined;
}

/** What a compiler without the patch of Yarn cannot read. */
export const PLUG_AND_PLAY =
  "Yarn's Plug'n'Play keeps packages in archives that TypeScript cannot read: set nodeLinker: node-modules in .yarnrc.yml.";

/** Whether a file is code that no compiler of the project checks, as a rule. */
function isScript(file: string): boolean {
  return /\.[cm]?jsx?$/.test(file) || hasEmbeddedScript(file);
}

/** What is installed for a file: the folder of a package, and whether anything is. */
export function around(
  folder: string,
  name: string,
): {
  readonly installed: string | undefined;
  readonly hasModules: boolean;
  readonly hasPlugAndPlay: boolean;
} {
  let hasModules = false;
  let hasPlugAndPlay = false;
  for (let at = folder; ; at = dirname(at)) {
    const modules = join(at, "node_modules");
    hasModules ||= existsSync(modules);
    hasPlugAndPlay ||= existsSync(join(at, ".pnp.cjs")) || existsSync(join(at, ".pnp.js"));
    const found = join(modules, name);
    if (existsSync(join(found, "package.json"))) return { installed: found, hasModules, hasPlugAndPlay };
    if (dirname(at) === at) return { installed: undefined, hasModules, hasPlugAndPlay };
  }
}

function dependsOnPackage(folder: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return ["dependencies", "peerDependencies", "devDependencies"].some((member) => {
      const list = isObject(manifest) ? manifest[member] : undefined;
      return isObject(list) && Object.hasOwn(list, "cloudtemple");
    });
  } catch {
    return false;
  }
}
