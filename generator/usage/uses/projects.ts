import type { ts } from "ts-morph";
import { type Configuration, isBelowOutput, readConfigurations } from "../compiler/configuration.js";
import { Library } from "../compiler/library.js";
import { createProgram, type ParsedFiles } from "../compiler/program.js";
import { FileLists } from "../compiler/project-files.js";
import { DeclaredDeprecations } from "../installed/declared.js";
import { InstalledPackages } from "../installed/package.js";
import type { Gap } from "./gaps.js";
import { collectHolders } from "./holders.js";
import { type UnresolvedImport, unresolvedImports } from "./imports.js";
import { collectNames } from "./names.js";
import { PackageNames } from "./package-names.js";
import { requireResolved } from "./require-resolved.js";
import { Search } from "./search.js";
import { syntaxErrors } from "./syntax-errors.js";
import { unresolvedGaps } from "./unresolved-gaps.js";
import { untypedLoads } from "./untyped-loads.js";

/** One configuration of the user's projects, its program, and the search in it. */
export interface OpenProject {
  readonly configuration: Configuration;
  readonly program: ts.Program;
  /** The user's own files, without declaration files and packages. */
  readonly sources: readonly ts.SourceFile[];
  /** Declaration files that the user wrote. */
  readonly declarations: readonly ts.SourceFile[];
  readonly search: Search;
  /** Imports of other packages and files that were not resolved: uses through them cannot be found. */
  readonly unresolved: readonly UnresolvedImport[];
  /** What could not be looked into. */
  readonly gaps: readonly Gap[];
}

/** The user's projects, opened one after the other: the programs of a large repository do not fit in memory together. */
export class Projects {
  readonly packages = new InstalledPackages();
  readonly names = new PackageNames();
  readonly lists = new FileLists();
  readonly library = new Library();
  readonly parsed: ParsedFiles = new Map();
  readonly configurations: readonly Configuration[];
  private readonly declared = new DeclaredDeprecations(this.packages);
  private readonly cwd: string;

  /** @throws Problem when a configuration cannot be read, or none has files. */
  constructor(projects: readonly string[], cwd: string) {
    this.cwd = cwd;
    this.configurations = readConfigurations(projects, cwd, this.lists);
  }

  /**
   * Opens each project that has files of its own; `texts` replace the content of files, by path.
   *
   * @throws Problem when the code imports this package and the import cannot be resolved: an empty result would
   * look like a success.
   */
  *open(texts?: ReadonlyMap<string, string>): Iterable<OpenProject> {
    for (const configuration of this.configurations) {
      if (configuration.fileNames.length === 0) continue;
      const program = createProgram(configuration, this.library, this.parsed, texts);
      const own = program
        .getSourceFiles()
        .filter(
          (file) =>
            !program.isSourceFileFromExternalLibrary(file) && this.packages.of(file.fileName) === undefined,
        );
      const sources = own.filter((file) => !file.isDeclarationFile);
      const declarations = own.filter(
        (file) => file.isDeclarationFile && this.isWritten(file, configuration),
      );
      const { ours, ofDeclarations, others } = unresolvedImports(
        program,
        new Set([...sources, ...declarations]),
        this.packages,
        this.names,
      );
      requireResolved(ours, configuration.options, configuration.path, this.cwd);
      const checker = program.getTypeChecker();
      const gaps = [
        ...ofDeclarations.map(({ file, line, specifier }) => ({
          file,
          line,
          problem: `imports ${specifier}, which cannot be resolved from there`,
          cure: "Install the dependencies of that package.",
        })),
        ...unresolvedGaps(others, configuration, this.names),
        ...sources.flatMap((file) => [
          ...syntaxErrors(file, this.names),
          ...untypedLoads(file, checker, this.names),
        ]),
      ];
      const isGap = new Set(gaps.map(({ file, line }) => `${file}:${line}`));
      const unresolved = others.filter(({ file, line }) => !isGap.has(`${file}:${line}`));
      const names = collectNames(program, this.packages);
      const holders = collectHolders(sources, names);
      const { packages, declared } = this;
      const search = new Search({ program, packages, declared, names, holders });
      yield { configuration, program, sources, declarations, search, unresolved, gaps };
    }
  }

  /** Whether a declaration file is a source of the project, and not what a build wrote. */
  private isWritten({ fileName }: ts.SourceFile, { fileNames, folders, options }: Configuration): boolean {
    const isBuilt = isBelowOutput(options);
    return (
      fileNames.includes(fileName) &&
      !isBuilt(fileName) &&
      folders.some((folder) => this.lists.below(folder).includes(fileName))
    );
  }
}
