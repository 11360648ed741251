import { dirname, relative } from "node:path";
import { ts } from "ts-morph";
import { Problem } from "../problem.js";
import { readConfigurations } from "./compiler/configuration.js";
import { Library } from "./compiler/library.js";
import { createProgram, type ParsedFiles } from "./compiler/program.js";
import { DeclaredDeprecations } from "./declared.js";
import type { Use } from "./finding.js";
import { collectNames } from "./names.js";
import { type InstalledPackage, InstalledPackages } from "./package.js";
import { collectHolders } from "./uses/holders.js";
import { Search } from "./uses/search.js";

/** What a search through a project found. */
export interface FoundUses {
  readonly uses: readonly Use[];
  /** How many of the project's own files were read. */
  readonly files: number;
  /** The copies of this package that the code uses; empty when it uses none. */
  readonly packages: readonly InstalledPackage[];
}

/**
 * Finds every use of anything deprecated of this package in the code of `projects`, configurations of TypeScript or
 * folders that hold one, and of the projects they refer to. A file that belongs to several is read once.
 *
 * @throws Problem when a configuration cannot be read or names no files, or the code imports this package and it is
 * not installed: then nothing would be found, which must not look clean.
 */
export function findUses(projects: readonly string[], cwd: string): FoundUses {
  const library = new Library();
  const parsed: ParsedFiles = new Map();
  const packages = new InstalledPackages();
  const declared = new DeclaredDeprecations(packages);
  const done = new Set<string>();
  const uses: Use[] = [];
  for (const configuration of readConfigurations(projects, cwd)) {
    if (configuration.fileNames.length === 0) continue;
    const program = createProgram(configuration, library, parsed);
    const sources = program
      .getSourceFiles()
      .filter(
        (file) =>
          !file.isDeclarationFile &&
          !program.isSourceFileFromExternalLibrary(file) &&
          packages.of(file.fileName) === undefined,
      );
    refuseMissingPackage(sources, configuration.options, cwd);
    const names = collectNames(program, packages, sources);
    const holders = collectHolders(sources, names);
    const search = new Search({ program, packages, declared, names, holders });
    for (const file of sources) {
      const path = ts.sys.realpath?.(file.fileName) ?? file.fileName;
      if (done.has(path)) continue;
      done.add(path);
      uses.push(...search.in(file));
    }
  }
  return { uses, files: done.size, packages: packages.found() };
}

function refuseMissingPackage(
  sources: readonly ts.SourceFile[],
  options: ts.CompilerOptions,
  cwd: string,
): void {
  const resolved = new Set<string>();
  for (const file of sources) {
    const folder = dirname(file.fileName);
    if (resolved.has(folder) || !file.text.includes("cloudtemple")) continue;
    const specifier = ts
      .preProcessFile(file.text, true, true)
      .importedFiles.map(({ fileName }) => fileName)
      .find((name) => /^cloudtemple(\/|$)/.test(name));
    if (specifier === undefined) continue;
    const mode = file.impliedNodeFormat ?? ts.ModuleKind.ESNext;
    const { resolvedModule } = ts.resolveModuleName(
      specifier,
      file.fileName,
      options,
      ts.sys,
      undefined,
      undefined,
      mode,
    );
    if (resolvedModule === undefined) {
      throw new Problem(`imports ${specifier}, which is not found.`, {
        file: relative(cwd, file.fileName),
        fix: "Install the dependencies of the project first.",
      });
    }
    resolved.add(folder);
  }
}
